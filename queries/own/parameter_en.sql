-- titel: En parameter efter sit nummer
SELECT id, navn, kommune_kode, fra, til, vaerdi, hvem, hvornaar
FROM parameter
WHERE id = :id
