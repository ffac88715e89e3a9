-- alvor: stop
-- titel: En tilstand, en kategori eller et delmål, der ikke findes
-- tekst: Sager har en tilstand eller en kategori, som nøgletallet ikke kender, eller et delmål, der ikke står i dets hoved.
-- forklaring: Sådanne sager ville mangle i fordelingen uden at mangle i tallet.
-- gør nu: Ret nøgletallets SQL, eller skriv kategorien eller delmålet i dets hoved.
SELECT k, t, s, b, genstand, dag
FROM (
    SELECT kpi, k, t, s, b, genstand, dag, tilstand, del, kategori FROM observation_dag
    UNION ALL
    SELECT kpi, k, t, s, b, genstand, fra, tilstand, del, kategori FROM observation_periode
)
JOIN noegletal USING (kpi)
WHERE
    tilstand NOT IN ('talt', 'uoplyst', 'afventer')
    OR NOT list_contains(dele, del)
    OR (tilstand = 'talt' AND b IS NOT NULL AND del IS NULL AND len(kategorier) > 0
        AND coalesce(NOT list_contains(kategorier, kategori), true))
