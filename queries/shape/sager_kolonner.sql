-- titel: Hvilke oplysninger et nøgletals sager har
-- forklaring: En periode har de samme i alle sine måneder, så den læses ikke måned for måned.
SELECT
  bool_or(udfald IS NOT NULL) AS outcome, bool_or(har_vaerdi) AS value, bool_or(kategori IS NOT NULL) AS category,
  bool_or(start IS NOT NULL) AS start, bool_or(frist IS NOT NULL) AS deadline, bool_or(handlet IS NOT NULL) AS done,
  bool_or(timer_nu IS NOT NULL) AS timer_nu, bool_or(timer_start IS NOT NULL) AS timer_start,
  bool_or(sektor IS NOT NULL) AS sektor, bool_or(pulje_nr IS NOT NULL) AS pulje,
  bool_or(branche IS NOT NULL) AS branche, bool_or(ydelse IS NOT NULL) AS ydelse
FROM (
  SELECT
    kpi, del, b, udfald, vaerdi IS NOT NULL AS har_vaerdi, kategori, start, frist, handlet, timer_nu, timer_start, sektor,
    pulje_nr, branche, ydelse
  FROM observation_dag
  UNION ALL
  SELECT
    kpi, del, b, udfald, coalesce(vaerdi IS NOT NULL OR vaerdi_fra IS NOT NULL OR vaerdi_regel = 'maaned', false), kategori,
    start, frist, handlet, timer_nu, timer_start, sektor, pulje_nr, branche, ydelse
  FROM observation_periode
)
WHERE kpi = $kpi AND del IS NULL AND b IS NOT NULL
