-- titel: De observationer, som én sag giver i nøgletallene
SELECT
  o.kpi, o.maaned, o.dag, o."start", o.frist, o.handlet, o.udfald, o.vaerdi, o.kategori, o.tilstand, o.genstand, o.del AS delmaal,
  o.timer_start, t.navn AS team, s.navn AS sagsbehandler
FROM observation o
LEFT JOIN team t ON t.t = o.t
LEFT JOIN sagsbehandler s ON s.s = o.s
WHERE o.b = $b
ORDER BY o.kpi, o.genstand, o.dag, o.del NULLS FIRST
