-- titel: Hvert delmål pr. måned og enhed
SELECT
  kpi,
  maaned AS month,
  CASE $niveau WHEN 'kommune' THEN k WHEN 'team' THEN t WHEN 'sagsbehandler' THEN s ELSE pulje_nr END AS unit,
  del AS part,
  sum(taeller) FILTER (tilstand = 'talt') AS numerator,
  sum(naevner) FILTER (tilstand = 'talt') AS denominator,
  count(*) FILTER (tilstand = 'uoplyst') AS unknown
FROM udvalg
WHERE tilstand <> 'afventer'
GROUP BY ALL
