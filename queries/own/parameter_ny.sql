-- titel: En ny parameter
INSERT INTO parameter (navn, kommune_kode, fra, til, vaerdi, hvem)
VALUES (:navn, :kommune_kode, :fra, :til, :vaerdi, :hvem)
