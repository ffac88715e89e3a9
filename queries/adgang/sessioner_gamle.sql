-- titel: Ryd sessioner, der er udløbet
DELETE FROM session WHERE begyndt < :begyndt OR set_sidst < :set_sidst
