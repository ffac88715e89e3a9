-- titel: Hvor mange hændelser listen har i alt
SELECT count(*) AS antal
FROM haendelse h
WHERE (:handling = '' OR h.handling = :handling)
  AND (:hvem = '' OR h.hvem = :hvem)
  AND (:fra = '' OR h.hvornaar >= :fra)
  AND (:til = '' OR h.hvornaar < :til)
  AND (:person = '' OR h.nr IN (SELECT v.nr FROM vist v JOIN person p ON p.id = v.person WHERE p.borger_id = :person));
