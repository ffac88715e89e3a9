-- titel: Spær eller åbn
UPDATE bruger SET aktiv = :aktiv WHERE bruger_id = :bruger_id
