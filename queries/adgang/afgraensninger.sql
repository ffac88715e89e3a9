-- titel: Hvad brugerne må se
SELECT bruger_id, niveau, enhed, fra, til
FROM afgraensning
WHERE :bruger_id IS NULL OR bruger_id = :bruger_id
ORDER BY bruger_id, niveau, enhed, fra
