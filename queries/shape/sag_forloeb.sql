-- titel: Alt, hvad der er sket i én sag, som perioder og dage
-- forklaring: En række pr. periode (til er NULL, når den stadig løber) eller dag (fra = til). hvad er formatets ord for arten
--   eller afgangen, navn et navn på pulje eller sagsbehandler, tal timer om ugen, ja et ja eller nej, som spor giver mening.
--   Et forløb på ledighedsydelse er én række; et fleksjob er en række, for hver gang timerne er ændret.
WITH stykke AS (
  SELECT 'ledighedsydelse' AS spor, fra, til, afgang_til AS hvad, NULL AS navn, NULL::DOUBLE AS tal, NULL::BOOLEAN AS ja,
    NULL AS genstand
  FROM ly_forloeb WHERE b = $b
  UNION ALL
  SELECT 'fleksjob', jobtimer.fra, jobtimer.til, CASE WHEN jobtimer.til = fleksjob.til THEN afgang_til END, pulje.navn,
    timer, NULL, fleksjob_id
  FROM fleksjob JOIN jobtimer USING (j) LEFT JOIN pulje USING (p) WHERE b = $b
  UNION ALL
  SELECT 'cv', fra, til, NULL, NULL, NULL, kompetencefokuseret, NULL FROM cv WHERE b = $b
  UNION ALL
  SELECT 'fravaer', fra, til, type, NULL, NULL, NULL, NULL FROM fravaer WHERE b = $b
  UNION ALL
  SELECT 'samtale', dato, dato, type, NULL, NULL, NULL, NULL FROM samtale WHERE b = $b
  UNION ALL
  SELECT 'revurdering', igangsat, coalesce(afsluttet, DATE '9999-12-31'), udfald, NULL, NULL, redegoerelse, NULL
  FROM revurdering WHERE b = $b
  UNION ALL
  SELECT 'minplan', dato, dato, NULL, NULL, NULL, klart_jobmaal, NULL FROM minplan WHERE b = $b
  UNION ALL
  SELECT 'indsats', fra, til, type, NULL, NULL, gennemfoert, NULL FROM indsats WHERE b = $b AND fra IS NOT NULL
  UNION ALL
  SELECT 'rehabsag', forberedelse_start, coalesce(moede_dato, DATE '9999-12-31'), NULL, NULL, NULL, NULL, NULL
  FROM rehabsag WHERE b = $b
  UNION ALL
  SELECT 'sanktion', dato, dato, NULL, NULL, NULL, begrundet, NULL FROM sanktion WHERE b = $b
  UNION ALL
  SELECT 'ansvar', ansvar.fra, ansvar.til, team.navn, sagsbehandler.navn, NULL, NULL, NULL
  FROM ansvar LEFT JOIN team USING (t) LEFT JOIN sagsbehandler USING (s) WHERE b = $b
)
SELECT * REPLACE (nullif(til, DATE '9999-12-31') AS til)
FROM stykke
ORDER BY fra, spor, genstand, stykke.til
