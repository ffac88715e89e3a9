-- formål: Hvor mange observationer hvert nøgletal har, regnet måned for måned.
SELECT kpi, CAST(sum(antal) AS BIGINT) AS antal
FROM (
    SELECT kpi, count(*) AS antal
    FROM observation_dag
    GROUP BY kpi
    UNION ALL
    SELECT kpi, sum(datediff('month', fra, til) + 1)
    FROM observation_periode
    GROUP BY kpi
)
GROUP BY kpi
ORDER BY kpi
