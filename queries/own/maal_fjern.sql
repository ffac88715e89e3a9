-- titel: Et mål tages væk, som om det aldrig var sat
DELETE FROM maal WHERE id = :id
