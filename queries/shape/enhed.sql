-- titel: Alle enheder: id som leveret, navn, nøgle og kommune
WITH enhed AS (
    SELECT 'kommune' AS niveau, k AS noegle, kommune_kode AS id, navn, k FROM kommune
    UNION ALL
    SELECT 'team', t, team_id, navn, k FROM team
    UNION ALL
    SELECT 'sagsbehandler', s, sagsbehandler_id, navn, k FROM sagsbehandler
    UNION ALL
    SELECT 'pulje', p, pulje_id, navn, k FROM pulje
)
SELECT niveau, noegle, id, enhed.navn, kommune_kode AS kommune
FROM enhed
JOIN kommune USING (k)
ORDER BY niveau, enhed.navn COLLATE da, id
