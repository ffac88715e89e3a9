-- titel: En anden rolle
UPDATE bruger SET rolle = :rolle WHERE bruger_id = :bruger_id
