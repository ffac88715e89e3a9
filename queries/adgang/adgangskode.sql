-- titel: Det, som en adgangskode prøves mod
SELECT adgangskode
FROM bruger
WHERE bruger_id = :bruger_id AND aktiv = 1
