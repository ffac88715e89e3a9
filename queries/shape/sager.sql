-- titel: Sagerne bag et nøgletal
-- forklaring: En række pr. observation med en borger. $udfald, $fra_vaerdi og $til_vaerdi indsnævrer til én søjle i en fordeling.
SELECT
  o.maaned AS month, b.borger_id, b.sagsnr, b.sagsref, o.genstand, o.start, o.dag AS day, o.frist AS deadline,
  o.handlet AS done, o.udfald AS outcome, o.vaerdi AS value, o.kategori AS category, o.tilstand AS state,
  o.timer_nu, o.timer_start, o.anciennitet, o.sektor, o.koen, o.aldersgruppe, o.ordning, o.x1,
  c.kommune_kode, t.team_id, t.navn AS team, s.sagsbehandler_id, s.navn AS sagsbehandler, p.pulje_id, p.navn AS pulje
FROM udvalg o
JOIN borger b USING (b)
JOIN kommune c ON c.k = o.k
LEFT JOIN team t ON t.t = o.t
LEFT JOIN sagsbehandler s ON s.s = o.s
LEFT JOIN pulje p ON p.p = o.pulje_nr
WHERE list_contains($tilstande::VARCHAR[], o.tilstand)
  AND ($udfald::BOOLEAN IS NULL OR o.udfald = $udfald::BOOLEAN)
  AND ($kategori::VARCHAR IS NULL OR o.kategori = $kategori::VARCHAR)
  AND ($fra_vaerdi::DOUBLE IS NULL OR o.vaerdi >= $fra_vaerdi::DOUBLE)
  AND ($til_vaerdi::DOUBLE IS NULL OR o.vaerdi <= $til_vaerdi::DOUBLE)
  AND (NOT $uden_vaerdi::BOOLEAN OR o.vaerdi IS NULL)
ORDER BY o.maaned, o.dag, b.borger_id, o.genstand
LIMIT $antal::BIGINT OFFSET $fra_raekke::BIGINT
