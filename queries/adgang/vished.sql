-- titel: Hvad kommunens loginserver sagde om den, der har sessionen
SELECT id_token FROM vished WHERE noegle = :noegle
