-- titel: Et login begyndes hos kommunens loginserver
INSERT INTO login_begyndt (noegle, indhold, hvornaar) VALUES (:noegle, :indhold, :nu)
