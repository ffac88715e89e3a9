-- titel: Hele sporet i orden, hver række med dem, den handlede om, som en JSON-liste
SELECT h.*, (
  SELECT json_group_array(p.borger_id) FROM vist v JOIN person p ON p.id = v.person WHERE v.nr = h.nr
) AS personer
FROM haendelse h
ORDER BY h.nr;
