-- titel: Hvert nøgletal og dets delmål pr. måned og enhed, af månedernes summer
-- forklaring: $kilde er det niveau, som summerne læses på: kommune, eller team, hvor der spørges til ét eller flere. Grænserne
--   afgør, hvor der læses; listerne står der, hvor de siger mere end grænserne (NULL: de gør ikke), og kan rumme flere
--   nøgletal end dem, der spørges om. Kun det, som nøgletallenes hoveder nævner ($med_…), læses. Se maanedssum i
--   docs/house.md.
SELECT
  CASE WHEN $kpi_fra = $kpi_til THEN $kpi_fra ELSE kpi END AS kpi,
  maaned AS month, k, enhed, del AS part,
  CASE WHEN $med_kategorier THEN categories END AS categories,
  CASE WHEN $med_graenser THEN above END AS above,
  numerator, denominator, unknown,
  CASE WHEN $med_vaerdi THEN mean END AS mean,
  CASE WHEN $med_vaerdi THEN q1 END AS q1,
  CASE WHEN $med_vaerdi THEN median END AS median,
  CASE WHEN $med_vaerdi THEN q3 END AS q3,
  CASE WHEN $med_summer THEN x1 END AS x1,
  CASE WHEN $med_summer THEN x2 END AS x2
FROM maanedssum
WHERE niveau = $kilde
  AND k BETWEEN $k_fra AND $k_til
  AND enhed BETWEEN $enhed_fra AND $enhed_til
  AND kpi BETWEEN $kpi_fra AND $kpi_til
  AND maaned BETWEEN $fra AND $til
  AND ($k_liste::INTEGER[] IS NULL OR list_contains($k_liste::INTEGER[], k))
  AND ($enhed_liste::INTEGER[] IS NULL OR list_contains($enhed_liste::INTEGER[], enhed))
