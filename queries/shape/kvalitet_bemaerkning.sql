-- titel: Grunde og advarsler fra importen af en kommunes leverance
SELECT tabel, alvor = 'karantaene' AS sat_til_side, kolonne, antal, tekst
FROM stage.bemaerkning
WHERE kommune_kode = $kommune
ORDER BY tabel, alvor DESC, antal DESC, kode, kolonne
