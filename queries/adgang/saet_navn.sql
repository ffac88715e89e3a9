-- titel: Et andet navn
UPDATE bruger SET navn = :navn WHERE bruger_id = :bruger_id
