-- titel: En parameter tages væk, som om den aldrig var sat
DELETE FROM parameter WHERE id = :id
