-- titel: Antal pr. kategori, måned og enhed
-- forklaring: Et antal kan være en brøk (fuldtidspersoner); ellers tælles observationerne.
SELECT
  kpi,
  maaned AS month,
  CASE $niveau WHEN 'kommune' THEN k WHEN 'team' THEN t WHEN 'sagsbehandler' THEN s ELSE pulje_nr END AS unit,
  kategori AS category,
  CASE WHEN any_value(maal) = 'antal' THEN sum(taeller) ELSE count(*) END AS n
FROM udvalg
JOIN noegletal USING (kpi)
WHERE tilstand = 'talt' AND kategori IS NOT NULL
GROUP BY ALL
