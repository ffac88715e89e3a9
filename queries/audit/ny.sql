-- titel: Én hændelse mere
INSERT INTO haendelse (nr, hvornaar, hvem, rolle, handling, genstand, filter, antal, snapshot, forrige, hash)
VALUES (:nr, :hvornaar, :hvem, :rolle, :handling, :genstand, :filter, :antal, :snapshot, :forrige, :hash);
