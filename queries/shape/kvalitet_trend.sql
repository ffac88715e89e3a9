-- titel: Hvordan en kommunes leverancer har været
-- forklaring: En række pr. leverance, slags og navn. $teams skærer det, kontrollerne fandt, til teams ((uden): uden team); NULL er alle.
SELECT data_pr, slags, navn, sum(antal)::INTEGER AS antal
FROM historik.kvalitet
WHERE kommune_kode = $kommune
  AND (
    slags <> 'kontrol' OR $teams::VARCHAR[] IS NULL
    OR antal = 0 OR list_contains($teams::VARCHAR[], coalesce(team_id, '(uden)')))
GROUP BY ALL
ORDER BY data_pr, slags, navn
