-- titel: En parameter gælder til og med en dag
UPDATE parameter SET til = :til WHERE id = :id
