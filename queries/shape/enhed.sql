-- titel: Alle enheder: id som leveret, navn og nøgle
SELECT 'kommune' AS niveau, k AS noegle, kommune_kode AS id, navn, k FROM kommune
UNION ALL
SELECT 'team', t, team_id, navn, k FROM team
UNION ALL
SELECT 'sagsbehandler', s, sagsbehandler_id, navn, k FROM sagsbehandler
UNION ALL
SELECT 'pulje', p, pulje_id, navn, k FROM pulje
