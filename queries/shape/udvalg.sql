-- titel: De observationer, som et spørgsmål gælder
-- forklaring: Lægges som WITH udvalg foran de andre forespørgsler. $kpier er de nøgletal, der spørges om. En liste, der er NULL, betyder alle; nøglen 0 er
--   "Uden kommune/team/sagsbehandler/pulje". Listerne er altid skåret til det, som brugeren må se. $del er navnet på et
--   delmål; NULL er nøgletallet selv, og * er både det og alle dets delmål. {observation} er observation, eller den ene af dens to dele, hvor
--   den har dem alle. En linje om en parameter, der er NULL, lades ude, før DuckDB skal planlægge den.
SELECT *
FROM {observation}
WHERE kpi BETWEEN list_min($kpier::VARCHAR[]) AND list_max($kpier::VARCHAR[]) AND list_contains($kpier::VARCHAR[], kpi)
  AND CASE WHEN $del::VARCHAR = '*' THEN true ELSE del IS NOT DISTINCT FROM $del::VARCHAR END
  AND maaned BETWEEN $fra AND $til
  AND ($k::INTEGER[] IS NULL OR k BETWEEN list_min($k::INTEGER[]) AND list_max($k::INTEGER[]))
  AND ($k::INTEGER[] IS NULL OR list_contains($k::INTEGER[], k))
  AND ($t::INTEGER[] IS NULL OR list_contains($t::INTEGER[], coalesce(t, 0)))
  AND ($s::INTEGER[] IS NULL OR list_contains($s::INTEGER[], coalesce(s, 0)))
  AND ($pulje::INTEGER[] IS NULL OR list_contains($pulje::INTEGER[], coalesce(pulje_nr, 0)))
  AND ($koen::VARCHAR IS NULL OR koen = $koen::VARCHAR)
  AND ($ordning::VARCHAR IS NULL OR ordning = $ordning::VARCHAR)
  AND ($aldersgruppe::VARCHAR IS NULL OR aldersgruppe = $aldersgruppe::VARCHAR)
  AND ($sektor::VARCHAR IS NULL OR coalesce(sektor, 'uoplyst') = $sektor::VARCHAR)
  AND ($timer_nu::VARCHAR IS NULL OR timer_nu = $timer_nu::VARCHAR)
  AND ($timer_start::VARCHAR IS NULL OR timer_start = $timer_start::VARCHAR)
  AND ($anciennitet::VARCHAR IS NULL OR anciennitet = $anciennitet::VARCHAR)
  AND ($branche::VARCHAR IS NULL OR coalesce(branche, 'uoplyst') = $branche::VARCHAR)
  AND ($ydelse::VARCHAR IS NULL OR ydelse = $ydelse::VARCHAR)
