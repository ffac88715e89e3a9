-- titel: Sessionen er i brug
UPDATE session SET set_sidst = :nu WHERE noegle = :noegle
