-- titel: Et nyt mål
INSERT INTO maal (kpi, kommune_kode, team_id, fra, til, vaerdi, hvem)
VALUES (:kpi, :kommune_kode, :team_id, :fra, :til, :vaerdi, :hvem)
