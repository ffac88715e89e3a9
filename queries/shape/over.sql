-- titel: Antal observationer over hver grænse, pr. måned og enhed
SELECT
  kpi,
  maaned AS month,
  CASE $niveau WHEN 'kommune' THEN k WHEN 'team' THEN t WHEN 'sagsbehandler' THEN s ELSE pulje_nr END AS unit,
  graense AS category,
  count(*) FILTER (vaerdi > graense) AS n
FROM udvalg
JOIN (SELECT unnest($over_kpi::VARCHAR[]) AS kpi, unnest($over::DOUBLE[]) AS graense) USING (kpi)
WHERE tilstand = 'talt'
GROUP BY ALL
