-- titel: De puljefleksjob, der løber på datadagen, hos den, der har sagen
-- forklaring: En række pr. job, med timerne, som de er den dag. days_left er dage til den planlagte slutdato.
SELECT
  p.pulje_id, p.navn AS pulje, b.borger_id, b.sagsnr, b.sagsref, f.fleksjob_id AS genstand, f.fra AS start,
  f.planlagt_slut AS planned_end, datediff('day', c.data_pr, f.planlagt_slut) AS days_left, h.timer AS hours,
  t.team_id, t.navn AS team, s.sagsbehandler_id, s.navn AS sagsbehandler
FROM fleksjob f
JOIN pulje p USING (p)
JOIN borger b USING (b)
JOIN kommune c ON c.k = f.k
LEFT JOIN jobtimer h ON h.j = f.j AND c.data_pr BETWEEN h.fra AND h.til
LEFT JOIN ansvar_nu n ON n.b = f.b
LEFT JOIN team t ON t.t = n.t
LEFT JOIN sagsbehandler s ON s.s = n.s
WHERE c.data_pr BETWEEN f.fra AND f.til
  AND ($pulje::INTEGER[] IS NULL OR list_contains($pulje::INTEGER[], f.p))
  AND ($k::INTEGER[] IS NULL OR list_contains($k::INTEGER[], f.k))
  AND ($t::INTEGER[] IS NULL OR list_contains($t::INTEGER[], coalesce(n.t, 0)))
  AND ($s::INTEGER[] IS NULL OR list_contains($s::INTEGER[], coalesce(n.s, 0)))
ORDER BY f.planlagt_slut NULLS LAST, p.pulje_id, b.borger_id, f.fleksjob_id
