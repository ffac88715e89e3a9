-- titel: Et mål gælder til og med en måned
UPDATE maal SET til = :til WHERE id = :id
