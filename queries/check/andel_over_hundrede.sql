-- alvor: stop
-- titel: En andel over 100 %
-- tekst: Tælleren er større end nævneren i en andel, eller en af dem er negativ eller mangler.
-- forklaring: En andel tæller blandt sine egne sager og kan ikke komme over 100 %. Undtaget er belægning, hvor nævneren er pladser
--   og ikke sager.
-- gør nu: Ret nøgletallets SQL.
WITH
    andel AS (
        SELECT kpi, k, del, maaned AS fra, maaned AS til, b, taeller, naevner, tilstand FROM observation_dag
        UNION ALL
        SELECT kpi, k, del, fra, til, b, taeller, naevner, tilstand FROM observation_periode
    ),

    talt AS (
        SELECT andel.*
        FROM andel
        JOIN noegletal USING (kpi)
        WHERE (maal = 'andel' OR (del IS NOT NULL AND maal <> 'antal')) AND tilstand = 'talt'
    ),

    -- A sum can only be wrong where a row is, so no others are summed.
    mistaenkt AS (
        SELECT DISTINCT kpi, k
        FROM talt
        WHERE taeller IS NULL OR taeller < 0 OR naevner < 0 OR taeller > naevner
    )

SELECT
    k,
    CAST(NULL AS INTEGER) AS t,
    CAST(NULL AS INTEGER) AS s,
    CAST(NULL AS INTEGER) AS b,
    kpi AS genstand,
    maaned AS dag
FROM (
    SELECT talt.*, CAST(unnest(generate_series(fra, til, INTERVAL 1 MONTH)) AS DATE) AS maaned
    FROM talt
    SEMI JOIN mistaenkt USING (kpi, k)
)
GROUP BY kpi, del, k, maaned
HAVING
    count(*) FILTER (WHERE taeller IS NULL OR taeller < 0 OR naevner < 0) > 0
    OR (sum(taeller) > sum(naevner) AND count(*) = count(b))
