-- formål: De rækker, der hverken er dubletter eller sat til side.

INSERT INTO stage.{tabel} BY NAME
SELECT
    $kommune AS kommune_kode,
    linje,
    {kolonner}
FROM proevet
WHERE linje NOT IN (FROM dublet) AND linje NOT IN (SELECT linje FROM fejl)
ORDER BY linje
