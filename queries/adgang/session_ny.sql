-- titel: Begynd en session
INSERT INTO session (noegle, bruger_id, begyndt, set_sidst)
VALUES (:noegle, :bruger_id, :nu, :nu)
