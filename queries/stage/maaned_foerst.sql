-- formål: Kolonner, der er skrevet med måneden først: nogle datoer kan kun være det, ingen kan kun være det andet, og nogle
--   kunne læses begge veje og ville derfor blive til en forkert dag.

SELECT kolonne
FROM (
    SELECT unnest([
        {datoer}
    ], recursive := true)
    FROM proevet
)
GROUP BY kolonne
HAVING count(*) FILTER (dag <= 12 AND maaned BETWEEN 13 AND 31) > 0
    AND count(*) FILTER (dag > 12) = 0
    AND count(*) FILTER (dag <= 12 AND maaned <= 12 AND dag <> maaned) > 0
ORDER BY kolonne
