-- formål: Hvor mange forskellige værdier i hver af en tabels tekstkolonner der rummer noget, der ligner et CPR-nummer, og hvor mange
--   forskellige der er i alt. I en række, der er sat til side, ser man bort fra de felter, der er sagens egne numre.

SELECT
    kolonnens_navn,
    count(*) FILTER (
        WHERE length(tekst) >= 10 AND regexp_matches(tekst, '(?:^|[^0-9])' || $nummer || '(?:[^0-9]|$)')) AS fund,
    count(*) AS antal
FROM (
    SELECT
        kolonnens_navn,
        CASE
            WHEN starts_with(kolonnens_tekst, '{')
                THEN regexp_replace(kolonnens_tekst, '"[^"]*(?i:_id|sagsnr)[^"]*" *: *"[^"]*"', '', 'g')
            ELSE kolonnens_tekst
        END AS tekst
    FROM (
        SELECT kolonnens_navn, unnest(kolonnens_tekster) AS kolonnens_tekst
        FROM (
            UNPIVOT (SELECT {kolonner} FROM {tabel}) ON COLUMNS(*) INTO NAME kolonnens_navn VALUE kolonnens_tekster
        )
    )
)
WHERE tekst IS NOT NULL
GROUP BY kolonnens_navn
