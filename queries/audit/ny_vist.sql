-- titel: Hændelsen handlede om denne borger
INSERT INTO vist (nr, person) SELECT :nr, id FROM person WHERE borger_id = :borger_id;
