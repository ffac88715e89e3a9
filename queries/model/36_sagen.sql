-- What happened in a borger's case beside the benefits: leave, CV, talks, revurderinger, Min Plan, offers, rehabilitation.
CREATE TABLE fravaer AS
SELECT b, type, fra_dato AS fra, coalesce(til_dato, DATE '9999-12-31') AS til
FROM stage.fravaer
JOIN kommune USING (kommune_kode)
JOIN borger USING (k, borger_id)
WHERE fra_dato <= data_pr
ORDER BY b, fra, til, type;

CREATE TABLE cv AS
SELECT
    b,
    tilgaengelig_fra AS fra,
    coalesce(tilgaengelig_til, DATE '9999-12-31') AS til,
    kompetencefokuseret
FROM stage.cv
JOIN kommune USING (kommune_kode)
JOIN borger USING (k, borger_id)
WHERE tilgaengelig_fra <= data_pr
ORDER BY b, fra, til;

CREATE TABLE samtale AS
SELECT
    b,
    dato,
    type,
    jobsoegning_fulgt_op,
    nye_aftaler,
    naeste_dato,
    staar_der(naeste_dato, k, 'samtaler', 'naeste_dato') AS naeste_aftalt,
    borgerperspektiv,
    progression_droeftet,
    tilbud_fulgt_op
FROM stage.samtaler
JOIN kommune USING (kommune_kode)
JOIN borger USING (k, borger_id)
WHERE dato <= data_pr
ORDER BY b, dato, type;

CREATE TABLE revurdering AS
SELECT
    CAST(row_number() OVER (ORDER BY b, igangsat, afsluttet, linje) AS INTEGER) AS r,
    b,
    igangsat,
    afsluttet,
    redegoerelse_74c AS redegoerelse,
    udfald
FROM stage.revurderinger
JOIN kommune USING (kommune_kode)
JOIN borger USING (k, borger_id)
WHERE igangsat <= data_pr
ORDER BY r;

CREATE TABLE minplan AS
SELECT b, dato, klart_jobmaal, jobmaal_som_indstilling
FROM stage.minplan
JOIN kommune USING (kommune_kode)
JOIN borger USING (k, borger_id)
WHERE dato <= data_pr
ORDER BY b, dato;

-- An offer may lack its dates: fra NULL is an unknown start. Of these tables, whose rows have no key, nr tells a borger's
-- rows apart.
CREATE TABLE indsats AS
SELECT
    b,
    CAST(row_number() OVER (PARTITION BY b ORDER BY fra_dato, type, linje) AS INTEGER) AS nr,
    type,
    fra_dato AS fra,
    coalesce(til_dato, DATE '9999-12-31') AS til,
    i_indstilling,
    i_minplan,
    gennemfoert
FROM stage.indsatser
JOIN kommune USING (kommune_kode)
JOIN borger USING (k, borger_id)
WHERE coalesce(fra_dato <= data_pr, true)
ORDER BY b, nr;

CREATE TABLE rehabsag AS
SELECT
    b,
    CAST(row_number() OVER (PARTITION BY b ORDER BY forberedelse_start, moede_dato, linje) AS INTEGER) AS nr,
    rehabsager.* EXCLUDE (kommune_kode, linje, borger_id),
    staar_der(arbejdsevne_timer, k, 'rehabsager', 'arbejdsevne_timer') AS arbejdsevne_angivet
FROM stage.rehabsager
JOIN kommune USING (kommune_kode)
JOIN borger USING (k, borger_id)
WHERE forberedelse_start <= data_pr
ORDER BY b, nr;

CREATE TABLE sanktion AS
SELECT
    b,
    CAST(row_number() OVER (PARTITION BY b ORDER BY dato, linje) AS INTEGER) AS nr,
    dato,
    begrundelse,
    staar_der(begrundelse, k, 'sanktioner', 'begrundelse') AS begrundet
FROM stage.sanktioner
JOIN kommune USING (kommune_kode)
JOIN borger USING (k, borger_id)
WHERE dato <= data_pr
ORDER BY b, nr;
