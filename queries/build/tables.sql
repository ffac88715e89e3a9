-- formål: Tabellerne, som nøgletallene fylder: hvad der er beregnet, observationerne på en dag, dem over en periode, og
--   månedernes summer.

CREATE TABLE noegletal (
    kpi VARCHAR, titel VARCHAR, art VARCHAR, maal VARCHAR, arbejdsliste VARCHAR, tabeller VARCHAR[],
    kategorier VARCHAR[], dele VARCHAR[], graenser DOUBLE[]);

-- The columns that a nøgletal's SELECT may yield. It stays empty: it lends its columns to a SELECT that lacks them. Like hos
-- it is gone when the build is done; a temporary table would be seen by one cursor only.
CREATE TABLE memory.observation_raa (
    b INTEGER, dag DATE, fra DATE, til DATE, udfald BOOLEAN, vaerdi DOUBLE, vaerdi_fra DATE, vaerdi_regel VARCHAR,
    kategori VARCHAR, taeller DOUBLE, naevner DOUBLE, x1 DOUBLE, x2 DOUBLE, frist DATE, handlet DATE, aktuel BOOLEAN,
    tilstand VARCHAR, genstand VARCHAR, "start" DATE, sektor VARCHAR, timer_nu VARCHAR, timer_start VARCHAR,
    anciennitet VARCHAR, pulje_nr INTEGER, branche VARCHAR, ydelse VARCHAR, del VARCHAR);

CREATE TABLE observation_dag (
    kpi VARCHAR NOT NULL, maaned DATE NOT NULL, k INTEGER NOT NULL, t INTEGER, s INTEGER, b INTEGER, dag DATE NOT NULL,
    udfald BOOLEAN, vaerdi DOUBLE, kategori VARCHAR, taeller DOUBLE, naevner DOUBLE, x1 DOUBLE, x2 DOUBLE,
    frist DATE, handlet DATE, aktuel BOOLEAN NOT NULL, tilstand VARCHAR NOT NULL, genstand VARCHAR, "start" DATE,
    sektor VARCHAR, timer_nu VARCHAR, timer_start VARCHAR, anciennitet VARCHAR, pulje_nr INTEGER, branche VARCHAR,
    ydelse VARCHAR, del VARCHAR, koen VARCHAR, aldersgruppe VARCHAR, ordning VARCHAR);

-- One row stands for an observation at the end of each month from fra to til (both first days of months, both included):
-- a country's stock of 27 years as periods is a hundredth of what it is month by month.
CREATE TABLE observation_periode (
    kpi VARCHAR NOT NULL, k INTEGER NOT NULL, t INTEGER, s INTEGER, b INTEGER, fra DATE NOT NULL, til DATE NOT NULL,
    udfald BOOLEAN, vaerdi DOUBLE, vaerdi_fra DATE,
    vaerdi_regel VARCHAR CHECK (coalesce(vaerdi_regel, 'dage') IN ('dage', 'uger', 'maaned')),
    kategori VARCHAR, taeller DOUBLE, naevner DOUBLE, x1 DOUBLE, x2 DOUBLE, frist DATE, handlet DATE,
    aktuel BOOLEAN NOT NULL CHECK (NOT aktuel), tilstand VARCHAR NOT NULL CHECK (tilstand <> 'afventer'),
    genstand VARCHAR, "start" DATE, sektor VARCHAR, timer_nu VARCHAR, timer_start VARCHAR, anciennitet VARCHAR,
    pulje_nr INTEGER, branche VARCHAR, ydelse VARCHAR, del VARCHAR, koen VARCHAR, aldersgruppe VARCHAR,
    ordning VARCHAR);

CREATE VIEW observation_maaned AS
SELECT
    p.kpi, m.maaned, p.k, p.t, p.s, p.b, m.slut AS dag, p.udfald,
    CASE p.vaerdi_regel
        WHEN 'dage' THEN m.slut - p.vaerdi_fra
        WHEN 'uger' THEN (m.slut - p.vaerdi_fra) // 7
        WHEN 'maaned' THEN day(m.slut)
        ELSE p.vaerdi
    END AS vaerdi,
    p.kategori, p.taeller, p.naevner, p.x1, p.x2, p.frist, p.handlet, p.aktuel, p.tilstand, p.genstand, p."start", p.sektor,
    p.timer_nu, p.timer_start, p.anciennitet, p.pulje_nr, p.branche, p.ydelse, p.del, p.koen, p.aldersgruppe, p.ordning
