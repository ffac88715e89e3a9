-- titel: Hvornår brugeren sidst loggede ind
UPDATE bruger SET senest = :nu WHERE bruger_id = :bruger_id
