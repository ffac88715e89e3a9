-- titel: Hvad der kom i hver tabel af en kommunes leverance, og hvor rækkerne endte
SELECT tabel, leveret, laest, indlaest, dubletter, sat_til_side, ignoreret
FROM stage.tabel
WHERE kommune_kode = $kommune
ORDER BY leveret DESC, tabel
