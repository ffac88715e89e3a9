-- titel: Rækker, der er sat til side, som de blev leveret
SELECT tabel, fil, linje, kolonne, grund, raekke
FROM stage.karantaene
WHERE kommune_kode = $kommune
ORDER BY tabel, linje
