-- formål: Hvor mange indlæste rækker der har hver advarsel.

SELECT kode, count(*)::INTEGER AS antal
FROM (
    SELECT unnest(advarsler) AS kode
    FROM proevet
    WHERE linje NOT IN (FROM dublet) AND linje NOT IN (SELECT linje FROM fejl)
)
GROUP BY kode
ORDER BY kode
