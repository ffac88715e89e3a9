-- formål: De tabeller i det tidligere øjebliksbillede, som går videre og handler om borgere.
SELECT schema_name, table_name
FROM duckdb_columns()
WHERE database_name = 'foer' AND column_name = 'borger_id' AND schema_name IN ('stage', 'historik')
