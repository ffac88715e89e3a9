-- alvor: stop
-- titel: En tilstand eller kategori, der ikke findes
-- tekst: Sager har en tilstand eller en kategori, som nøgletallet ikke kender.
-- forklaring: Sådanne sager ville mangle i fordelingen uden at mangle i tallet.
-- gør nu: Ret nøgletallets SQL, eller skriv kategorien i dets hoved.
SELECT k, t, s, b, genstand, dag
FROM observation
JOIN noegletal USING (kpi)
WHERE
    tilstand NOT IN ('talt', 'uoplyst', 'afventer')
    OR (tilstand = 'talt' AND b IS NOT NULL AND del IS NULL AND len(kategorier) > 0
        AND coalesce(NOT list_contains(kategorier, kategori), true))
