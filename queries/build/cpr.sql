-- formål: Hvor mange værdier i en kolonne der rummer noget, der ligner et CPR-nummer, og hvor mange der er i alt.
--   I en række, der er sat til side, ser man bort fra de felter, der er sagens egne numre.

SELECT
    count(*) FILTER (
        WHERE length(tekst) >= 10 AND regexp_matches(tekst, '(?:^|[^0-9])' || $nummer || '(?:[^0-9]|$)')) AS fund,
    count(tekst) AS antal
FROM (
    SELECT
        CASE
            WHEN starts_with({kolonne}, '{')
                THEN regexp_replace({kolonne}, '"[^"]*(?i:_id|sagsnr)[^"]*" *: *"[^"]*"', '', 'g')
            ELSE {kolonne}
        END AS tekst
    FROM {tabel}
)
