-- titel: Tag al afgrænsning fra en bruger
DELETE FROM afgraensning WHERE bruger_id = :bruger_id
