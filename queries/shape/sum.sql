-- titel: Hvert nøgletal og dets delmål pr. måned og enhed, af månedernes summer
-- forklaring: $kilde er det niveau, som summerne læses på: kommune, eller team, hvor der spørges til ét eller flere. Se
--   maanedssum i docs/house.md.
SELECT
  kpi, maaned AS month, CASE WHEN $niveau = 'kommune' THEN k ELSE enhed END AS unit, del AS part,
  numerator, denominator, unknown, mean, quartiles, x1, x2
FROM maanedssum
WHERE niveau = $kilde
  AND kpi BETWEEN list_min($kpier::VARCHAR[]) AND list_max($kpier::VARCHAR[]) AND list_contains($kpier::VARCHAR[], kpi)
  AND maaned BETWEEN $fra AND $til
  AND ($k::INTEGER[] IS NULL OR list_contains($k::INTEGER[], k))
  AND ($t::INTEGER[] IS NULL OR list_contains($t::INTEGER[], enhed))
