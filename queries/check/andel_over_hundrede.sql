-- alvor: stop
-- titel: En andel over 100 %
-- tekst: Tælleren er større end nævneren i en andel, eller en af dem er negativ eller mangler.
-- forklaring: En andel tæller blandt sine egne sager og kan ikke komme over 100 %. Undtaget er belægning, hvor nævneren er pladser
--   og ikke sager.
-- gør nu: Ret nøgletallets SQL.
-- A sum can only be wrong where a row is. Those few are summed month by month, whole municipalities of them.
WITH
    mistaenkt AS (
        SELECT DISTINCT kpi, k
        FROM (
            SELECT kpi, k, taeller, naevner FROM observation_dag
            UNION ALL
            SELECT kpi, k, taeller, naevner FROM observation_periode
        )
        WHERE taeller IS NULL OR taeller < 0 OR naevner < 0 OR taeller > naevner
    )

SELECT
    k,
    CAST(NULL AS INTEGER) AS t,
    CAST(NULL AS INTEGER) AS s,
    CAST(NULL AS INTEGER) AS b,
    kpi AS genstand,
    maaned AS dag
FROM observation
JOIN noegletal USING (kpi)
SEMI JOIN mistaenkt USING (kpi, k)
WHERE (maal = 'andel' OR (del IS NOT NULL AND maal <> 'antal')) AND tilstand = 'talt'
GROUP BY kpi, del, k, maaned
HAVING
    count(*) FILTER (WHERE taeller IS NULL OR taeller < 0 OR naevner < 0) > 0
    OR (sum(taeller) > sum(naevner) AND count(*) = count(b))
