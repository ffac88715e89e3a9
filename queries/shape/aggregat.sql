-- titel: Hvert nøgletal pr. måned og enhed
-- forklaring: Først summer, så én division (i Python). Kvartiler er lineære mellem rangene.
SELECT * EXCLUDE (quartiles), quartiles[1] AS q1, quartiles[2] AS median, quartiles[3] AS q3
FROM (
  SELECT
    kpi,
    maaned AS month,
    CASE $niveau WHEN 'kommune' THEN k WHEN 'team' THEN t WHEN 'sagsbehandler' THEN s ELSE pulje_nr END AS unit,
    sum(taeller) FILTER (tilstand = 'talt') AS numerator,
    coalesce(sum(naevner) FILTER (tilstand = 'talt'), 0) AS denominator,
    count(*) FILTER (tilstand = 'uoplyst') AS unknown,
    avg(vaerdi) FILTER (tilstand = 'talt') AS mean,
    quantile_cont(vaerdi, [0.25, 0.5, 0.75]) FILTER (tilstand = 'talt') AS quartiles,
    sum(x1) FILTER (tilstand = 'talt') AS x1,
    sum(x2) FILTER (tilstand = 'talt') AS x2
  FROM udvalg
  WHERE tilstand <> 'afventer'
  GROUP BY ALL
)
