-- titel: Hændelser, de nyeste først
-- forklaring: Tomme filtre er alle. :person er et pseudonym. personer tæller dem, hændelsen handlede om.
SELECT h.*, (SELECT count(*) FROM vist v WHERE v.nr = h.nr) AS personer
FROM haendelse h
WHERE (:handling = '' OR h.handling = :handling)
  AND (:hvem = '' OR h.hvem = :hvem)
  AND (:fra = '' OR h.hvornaar >= :fra)
  AND (:til = '' OR h.hvornaar < :til)
  AND (:person = '' OR h.nr IN (SELECT v.nr FROM vist v JOIN person p ON p.id = v.person WHERE p.borger_id = :person))
ORDER BY h.nr DESC
LIMIT :antal OFFSET :fra_raekke;
