-- titel: Glem forsøgene, for der blev logget ind
DELETE FROM forsoeg WHERE hvem = :hvem
