-- titel: Hvor mange sager der er talt med, ikke talt med, ikke registreret og afventer
SELECT
  count(*) FILTER (tilstand = 'talt') AS talt,
  count(*) FILTER (tilstand = 'talt' AND udfald) AS ja,
  count(*) FILTER (tilstand = 'talt' AND NOT udfald) AS nej,
  count(*) FILTER (tilstand = 'uoplyst') AS uoplyst
FROM udvalg
WHERE b IS NOT NULL
