-- titel: Hvad én kontrol har fundet i en kommune, med sag og team på datadagen
-- forklaring: {kontrol} er kontrollens SELECT. Listerne er som i udvalg: NULL er alle, 0 er uden.
SELECT
  coalesce(t.navn, 'Uden team') AS team, b.sagsref, b.sagsnr, b.borger_id, s.navn AS sagsbehandler, f.genstand, f.dag
FROM (
{kontrol}
) f
JOIN kommune c USING (k)
LEFT JOIN borger b USING (b)
LEFT JOIN team t ON t.t = f.t
LEFT JOIN sagsbehandler s ON s.s = f.s
WHERE c.kommune_kode = $kommune
  AND ($k::INTEGER[] IS NULL OR list_contains($k::INTEGER[], f.k))
  AND ($t::INTEGER[] IS NULL OR list_contains($t::INTEGER[], coalesce(f.t, 0)))
  AND ($s::INTEGER[] IS NULL OR list_contains($s::INTEGER[], coalesce(f.s, 0)))
ORDER BY f.dag, b.borger_id, f.genstand
