-- titel: Den seneste række før et tidspunkt, og hvor mange der er til og med den
SELECT nr, hash, (SELECT count(*) FROM haendelse x WHERE x.nr <= h.nr) AS antal
FROM haendelse h WHERE hvornaar < :foer ORDER BY nr DESC LIMIT 1;
