"""Every nøgletal's SELECT made into rows of ``observation``."""

import duckdb

from app.errors import StoreError
from app.store import sqlfile


def make_tables(connection: duckdb.DuckDBPyConnection) -> None:
    """Make the empty tables ``observation`` and ``noegletal``, and the temporary one for raw rows."""
    connection.execute(sqlfile.read("build", "tables").body)


def add_rows(connection: duckdb.DuckDBPyConnection, kpi: sqlfile.SqlFile) -> None:
    """Add what the SELECT of one nøgletal yields to the raw rows.

    :raises StoreError: it yields a column that no observation has, or lacks one that all need.
    """
    header = kpi.header
    lists = [_listed(header.get(name, "")) for name in ("tabeller", "kategorier")]
    parts = [part.partition("=")[0].strip() for part in header.get("delmål", "").split(";") if part.strip()]
    connection.execute(
        "INSERT INTO noegletal VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        [kpi.name, header["titel"], header["art"], header["mål"], header.get("arbejdsliste"), *lists, parts],
    )
    if not _delivered(connection, lists[0]):
        return  # its rows would be left out: planning what comes to nothing is most of a small import's time
    statement = sqlfile.read("build", "observation_raa").body.replace("{select}", kpi.body)
    try:
        connection.execute(statement, {"kpi": kpi.name})
    except (duckdb.BinderException, duckdb.ConstraintException) as error:
        allowed = ", ".join(connection.table("observation_raa").columns[1:])
        raise StoreError(
            f"Nøgletallet {kpi.name} giver ikke gyldige observationer.",
            f"Hver række skal have dag, og b eller pulje_nr. Kolonnerne er {allowed}.",
        ) from error


def _delivered(connection: duckdb.DuckDBPyConnection, tables: list[str]) -> bool:
    statement = sqlfile.read("build", "leveret_af_nogen").body
    return not tables or connection.execute(statement, {"tabeller": tables}).fetchone()[0]


def _listed(text: str) -> list[str]:
    return [part.strip() for part in text.split(",") if part.strip()]


def make_observations(connection: duckdb.DuckDBPyConnection) -> None:
    """Make ``observation`` of the raw rows, and ``frist``: the deadlines to act on, by who has the case now."""
    connection.execute(sqlfile.read("build", "observation").body)
    connection.execute(sqlfile.read("build", "frist").body)
    connection.execute("DROP TABLE observation_raa")