FROM observation_periode AS p
JOIN maaned AS m ON m.k = p.k AND m.maaned BETWEEN p.fra AND p.til;

CREATE VIEW observation AS
SELECT * FROM observation_dag
UNION ALL
SELECT * FROM observation_maaned;

-- What the months' sums read of the observations of some nøgletal: a period unfolded is much cheaper than one held up
-- against every month of its municipality, which is what it takes to ask the view for a few of them.
CREATE MACRO observationer_af(kpier) AS TABLE
SELECT kpi, k, t, maaned, del, tilstand, kategori, taeller, naevner, x1, x2, vaerdi
FROM observation_dag
WHERE kpi BETWEEN list_min(kpier) AND list_max(kpier) AND list_contains(kpier, kpi)
UNION ALL
SELECT
    kpi, k, t, maaned, del, tilstand, kategori, taeller, naevner, x1, x2,
    CASE vaerdi_regel
        WHEN 'dage' THEN last_day(maaned) - vaerdi_fra
        WHEN 'uger' THEN (last_day(maaned) - vaerdi_fra) // 7
        WHEN 'maaned' THEN day(last_day(maaned))
        ELSE vaerdi
    END
FROM (
    SELECT
        p.*,
        CAST(unnest(generate_series(greatest(p.fra, foerste), least(p.til, sidste), INTERVAL 1 MONTH)) AS DATE) AS maaned
    FROM observation_periode AS p
    JOIN (SELECT k, min(maaned) AS foerste, max(maaned) AS sidste FROM maaned GROUP BY k) USING (k)
    WHERE kpi BETWEEN list_min(kpier) AND list_max(kpier) AND list_contains(kpier, kpi)
);

-- What maanedssum.sql adds up; enhed is a key of k or t, 0 without a team. categories: how much in each, above: how many
-- values lie above each limit, both as JSON, which is read twice as quickly as a MAP. They stand with the nøgletal itself
-- (del is null), and are null where there are none.
CREATE TABLE maanedssum (
    kpi VARCHAR, niveau VARCHAR, enhed INTEGER, k INTEGER, maaned DATE, del VARCHAR, numerator DOUBLE, denominator DOUBLE,
    unknown BIGINT, mean DOUBLE, q1 DOUBLE, median DOUBLE, q3 DOUBLE, x1 DOUBLE, x2 DOUBLE, categories VARCHAR,
    above VARCHAR);

-- Each borger's life in pieces: who answers (nobody is a piece too) and the age group, the same on every day of a piece.
CREATE TABLE memory.hos AS
WITH
    ansvarlig AS (
        SELECT b, fra, til, s, t FROM ansvar
        UNION ALL
        SELECT b, coalesce(lag(til) OVER (PARTITION BY b ORDER BY fra) + 1, DATE '0001-01-01'), fra - 1, NULL, NULL
        FROM ansvar
        UNION ALL
        SELECT borger.b, coalesce(max(til) + 1, DATE '0001-01-01'), DATE '9999-12-31', NULL, NULL
        FROM borger
        LEFT JOIN ansvar USING (b)
        GROUP BY borger.b
    ),

    gruppe (aldersgruppe, fra_aar, til_aar) AS (
        VALUES ('under 30', NULL, 30), ('30-39', 30, 40), ('40-49', 40, 50), ('50-59', 50, 60), ('60 og over', 60, NULL)
    ),

    alder AS (
        SELECT
            b,
            aldersgruppe,
            coalesce(CAST(foedt + to_years(fra_aar) AS DATE), DATE '0001-01-01') AS fra,
            coalesce(CAST(foedt + to_years(til_aar) AS DATE) - 1, DATE '9999-12-31') AS til
        FROM borger
        CROSS JOIN gruppe
        WHERE foedt IS NOT NULL
        UNION ALL
        SELECT b, 'uoplyst', DATE '0001-01-01', DATE '9999-12-31'
        FROM borger
        WHERE foedt IS NULL
    )

SELECT
    ansvarlig.b,
    greatest(ansvarlig.fra, alder.fra) AS fra,
    least(ansvarlig.til, alder.til) AS til,
    s,
    t,
    aldersgruppe
FROM ansvarlig
JOIN alder ON alder.b = ansvarlig.b AND alder.fra <= ansvarlig.til AND alder.til >= ansvarlig.fra
WHERE ansvarlig.fra <= ansvarlig.til
ORDER BY ansvarlig.b, 2;
