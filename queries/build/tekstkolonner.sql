-- formål: Hver tabel, der har rækker, med sine tekstkolonner. En visning af andre tabeller er ikke med: de står her selv.
SELECT schema_name || '.' || table_name AS tabel, list(column_name) AS kolonner
FROM duckdb_columns()
JOIN duckdb_tables() USING (database_name, schema_name, table_name)
WHERE NOT duckdb_columns.internal
    AND data_type = 'VARCHAR'
    AND database_name = current_database()
    AND estimated_size > 0
GROUP BY ALL
ORDER BY tabel
