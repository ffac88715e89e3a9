-- titel: De værdier, som observationernes dimensioner har
SELECT DISTINCT dimension, vaerdi
FROM (
    UNPIVOT (
        SELECT DISTINCT ordning, koen, aldersgruppe, sektor, timer_nu, timer_start, anciennitet, branche, ydelse
        FROM observation
        WHERE del IS NULL
    ) ON ordning, koen, aldersgruppe, sektor, timer_nu, timer_start, anciennitet, branche, ydelse INTO NAME dimension VALUE vaerdi
)
