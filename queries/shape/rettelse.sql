-- titel: Månedernes tal, som de først blev vist
-- forklaring: En række pr. måned, delmål og enhed; enhed er tom, hvor intet var talt. $niveau er kommune eller team.
SELECT
  u.kommune_kode, u.maaned AS month, u.data_pr, u.udgivet, u.snapshot, u.sha256 <> r.sha256 AS recounted,
  f.niveau AS niveau, f.team_id, f.del AS part, f.taeller AS numerator, f.naevner AS denominator, f.uoplyst AS unknown,
  f.middel AS mean, f.median
FROM historik.udgivet u
JOIN historik.regel r USING (kommune_kode, kpi)
LEFT JOIN historik.foerst f
  ON f.kommune_kode = u.kommune_kode AND f.kpi = u.kpi AND f.maaned = u.maaned AND f.niveau = $niveau
WHERE u.kpi = $kpi AND u.maaned BETWEEN $fra AND $til
  AND ($kommuner::VARCHAR[] IS NULL OR list_contains($kommuner::VARCHAR[], u.kommune_kode))
ORDER BY u.maaned, u.kommune_kode, f.del, f.team_id
