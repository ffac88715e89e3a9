-- titel: Om øjebliksbilledet ved, hvad der har været vist
SELECT count(*) AS antal FROM duckdb_tables() WHERE schema_name = 'historik'
