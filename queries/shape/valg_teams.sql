-- The teams of the snapshot by name.
SELECT m.kommune_kode, t.team_id, t.navn
FROM team AS t
JOIN kommune AS m USING (k)
ORDER BY t.navn COLLATE da, t.team_id
