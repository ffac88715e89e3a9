-- titel: Hvad en kommunes leverance har ændret siden den forrige
-- forklaring: slags er noegle, raekker eller team; $teams skærer teams til dem, man må se, NULL er alle.
SELECT siden, slags, coalesce(t.navn, a.team_id, a.navn) AS navn, foer, nu, nye, forsvundne, aendrede
FROM stage.aendring a
JOIN kommune c USING (kommune_kode)
LEFT JOIN team t ON t.k = c.k AND t.team_id = a.team_id
WHERE kommune_kode = $kommune
  AND (slags <> 'team' OR $teams::VARCHAR[] IS NULL OR list_contains($teams::VARCHAR[], a.team_id))
ORDER BY slags, navn COLLATE da
