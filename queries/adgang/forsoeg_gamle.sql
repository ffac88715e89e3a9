-- titel: Ryd forsøg på login, der ikke tæller længere
DELETE FROM forsoeg WHERE hvornaar <= :nu - :husket
