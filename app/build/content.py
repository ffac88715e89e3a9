"""What a snapshot says, as one number: the same whatever way and whenever it came to be."""

import hashlib

import duckdb

from app.store import sqlfile

_NOT_CONTENT = ("salt", "afloest", "aendring")  # of schema stage: a secret, and the way here
_WHEN = "importeret"


def content_hash(connection: duckdb.DuckDBPyConnection) -> str:
    """A checksum of all staged rows and all observations, independent of the order of rows and of the time.

    It is comparable between snapshots read with the same version of DuckDB.
    """
    digest = hashlib.sha256()
    tables = connection.execute(
        "SELECT schema_name, table_name FROM duckdb_tables() WHERE database_name = current_database() "
        "AND (schema_name = 'stage' OR starts_with(table_name, 'observation_')) ORDER BY ALL"
    ).fetchall()
    for schema, table in tables:
        if table not in _NOT_CONTENT:
            digest.update(f"{table}{_sum(connection, f'{schema}.{table}')}".encode())
    return digest.hexdigest()


def _sum(connection: duckdb.DuckDBPyConnection, table: str) -> tuple[int, int]:
    columns = [f'"{name}"' for name in connection.table(table).columns if name != _WHEN]
    statement = sqlfile.read("build", "indhold").body
    filled = statement.replace("{kolonner}", ", ".join(columns)).replace("{tabel}", table)
    return connection.execute(filled).fetchall()[0]
