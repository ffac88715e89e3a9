-- titel: At noget blev ændret
INSERT INTO aendring (hvad, hvem) VALUES (:hvad, :hvem)
