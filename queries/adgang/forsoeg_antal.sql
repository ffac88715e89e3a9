-- titel: Så mange gange er der prøvet siden
SELECT count(*) FROM forsoeg WHERE hvem = :hvem AND hvornaar > :siden
