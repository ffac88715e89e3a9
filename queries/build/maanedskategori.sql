-- formål: Hvor meget der er i hver kategori hver måned, for kommunen og for hvert team, af nøgletallene $kpier; som maanedssum.sql.
INSERT INTO maanedskategori
SELECT
    kpi,
    CASE WHEN grouping(t) = 1 THEN 'kommune' ELSE 'team' END AS niveau,
    CASE WHEN grouping(t) = 1 THEN k ELSE coalesce(t, 0) END AS enhed,
    k,
    maaned,
    kategori,
    CASE WHEN maal = 'antal' THEN sum(taeller) ELSE count(*) END AS n
FROM observationer_af($kpier::VARCHAR[])
JOIN noegletal USING (kpi)
WHERE tilstand = 'talt' AND kategori IS NOT NULL AND del IS NULL
GROUP BY GROUPING SETS ((kpi, maal, k, maaned, kategori), (kpi, maal, k, maaned, kategori, t))
ORDER BY niveau, kpi, enhed, maaned, kategori
