-- titel: Slut en session
DELETE FROM session WHERE noegle = :noegle
