-- formål: Hver måneds summer for kommunen og for hvert team af nøgletallene $kpier, til {tabel}, lagt sammen én gang, så en side ikke skal
--   læse alle observationer. De er de samme som i queries/shape/aggregat.sql og kategori.sql uden andre
--   filtre end kommune og team; en enhed 0 er "Uden team". En kommunes summer ligger samlet, som en side læser dem.
INSERT INTO {tabel}
WITH
    antal AS (
        SELECT
            kpi,
            grouping(t) = 1 AS hele,
            k,
            t,
            maaned,
            kategori,
            CASE WHEN maal = 'antal' THEN sum(taeller) ELSE count(*) END AS n
        FROM observationer_af($kpier::VARCHAR[])
        JOIN noegletal USING (kpi)
        WHERE len(kategorier) > 0 AND tilstand = 'talt' AND kategori IS NOT NULL AND del IS NULL
        GROUP BY GROUPING SETS ((kpi, maal, k, maaned, kategori), (kpi, maal, k, maaned, kategori, t))
    ),

    kategorier AS (
        SELECT kpi, hele, k, t, maaned, to_json(map_from_entries(list((kategori, n) ORDER BY kategori))) AS categories
        FROM antal
        GROUP BY ALL
    ),

    over_graense AS (
        SELECT kpi, grouping(t) = 1 AS hele, k, t, maaned, graense, count(*) FILTER (WHERE vaerdi > graense) AS n
        FROM observationer_af(
            (SELECT list(kpi) FROM noegletal WHERE len(graenser) > 0 AND list_contains($kpier::VARCHAR[], kpi))
        )
        JOIN (SELECT kpi, unnest(graenser) AS graense FROM noegletal) USING (kpi)
        WHERE tilstand = 'talt' AND del IS NULL
        GROUP BY GROUPING SETS ((kpi, k, maaned, graense), (kpi, k, maaned, graense, t))
    ),

    graenser AS (
        SELECT kpi, hele, k, t, maaned, to_json(map_from_entries(list((graense, n) ORDER BY graense))) AS above
        FROM over_graense
        GROUP BY ALL
    ),

    summer AS (
        SELECT
            kpi,
            grouping(t) = 1 AS hele,
            k,
            t,
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
    )

SELECT
    s.kpi,
    CASE WHEN s.hele THEN 'kommune' ELSE 'team' END AS niveau,
    CASE WHEN s.hele THEN s.k ELSE coalesce(s.t, 0) END AS enhed,
    s.k,
    s.maaned,
    s.del,
    s.numerator,
    s.denominator,
    s.unknown,
    s.mean,
    s.quartiles[1] AS q1,
    s.quartiles[2] AS median,
    s.quartiles[3] AS q3,
    s.x1,
    s.x2,
    c.categories,
    g.above
FROM summer AS s
LEFT JOIN kategorier AS c
    ON c.kpi = s.kpi AND c.hele = s.hele AND c.k = s.k AND c.t IS NOT DISTINCT FROM s.t AND c.maaned = s.maaned AND s.del IS NULL
LEFT JOIN graenser AS g
    ON g.kpi = s.kpi AND g.hele = s.hele AND g.k = s.k AND g.t IS NOT DISTINCT FROM s.t AND g.maaned = s.maaned AND s.del IS NULL
ORDER BY niveau, s.k, enhed, s.kpi, s.maaned, s.del
