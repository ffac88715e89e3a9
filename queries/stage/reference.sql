-- formål: Rækker, der peger på noget, som ikke er indlæst.

INSERT INTO fejl
SELECT linje, $kode, $kolonne
FROM proevet
WHERE {felt} IS NOT NULL
    AND {felt} NOT IN (SELECT {kolonne} FROM stage.{tabel} WHERE kommune_kode = $kommune)
    AND linje NOT IN (FROM dublet)
    AND linje NOT IN (SELECT linje FROM fejl)
