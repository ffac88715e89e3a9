-- formål: Hver måneds summer for kommunen og for hvert team af nøgletallene $kpier, lagt sammen én gang, så en side ikke skal
--   læse alle observationer. De er de samme som i queries/shape/aggregat.sql, dele.sql og kategori.sql uden andre filtre end
--   kommune og team; en enhed 0 er "Uden team".
INSERT INTO maanedssum
SELECT
    kpi,
    CASE WHEN grouping(t) = 1 THEN 'kommune' ELSE 'team' END AS niveau,
    CASE WHEN grouping(t) = 1 THEN k ELSE coalesce(t, 0) END AS enhed,
    k,
    maaned,
    del,
    sum(taeller) FILTER (WHERE tilstand = 'talt') AS numerator,
    coalesce(sum(naevner) FILTER (WHERE tilstand = 'talt'), 0) AS denominator,
    count(*) FILTER (WHERE tilstand = 'uoplyst') AS unknown,
    avg(vaerdi) FILTER (WHERE tilstand = 'talt') AS mean,
    quantile_cont(vaerdi, [0.25, 0.5, 0.75]) FILTER (WHERE tilstand = 'talt') AS quartiles,
    sum(x1) FILTER (WHERE tilstand = 'talt') AS x1,
    sum(x2) FILTER (WHERE tilstand = 'talt') AS x2
FROM observationer_af($kpier::VARCHAR[])
WHERE tilstand <> 'afventer'
GROUP BY GROUPING SETS ((kpi, k, maaned, del), (kpi, k, maaned, del, t))
ORDER BY niveau, kpi, enhed, maaned, del
