-- titel: Alle mål, det ældste først
SELECT id, kpi, kommune_kode, team_id, fra, til, vaerdi, hvem, hvornaar
FROM maal
ORDER BY fra, id
