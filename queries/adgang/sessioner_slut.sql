-- titel: Slut alle en brugers sessioner
DELETE FROM session WHERE bruger_id = :bruger_id
