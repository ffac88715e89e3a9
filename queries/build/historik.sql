-- formål: Schema historik: hvad der har været vist, og hvordan leverancerne har været. Går videre fra øjebliksbillede til
--   øjebliksbillede og er ikke en del af dets indhold.

CREATE SCHEMA historik;

-- How a nøgletal is counted now: of its SQL and the parameters that it names.
CREATE TABLE historik.regel (kommune_kode VARCHAR, kpi VARCHAR, sha256 VARCHAR);

-- Which month of which nøgletal was first shown in which snapshot, and how it was counted then.
CREATE TABLE historik.udgivet (
    kommune_kode VARCHAR, kpi VARCHAR, maaned DATE, snapshot VARCHAR, data_pr DATE, udgivet TIMESTAMP, sha256 VARCHAR);

-- Its sums then, for the municipality (niveau kommune) and each team; no row: nothing was counted.
CREATE TABLE historik.foerst (
    kommune_kode VARCHAR, kpi VARCHAR, del VARCHAR, maaned DATE, niveau VARCHAR, team_id VARCHAR,
    taeller DOUBLE, naevner DOUBLE, uoplyst INTEGER, middel DOUBLE, median DOUBLE);

-- What a borger counted then, where it is or was other than now; naevner 0: nothing.
CREATE TABLE historik.foerst_sag (
    kommune_kode VARCHAR, kpi VARCHAR, del VARCHAR, maaned DATE, team_id VARCHAR, borger_id VARCHAR,
    taeller DOUBLE, naevner DOUBLE, uoplyst INTEGER, vaerdi DOUBLE);

-- What each delivery was like: slags kontrol (navn: the check, per team), laest, sat_til_side, advarsel (navn: the table).
CREATE TABLE historik.kvalitet (
    kommune_kode VARCHAR, data_pr DATE, slags VARCHAR, navn VARCHAR, team_id VARCHAR, antal INTEGER)
