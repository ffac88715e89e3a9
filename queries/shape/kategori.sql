-- titel: Antal pr. kategori, måned og enhed af nøgletal, der selv er et antal
-- forklaring: Et antal kan være en brøk (fuldtidspersoner); hvor observationerne tælles, står det i aggregat.
SELECT
  kpi,
  maaned AS month,
  coalesce(CASE $niveau WHEN 'kommune' THEN k WHEN 'team' THEN t WHEN 'sagsbehandler' THEN s ELSE pulje_nr END, 0) AS unit,
  kategori AS category,
  sum(taeller) AS n
FROM udvalg
WHERE tilstand = 'talt' AND kategori IS NOT NULL
GROUP BY ALL
