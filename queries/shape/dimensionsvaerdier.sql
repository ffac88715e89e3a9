-- titel: De værdier, som observationernes dimensioner har
SELECT DISTINCT dimension, vaerdi
FROM (
    UNPIVOT (
        SELECT DISTINCT ordning, koen, aldersgruppe, sektor, timer_nu, timer_start, anciennitet
        FROM observation
    ) ON ordning, koen, aldersgruppe, sektor, timer_nu, timer_start, anciennitet INTO NAME dimension VALUE vaerdi
)
