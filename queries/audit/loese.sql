-- titel: Personer uden hændelse: de kan kun være sat ind uden om sporet
SELECT count(*) AS antal FROM vist v
WHERE NOT EXISTS (SELECT 1 FROM haendelse h WHERE h.nr = v.nr) OR NOT EXISTS (SELECT 1 FROM person p WHERE p.id = v.person);
