-- titel: Antal pr. kategori, måned og enhed
SELECT
  maaned AS month,
  CASE $niveau WHEN 'kommune' THEN k WHEN 'team' THEN t WHEN 'sagsbehandler' THEN s ELSE pulje_nr END AS unit,
  kategori AS category,
  count(*) AS n
FROM udvalg
WHERE tilstand = 'talt' AND kategori IS NOT NULL
GROUP BY ALL
