-- titel: Parametre med de perioder, de gælder i
-- forklaring: $navne er de parametre, der spørges om; NULL er alle.
SELECT p.navn, c.navn AS kommune, p.fra, p.til, p.vaerdi
FROM parameter AS p
LEFT JOIN kommune AS c ON c.k = p.k
WHERE $navne::VARCHAR[] IS NULL OR list_contains($navne::VARCHAR[], p.navn)
ORDER BY p.navn, c.navn NULLS FIRST, p.fra
