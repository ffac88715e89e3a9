-- titel: Et stykke af sporet i orden, hver række med dem, den handlede om, som en JSON-liste
-- forklaring: Et pseudonym, der mangler i person, er null.
SELECT h.*, (
  SELECT json_group_array(p.borger_id) FROM vist v LEFT JOIN person p ON p.id = v.person WHERE v.nr = h.nr
) AS personer
FROM haendelse h
WHERE h.nr > :efter
ORDER BY h.nr
LIMIT :antal;
