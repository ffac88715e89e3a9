-- titel: Om øjebliksbilledet ved, hvad leverancen har ændret
SELECT count(*) AS antal FROM duckdb_tables() WHERE schema_name = 'stage' AND table_name = 'aendring'
