-- The sagsbehandlere of the snapshot by name, one row per team that they have been in, with the days.
SELECT m.kommune_kode, s.sagsbehandler_id, s.navn, t.team_id, st.fra, st.til
FROM sagsbehandler AS s
JOIN kommune AS m USING (k)
LEFT JOIN sagsbehandler_team AS st USING (s)
LEFT JOIN team AS t ON t.t = st.t
ORDER BY s.navn COLLATE da, s.sagsbehandler_id, st.fra
