-- What a municipality can set, with the period in which it holds: table parameter and macro parameter(navn, k, dag).
-- The defaults are those of the definitions; rows of stage.parameter (the municipality's own, copied in when the snapshot
-- is built) add to them, and take the place of a default with the same from-date.
CREATE TABLE IF NOT EXISTS stage.parameter (navn VARCHAR, kommune_kode VARCHAR, fra DATE, til DATE, vaerdi DOUBLE);

CREATE TABLE parameter AS
WITH
    standard (navn, fra, vaerdi) AS (
        VALUES
            ('cv_frist_dage', DATE '1900-01-01', 21.0),
            ('revurdering_maaneder', DATE '1900-01-01', 12.0),
            ('revurdering_vindue_maaneder', DATE '1900-01-01', 18.0),
            ('revurdering_frist_maaneder', DATE '1900-01-01', 18.0),
            ('revurdering_bortfald_maaneder', DATE '1900-01-01', 18.0),
            ('revurdering_tidligst_dage', DATE '1900-01-01', 90.0),
            ('tilflytter_maaneder', DATE '1900-01-01', 6.0),
            ('fritaget', DATE '1900-01-01', 0.0),
            ('samtaler_antal', DATE '2020-01-01', 4.0),
            ('samtaler_maaneder', DATE '2020-01-01', 6.0),
            ('opfoelgning_maaneder', DATE '1900-01-01', 30.0),
            ('opfoelgning_dage_foer', DATE '1900-01-01', 90.0),
            ('opfoelgning_dage_efter', DATE '1900-01-01', 30.0),
            ('status_maaneder', DATE '1900-01-01', 54.0),
            ('status_senest_maaneder', DATE '1900-01-01', 60.0),
            ('overgang_dage', DATE '1900-01-01', 31.0),
            ('afgang_dage', DATE '1900-01-01', 7.0),
            ('anden_aktoer', DATE '1900-01-01', 1.0),
            ('diskretion_mindst', DATE '1900-01-01', 5.0)
    ),

    egen AS (
        SELECT
            navn,
            CAST(kommune_kode AS INTEGER) AS k,
            fra,
            coalesce(til, DATE '9999-12-31') AS til,
            vaerdi
        FROM stage.parameter
    )

SELECT
    navn,
    CAST(NULL AS INTEGER) AS k,
    fra,
    DATE '9999-12-31' AS til,
    CAST(vaerdi AS DOUBLE) AS vaerdi
FROM standard
WHERE NOT EXISTS (SELECT 1 FROM egen WHERE egen.navn = standard.navn AND egen.k IS NULL AND egen.fra = standard.fra)
UNION ALL
SELECT navn, k, fra, til, vaerdi
FROM egen
ORDER BY navn, k NULLS FIRST, fra;

-- The municipality's own row goes before one for all, and a later from-date before an earlier one. The columns are renamed
-- inside, so that an argument called k or fra means the caller's column.
CREATE MACRO parameter(et_navn, en_kommune, en_dag) AS (
    SELECT arg_max(p_vaerdi, CASE WHEN p_k IS NULL THEN 0 ELSE 1000000 END + (p_fra - DATE '1900-01-01'))
    FROM parameter AS p (p_navn, p_k, p_fra, p_til, p_vaerdi)
    WHERE p_navn = et_navn AND coalesce(p_k, en_kommune) = en_kommune AND en_dag BETWEEN p_fra AND p_til
);
