-- The puljer of the snapshot by name.
SELECT m.kommune_kode, p.pulje_id, p.navn
FROM pulje AS p
JOIN kommune AS m USING (k)
ORDER BY p.navn COLLATE da, p.pulje_id
