-- titel: De borgere, som et nøgletals rettede måneder skyldes: hvad de talte først, og hvad de tæller nu
-- forklaring: $t og $k er nøgler som i udvalg, NULL er alle, 0 er uden. En borger, der ikke længere er leveret, har ingen sagsref.
WITH
  husket AS (
    SELECT f.kpi, f.del, f.maaned, f.borger_id, f.team_id, f.taeller, f.naevner, f.uoplyst, f.vaerdi, c.k, t.t, b.b, b.sagsref, b.sagsnr
    FROM historik.foerst_sag f
    JOIN kommune c USING (kommune_kode)
    LEFT JOIN team t ON t.k = c.k AND t.team_id = f.team_id
    LEFT JOIN borger b ON b.k = c.k AND b.borger_id = f.borger_id
    WHERE f.kpi = $kpi AND f.del IS NOT DISTINCT FROM $del::VARCHAR AND f.maaned BETWEEN $fra AND $til
      AND f.borger_id IS NOT NULL
      AND ($k::INTEGER[] IS NULL OR list_contains($k::INTEGER[], c.k))
      AND (
        $t::INTEGER[] IS NULL OR CASE WHEN f.team_id IS NULL THEN list_contains($t::INTEGER[], 0)
          ELSE coalesce(list_contains($t::INTEGER[], t.t), false) END)
  ),
  nu AS (
    SELECT
      o.maaned, o.b, o.t, sum(o.taeller) AS taeller, sum(o.naevner) AS naevner, count(*) FILTER (o.tilstand = 'uoplyst') AS uoplyst,
      avg(o.vaerdi) FILTER (o.tilstand = 'talt') AS vaerdi
    FROM observation o
    SEMI JOIN husket ON husket.b = o.b AND husket.maaned = o.maaned AND husket.t IS NOT DISTINCT FROM o.t
    WHERE o.kpi = $kpi AND o.del IS NOT DISTINCT FROM $del::VARCHAR AND o.maaned BETWEEN $fra AND $til
      AND o.tilstand <> 'afventer'
    GROUP BY ALL
  )
SELECT
  husket.maaned AS month,
  any_value(husket.sagsref) AS sagsref,
  any_value(husket.sagsnr) AS sagsnr,
  husket.borger_id,
  sum(husket.taeller) AS numerator,
  sum(husket.naevner) AS denominator,
  sum(husket.uoplyst) AS unknown,
  avg(husket.vaerdi) AS value,
  coalesce(sum(nu.taeller), 0) AS numerator_now,
  coalesce(sum(nu.naevner), 0) AS denominator_now,
  coalesce(sum(nu.uoplyst), 0) AS unknown_now,
  avg(nu.vaerdi) AS value_now
FROM husket
LEFT JOIN nu ON nu.b = husket.b AND nu.maaned = husket.maaned AND nu.t IS NOT DISTINCT FROM husket.t
GROUP BY husket.maaned, husket.k, husket.borger_id
HAVING
  round(numerator, 6) <> round(numerator_now, 6) OR round(denominator, 6) <> round(denominator_now, 6)
  OR unknown <> unknown_now OR round(value, 6) IS DISTINCT FROM round(value_now, 6)
ORDER BY month, husket.borger_id
