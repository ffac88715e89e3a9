-- formål: Det nærliggende alternativ til motoren: hver dag for hver borger, og den første dag, hvor dagene på ydelsen inden for 18
--   måneder når 12 måneder. Kun den første betingelse i den første cyklus og uden prognose; motoren finder dem alle.
WITH
    dag AS (
        SELECT b, unnest(generate_series(fra, least(til, data_pr), INTERVAL 1 DAY))::DATE AS d
        FROM ly_dage
        JOIN borger USING (b)
        JOIN kommune USING (k)
        WHERE fra <= data_pr
    ),

    nummereret AS (
        SELECT b, d, row_number() OVER (PARTITION BY b ORDER BY d) AS nr
        FROM dag
    )

SELECT dag.b, min(dag.d) AS t
FROM nummereret AS dag
ASOF LEFT JOIN nummereret AS foer ON foer.b = dag.b AND foer.d < w_start(dag.d, 18)
WHERE dag.nr - coalesce(foer.nr, 0) >= w_laengde(dag.d, 12)
GROUP BY dag.b
