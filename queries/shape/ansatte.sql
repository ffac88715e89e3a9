-- titel: Hvilke team en sagsbehandler har været i, og hvornår
SELECT s.sagsbehandler_id, t.team_id, st.fra, st.til
FROM sagsbehandler_team AS st
JOIN sagsbehandler AS s USING (s)
JOIN team AS t ON t.t = st.t
ORDER BY s.sagsbehandler_id, st.fra
