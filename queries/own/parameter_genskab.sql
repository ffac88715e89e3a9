-- titel: En parameter sættes tilbage, som den stod
INSERT INTO parameter (id, navn, kommune_kode, fra, til, vaerdi, hvem, hvornaar)
VALUES (:id, :navn, :kommune_kode, :fra, :til, :vaerdi, :hvem, :hvornaar)
