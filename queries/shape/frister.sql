-- titel: Arbejdslisten: alle frister, der kan handles på
-- forklaring: Den ansvarlige er den, der har sagen på datadagen, ikke den, der havde den, da fristen faldt. En sag i
--   bero og en frist, der er klaret, er ikke med. Tabellen frist dannes, når øjebliksbilledet bygges. former_unknown: borgeren
--   er tilflyttet, og det første forløb begynder på tilflytningsdagen, så måneder i den tidligere kommune er ukendte.
SELECT
  f.kpi, f.dag AS day, f.frist AS deadline, f.start, f.genstand, f.vaerdi AS value, f.tilstand AS state,
  datediff('day', c.data_pr, f.frist) AS days_left, b.borger_id, b.sagsnr, b.sagsref, c.kommune_kode,
  t.team_id, t.navn AS team, s.sagsbehandler_id, s.navn AS sagsbehandler,
  f.kpi LIKE 'revurdering%'
  AND coalesce(b.tilflyttet = (SELECT min(ly.fra) FROM ly WHERE ly.b = b.b), false) AS former_unknown
FROM frist f
JOIN borger b USING (b)
JOIN kommune c ON c.k = f.k
LEFT JOIN team t ON t.t = f.t
LEFT JOIN sagsbehandler s ON s.s = f.s
WHERE list_contains($kpier::VARCHAR[], f.kpi)
  AND f.frist <= c.data_pr + $dage::INTEGER
  AND ($k::INTEGER[] IS NULL OR list_contains($k::INTEGER[], f.k))
  AND ($t::INTEGER[] IS NULL OR list_contains($t::INTEGER[], coalesce(f.t, 0)))
  AND ($s::INTEGER[] IS NULL OR list_contains($s::INTEGER[], coalesce(f.s, 0)))
ORDER BY f.frist, b.borger_id, f.kpi, f.genstand
