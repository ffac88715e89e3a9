-- titel: Hvor mange observationer der har hver værdi
SELECT vaerdi AS value, udfald AS outcome, count(*) AS n
FROM udvalg
WHERE tilstand = 'talt' AND (naevner > 0 OR b IS NOT NULL)
GROUP BY ALL
