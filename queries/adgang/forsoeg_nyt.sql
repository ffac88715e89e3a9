-- titel: Et forsøg på login; hvem er en hash med serverens hemmelighed
INSERT INTO forsoeg (hvem, hvornaar) VALUES (:hvem, :nu)
