-- titel: Parametre med de perioder, de gælder i
SELECT p.navn, c.navn AS kommune, p.fra, p.til, p.vaerdi
FROM parameter AS p
LEFT JOIN kommune AS c ON c.k = p.k
WHERE list_contains($navne::VARCHAR[], p.navn)
ORDER BY p.navn, c.navn NULLS FIRST, p.fra
