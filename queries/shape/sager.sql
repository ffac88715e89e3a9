-- titel: Sagerne bag et nøgletal
-- forklaring: En række pr. observation med en borger, af dem i valgt. $orden er navnet på en af kolonnerne (NULL: måned, dag og
--   borger), $faldende vender den; det, der mangler, står sidst. total er antallet af rækker i alt, også dem uden for siden; de
--   tælles for sig, så kun sidens egne rækker holdes i hukommelsen.
SELECT
  o.maaned AS month, b.borger_id, b.sagsnr, b.sagsref, o.genstand, o.start, o.dag AS day, o.frist AS deadline,
  o.handlet AS done, o.udfald AS outcome, o.vaerdi AS value, o.kategori AS category, o.tilstand AS state,
  o.timer_nu, o.timer_start, o.anciennitet, o.sektor, o.branche, o.ydelse, o.koen, o.aldersgruppe, o.ordning, o.x1,
  c.kommune_kode, t.team_id, t.navn AS team, s.sagsbehandler_id, s.navn AS sagsbehandler, p.pulje_id, p.navn AS pulje,
  (SELECT count(*) FROM valgt) AS total
FROM valgt o
JOIN borger b USING (b)
JOIN kommune c ON c.k = o.k
LEFT JOIN team t ON t.t = o.t
LEFT JOIN sagsbehandler s ON s.s = o.s
LEFT JOIN pulje p ON p.p = o.pulje_nr
CROSS JOIN LATERAL (
  SELECT
    CASE $orden
      WHEN 'sagsnr' THEN b.sagsnr WHEN 'borger_id' THEN b.borger_id WHEN 'sagsbehandler' THEN s.navn
      WHEN 'team' THEN t.navn WHEN 'pulje' THEN p.navn WHEN 'category' THEN o.kategori WHEN 'sektor' THEN o.sektor
      WHEN 'branche' THEN o.branche WHEN 'ydelse' THEN o.ydelse
    END AS tekst,
    CASE $orden
      WHEN 'day' THEN epoch(o.dag) WHEN 'start' THEN epoch(o.start) WHEN 'deadline' THEN epoch(o.frist)
      WHEN 'done' THEN epoch(o.handlet) WHEN 'outcome' THEN o.udfald::INTEGER WHEN 'value' THEN o.vaerdi
      WHEN 'timer_nu' THEN regexp_extract(o.timer_nu, '\d+')::INTEGER + 100 * starts_with(o.timer_nu, 'over')::INTEGER
      WHEN 'timer_start' THEN regexp_extract(o.timer_start, '\d+')::INTEGER + 100 * starts_with(o.timer_start, 'over')::INTEGER
    END AS tal
)
ORDER BY
  CASE WHEN NOT $faldende::BOOLEAN THEN tekst END COLLATE da ASC NULLS LAST,
  CASE WHEN $faldende::BOOLEAN THEN tekst END COLLATE da DESC NULLS LAST,
  CASE WHEN $faldende::BOOLEAN THEN -tal ELSE tal END ASC NULLS LAST,
  o.maaned, o.dag, b.borger_id, o.genstand, o.k
LIMIT $antal::BIGINT OFFSET $fra_raekke::BIGINT
