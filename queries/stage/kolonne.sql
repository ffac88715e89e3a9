-- formål: De kolonner, en tabel er leveret med.
INSERT INTO stage.kolonne
SELECT $kommune, $tabel, unnest($kolonner::VARCHAR[])
