"""Every nøgletal's SELECT made into rows of ``observation``."""

import duckdb

from app.errors import StoreError
from app.store import sqlfile


def make_tables(connection: duckdb.DuckDBPyConnection) -> None:
    """Make the empty tables ``observation`` and ``noegletal``."""
    connection.execute(sqlfile.read("build", "tables").body)


def make_worklist(connection: duckdb.DuckDBPyConnection) -> None:
    """Make table ``frist`` when all observations are in: the deadlines to act on, by who has the case now."""
    connection.execute(sqlfile.read("build", "frist").body)


def add_observations(connection: duckdb.DuckDBPyConnection, kpi: sqlfile.SqlFile) -> None:
    """Add the observations of one nøgletal; a municipality that has not delivered all its tables gets none.

    :raises StoreError: the SELECT yields a column that no observation has, or lacks the one that all need.
    """
    _check_columns(connection, kpi)
    header = kpi.header
    connection.execute(
        "INSERT INTO noegletal VALUES (?, ?, ?, ?, ?)",
        [kpi.name, header["titel"], header["art"], header["mål"], header.get("arbejdsliste")],
    )
    statement = sqlfile.read("build", "observation").body.replace("{select}", kpi.body)
    tables = [table.strip() for table in header.get("tabeller", "").split(",") if table.strip()]
    connection.execute(statement, {"kpi": kpi.name, "tabeller": tables})


def _check_columns(connection: duckdb.DuckDBPyConnection, kpi: sqlfile.SqlFile) -> None:
    allowed = set(connection.table("observation_raa").columns)
    given = set(connection.sql(kpi.body).columns)
    if unknown := given - allowed:
        raise StoreError(
            f"Nøgletallet {kpi.name} har ukendte kolonner: {', '.join(sorted(unknown))}.",
            f"En observation har kolonnerne {', '.join(sorted(allowed))}.",
        )
    if "dag" not in given or not given & {"b", "pulje_nr"}:
        raise StoreError(f"Nøgletallet {kpi.name} mangler kolonnen dag, b eller pulje_nr.", "Ret SQL-filen.")
