-- titel: Alle parametre efter navn og første dag, den nyeste sidst
SELECT id, navn, kommune_kode, fra, til, vaerdi, hvem, hvornaar
FROM parameter
ORDER BY navn, fra, id
