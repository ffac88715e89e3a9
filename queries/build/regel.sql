-- formål: Hvordan hvert nøgletal opgøres nu: dets SQL og de parametre, det nævner. regler har en række pr. nøgletal: kpi, sha256
--   (SQL-teksten), parametre, og måneder, der går, før en måned er afgjort.
CREATE OR REPLACE TABLE historik.regel AS
SELECT
    kommune.kommune_kode,
    regler.kpi,
    sha256(
        regler.sha256 || coalesce(
            (
                SELECT string_agg(concat_ws('|', navn, fra, til, vaerdi), ';' ORDER BY navn, fra, til, vaerdi)
                FROM parameter
                WHERE list_contains(regler.parametre, navn) AND coalesce(parameter.k, kommune.k) = kommune.k
            ),
            ''
        )
    ) AS sha256
FROM regler
CROSS JOIN kommune
