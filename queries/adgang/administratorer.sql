-- titel: Hvor mange der kan administrere: virkelige, åbne brugere
SELECT count(*)
FROM bruger
WHERE rolle = 'administrator' AND aktiv = 1 AND kilde <> 'demo'
