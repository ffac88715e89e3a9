-- titel: Hvad kommunens loginserver sagde, da sessionen begyndte
INSERT INTO vished (noegle, id_token) VALUES (:noegle, :id_token)
