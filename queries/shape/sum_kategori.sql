-- titel: Antal pr. kategori, måned og enhed, af månedernes summer
-- forklaring: Som sum.sql.
SELECT kpi, maaned AS month, CASE WHEN $niveau = 'kommune' THEN k ELSE enhed END AS unit, kategori AS category, n
FROM maanedskategori
WHERE niveau = $kilde
  AND kpi BETWEEN list_min($kpier::VARCHAR[]) AND list_max($kpier::VARCHAR[]) AND list_contains($kpier::VARCHAR[], kpi)
  AND maaned BETWEEN $fra AND $til
  AND ($k::INTEGER[] IS NULL OR list_contains($k::INTEGER[], k))
  AND ($t::INTEGER[] IS NULL OR list_contains($t::INTEGER[], enhed))
