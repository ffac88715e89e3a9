-- formål: Schema stage: leverancen som modtaget, med typer. Kolonnerne er leveranceformatets, plus kommune_kode og linje.

CREATE SCHEMA stage;

CREATE TABLE stage.leverance (
    kommune_kode VARCHAR, data_pr DATE, kilde VARCHAR, importeret TIMESTAMP, sha256 VARCHAR);

CREATE TABLE stage.tabel (
    kommune_kode VARCHAR, tabel VARCHAR, leveret BOOLEAN,
    laest INTEGER, indlaest INTEGER, dubletter INTEGER, sat_til_side INTEGER, ignoreret INTEGER);

-- The columns that were there, whatever stood in them: what was not delivered is unknown, not a no.
CREATE TABLE stage.kolonne (kommune_kode VARCHAR, tabel VARCHAR, kolonne VARCHAR);

CREATE TABLE stage.bemaerkning (
    kommune_kode VARCHAR, tabel VARCHAR, kode VARCHAR, alvor VARCHAR, kolonne VARCHAR, antal INTEGER, tekst VARCHAR);

CREATE TABLE stage.karantaene (
    kommune_kode VARCHAR, tabel VARCHAR, fil VARCHAR, linje INTEGER, kolonne VARCHAR, kode VARCHAR, grund VARCHAR,
    raekke VARCHAR);

-- Not delivered: the municipality's own parameters (kommune_kode NULL: all), and the salt of the cases' addresses.
CREATE TABLE stage.parameter (navn VARCHAR, kommune_kode VARCHAR, fra DATE, til DATE, vaerdi DOUBLE);

CREATE TABLE stage.salt (salt VARCHAR);

-- What this delivery changed: slags noegle and raekker (navn: the table), team.
CREATE TABLE stage.aendring (
    kommune_kode VARCHAR, siden DATE, slags VARCHAR, navn VARCHAR, team_id VARCHAR, foer INTEGER, nu INTEGER,
    nye INTEGER, forsvundne INTEGER, aendrede INTEGER);

-- Deliveries that another one has taken the place of: neither of them comes back unasked.
CREATE TABLE stage.afloest (kommune_kode VARCHAR, data_pr DATE, sha256 VARCHAR);

CREATE TABLE stage.teams (
    kommune_kode VARCHAR, linje INTEGER, team_id VARCHAR, navn VARCHAR);

CREATE TABLE stage.sagsbehandlere (
    kommune_kode VARCHAR, linje INTEGER, sagsbehandler_id VARCHAR, navn VARCHAR, team_id VARCHAR,
    fra_dato DATE, til_dato DATE);

CREATE TABLE stage.borgere (
    kommune_kode VARCHAR, linje INTEGER, borger_id VARCHAR, sagsnr VARCHAR, koen VARCHAR, foedt DATE,
    visitationsdato DATE, ordning VARCHAR, visiteret_efter VARCHAR, tilflyttet DATE);

CREATE TABLE stage.sagsansvar (
    kommune_kode VARCHAR, linje INTEGER, borger_id VARCHAR, sagsbehandler_id VARCHAR, fra_dato DATE, til_dato DATE,
    rolle VARCHAR);

CREATE TABLE stage.ledighedsydelse (
    kommune_kode VARCHAR, linje INTEGER, borger_id VARCHAR, fra_dato DATE, til_dato DATE, afgang_til VARCHAR);

CREATE TABLE stage.fleksjob (
    kommune_kode VARCHAR, linje INTEGER, fleksjob_id VARCHAR, borger_id VARCHAR, fra_dato DATE, til_dato DATE,
    planlagt_slut DATE, sektor VARCHAR, branche VARCHAR, pulje_id VARCHAR, midlertidig BOOLEAN, fastholdelse BOOLEAN,
    praktik_forud BOOLEAN, mentor BOOLEAN, hjaelpemidler BOOLEAN, arbejdsevne_timer DOUBLE,
    arbejdsevne_udnyttet BOOLEAN, loenloft_indberettet BOOLEAN, afgang_til VARCHAR);

CREATE TABLE stage.fleksjobtimer (
    kommune_kode VARCHAR, linje INTEGER, fleksjob_id VARCHAR, fra_dato DATE, timer DOUBLE);

CREATE TABLE stage.puljer (
    kommune_kode VARCHAR, linje INTEGER, pulje_id VARCHAR, navn VARCHAR, institution VARCHAR, pladser INTEGER,
    timer_pr_plads DOUBLE, finansierede_timer DOUBLE, varighed_mdr INTEGER, fra_dato DATE, til_dato DATE);

CREATE TABLE stage.fravaer (
    kommune_kode VARCHAR, linje INTEGER, borger_id VARCHAR, type VARCHAR, fra_dato DATE, til_dato DATE);

CREATE TABLE stage.cv (
    kommune_kode VARCHAR, linje INTEGER, borger_id VARCHAR, tilgaengelig_fra DATE, tilgaengelig_til DATE,
    kompetencefokuseret BOOLEAN);

CREATE TABLE stage.samtaler (
    kommune_kode VARCHAR, linje INTEGER, borger_id VARCHAR, dato DATE, type VARCHAR, jobsoegning_fulgt_op BOOLEAN,
    nye_aftaler BOOLEAN, naeste_dato DATE, borgerperspektiv BOOLEAN, progression_droeftet BOOLEAN,
    tilbud_fulgt_op BOOLEAN);

CREATE TABLE stage.revurderinger (
    kommune_kode VARCHAR, linje INTEGER, borger_id VARCHAR, igangsat DATE, afsluttet DATE, redegoerelse_74c BOOLEAN,
    udfald VARCHAR);

CREATE TABLE stage.minplan (
    kommune_kode VARCHAR, linje INTEGER, borger_id VARCHAR, dato DATE, klart_jobmaal BOOLEAN,
    jobmaal_som_indstilling BOOLEAN);

CREATE TABLE stage.indsatser (
    kommune_kode VARCHAR, linje INTEGER, borger_id VARCHAR, type VARCHAR, fra_dato DATE, til_dato DATE,
    i_indstilling BOOLEAN, i_minplan BOOLEAN, gennemfoert BOOLEAN);

CREATE TABLE stage.rehabsager (
    kommune_kode VARCHAR, linje INTEGER, borger_id VARCHAR, forberedelse_start DATE, moede_dato DATE,
    indstilling_sendt DATE, le265 BOOLEAN, konkret_fleksjob BOOLEAN, virksomhedskonsulent BOOLEAN,
    skaanehensyn BOOLEAN, jobmaal BOOLEAN, borgerperspektiv BOOLEAN, egen_soegning_vurderet BOOLEAN,
    arbejdsevne_timer DOUBLE, udvikling_estimat BOOLEAN, udvikling_frist DATE, progression_overvejet BOOLEAN,
    indsats_beskrevet BOOLEAN, handicapordning_vurderet BOOLEAN);

CREATE TABLE stage.sanktioner (
    kommune_kode VARCHAR, linje INTEGER, borger_id VARCHAR, dato DATE, begrundelse VARCHAR);

CREATE TABLE stage.refusion (
    kommune_kode VARCHAR, linje INTEGER, borger_id VARCHAR, uge VARCHAR, ydelse VARCHAR, refusionssats INTEGER,
    beloeb DOUBLE, refusionsbeloeb DOUBLE);

CREATE TABLE stage.konteringer (
    kommune_kode VARCHAR, linje INTEGER, borger_id VARCHAR, maaned DATE, ydelse VARCHAR, ordning_konteret VARCHAR,
    visitationsdato_registreret DATE, refusionsprocent DOUBLE);
