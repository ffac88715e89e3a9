-- titel: Hvad der er leveret, pr. kommune
SELECT l.kommune_kode, m.navn, l.data_pr, l.kilde, l.importeret
FROM stage.leverance l JOIN kommune m USING (kommune_kode)
ORDER BY l.kommune_kode
