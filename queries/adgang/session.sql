-- titel: Sessionen og dens bruger
SELECT session.bruger_id, begyndt, set_sidst
FROM session
JOIN bruger USING (bruger_id)
WHERE noegle = :noegle AND aktiv = 1
