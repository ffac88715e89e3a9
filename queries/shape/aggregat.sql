-- titel: Hvert nøgletal og dets delmål pr. måned og enhed
-- forklaring: Først summer, så én division (i Python). Kvartiler er lineære mellem rangene. categories er antallet af
--   observationer i hver af $kategorier, bands antallet op til og med hver af grænserne $over og over dem alle. (histogram uden
--   en liste tager længere tid at planlægge end alt det andet.) Kun det, som nøgletallenes hoveder nævner ($med_…), regnes ud.
SELECT
  kpi,
  maaned AS month,
  coalesce(CASE $niveau WHEN 'kommune' THEN k WHEN 'team' THEN t WHEN 'sagsbehandler' THEN s ELSE pulje_nr END, 0) AS unit,
  del AS part,
  CASE WHEN $med_kategorier THEN histogram_exact(kategori, $kategorier::VARCHAR[]) FILTER (tilstand = 'talt') END AS categories,
  CASE WHEN $med_graenser THEN histogram(vaerdi, $over::DOUBLE[]) FILTER (tilstand = 'talt') END AS bands,
  sum(taeller) FILTER (tilstand = 'talt') AS numerator,
  coalesce(sum(naevner) FILTER (tilstand = 'talt'), 0) AS denominator,
  count(*) FILTER (tilstand = 'uoplyst') AS unknown,
  CASE WHEN $med_vaerdi THEN avg(vaerdi) FILTER (tilstand = 'talt') END AS mean,
  CASE WHEN $med_vaerdi THEN quantile_cont(vaerdi, [0.25, 0.5, 0.75]) FILTER (tilstand = 'talt') END AS quartiles,
  CASE WHEN $med_summer THEN sum(x1) FILTER (tilstand = 'talt') END AS x1,
  CASE WHEN $med_summer THEN sum(x2) FILTER (tilstand = 'talt') END AS x2
FROM udvalg
WHERE tilstand <> 'afventer'
GROUP BY ALL
