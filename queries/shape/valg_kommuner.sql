-- The municipalities of the snapshot, each with its data date, the source that its delivery names, and when it came in.
SELECT m.kommune_kode, m.navn, m.data_pr, l.kilde, l.importeret
FROM kommune AS m
LEFT JOIN stage.leverance AS l USING (kommune_kode)
ORDER BY m.navn COLLATE da
