-- titel: Én sag: stamdata og hvem der har den på datadagen
-- forklaring: Tom, når sagsref ikke findes, eller når sagen i dag ligger uden for det, som brugeren må se. Listerne er som i udvalg.
SELECT
  b.b, b.sagsref, b.borger_id, b.sagsnr, c.kommune_kode, c.navn AS kommune, c.data_pr, b.koen,
  date_sub('year', b.foedt, c.data_pr) AS alder, b.ordning, b.visiteret_efter, b.visitationsdato, b.tilflyttet,
  t.team_id, t.navn AS team, s.sagsbehandler_id, s.navn AS sagsbehandler
FROM borger b
JOIN kommune c USING (k)
LEFT JOIN ansvar_nu n USING (b)
LEFT JOIN team t ON t.t = n.t
LEFT JOIN sagsbehandler s ON s.s = n.s
WHERE b.sagsref = $sagsref
  AND ($k::INTEGER[] IS NULL OR list_contains($k::INTEGER[], b.k))
  AND ($t::INTEGER[] IS NULL OR list_contains($t::INTEGER[], coalesce(n.t, 0)))
  AND ($s::INTEGER[] IS NULL OR list_contains($s::INTEGER[], coalesce(n.s, 0)))
