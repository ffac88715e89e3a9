-- formål: De tabeller i $skema, som både dette og det tidligere øjebliksbillede har (et fra en ældre udgave mangler de nyeste), og
--   om de handler om borgere.
SELECT table_name, bool_or(column_name = 'borger_id')
FROM duckdb_columns()
WHERE schema_name = $skema
GROUP BY table_name
HAVING count(DISTINCT database_name) = 2
