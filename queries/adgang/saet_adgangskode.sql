-- titel: En anden adgangskode
UPDATE bruger SET adgangskode = :adgangskode WHERE bruger_id = :bruger_id
