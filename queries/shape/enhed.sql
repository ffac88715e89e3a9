-- titel: Alle enheder: id som leveret, navn og nøgle
SELECT 'kommune' AS niveau, k AS noegle, kommune_kode AS id, navn FROM kommune
UNION ALL
SELECT 'team', t, team_id, navn FROM team
UNION ALL
SELECT 'sagsbehandler', s, sagsbehandler_id, navn FROM sagsbehandler
UNION ALL
SELECT 'pulje', p, pulje_id, navn FROM pulje
ORDER BY niveau, navn COLLATE da, id
