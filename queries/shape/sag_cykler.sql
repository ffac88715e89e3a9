-- titel: Cyklerne efter § 74 c i én sag
-- forklaring: Som tabellen par74c; t, frist_u og u efter datadagen er en prognose. redegoerelse er den, der hører til revurderingen.
SELECT
  c.nr, c.t, c.u, c.frist_u, c.tilflyttet_frist, c.egen_t, c.egen_u, c.bortfaldet, c.i_bero, c.aktuel, c.fra_taelling,
  c.dage, c.dage_til_t, c.dage_til_u, c.igangsat, c.afsluttet, r.redegoerelse
FROM par74c c
LEFT JOIN revurdering r ON r.r = c.r
WHERE c.b = $b
ORDER BY c.nr
