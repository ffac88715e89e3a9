-- formål: Hvor mange rækker leverancen havde, hvor mange der blev sat til side, og hvor mange der fik en advarsel, pr. tabel.
INSERT INTO historik.kvalitet
SELECT kommune_kode, data_pr, 'laest', tabel, NULL, laest
FROM stage.tabel
JOIN kommune USING (kommune_kode)
WHERE leveret
UNION ALL
SELECT kommune_kode, data_pr, 'sat_til_side', tabel, NULL, sat_til_side
FROM stage.tabel
JOIN kommune USING (kommune_kode)
WHERE leveret
UNION ALL
SELECT kommune_kode, data_pr, 'advarsel', tabel, NULL, sum(antal)
FROM stage.bemaerkning
JOIN kommune USING (kommune_kode)
WHERE alvor = 'advarsel' AND kode <> 'ukendt_kolonne'
GROUP BY ALL
