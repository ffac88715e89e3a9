-- formål: Tabellerne, som nøgletallene fylder: hvad der er beregnet, deres rå rækker, og observationerne.

CREATE TABLE noegletal (
    kpi VARCHAR, titel VARCHAR, art VARCHAR, maal VARCHAR, arbejdsliste VARCHAR, tabeller VARCHAR[],
    kategorier VARCHAR[], dele VARCHAR[]);

-- What a nøgletal's SELECT may yield; a column that it does not name is null, or has the default.
CREATE TEMP TABLE observation_raa (
    kpi VARCHAR NOT NULL, b INTEGER, dag DATE NOT NULL, udfald BOOLEAN, vaerdi DOUBLE, kategori VARCHAR, taeller DOUBLE,
    naevner DOUBLE, x1 DOUBLE, x2 DOUBLE, frist DATE, handlet DATE, aktuel BOOLEAN, tilstand VARCHAR NOT NULL DEFAULT 'talt',
    genstand VARCHAR, "start" DATE, sektor VARCHAR, timer_nu VARCHAR, timer_start VARCHAR, anciennitet VARCHAR,
    pulje_nr INTEGER, branche VARCHAR, ydelse VARCHAR, del VARCHAR,
    CHECK (b IS NOT NULL OR pulje_nr IS NOT NULL));

CREATE TABLE observation (
    kpi VARCHAR NOT NULL, maaned DATE NOT NULL, k INTEGER NOT NULL, t INTEGER, s INTEGER, b INTEGER, dag DATE NOT NULL,
    udfald BOOLEAN, vaerdi DOUBLE, kategori VARCHAR, taeller DOUBLE, naevner DOUBLE, x1 DOUBLE, x2 DOUBLE,
    frist DATE, handlet DATE, aktuel BOOLEAN NOT NULL, tilstand VARCHAR NOT NULL, genstand VARCHAR, "start" DATE,
    sektor VARCHAR, timer_nu VARCHAR, timer_start VARCHAR, anciennitet VARCHAR, pulje_nr INTEGER, branche VARCHAR,
    ydelse VARCHAR, del VARCHAR, koen VARCHAR, aldersgruppe VARCHAR, ordning VARCHAR);
