-- titel: En ny bruger
INSERT INTO bruger (bruger_id, navn, rolle, kilde, adgangskode, hvem, hvornaar)
VALUES (:bruger_id, :navn, :rolle, :kilde, :adgangskode, :hvem, :nu)
ON CONFLICT DO NOTHING
