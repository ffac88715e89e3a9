"""Every nøgletal's SELECT made into rows of ``observation``."""

import duckdb

from app.errors import StoreError
from app.store import sqlfile


def make_tables(connection: duckdb.DuckDBPyConnection) -> None:
    """Make table ``noegletal``, the empty tables under the view ``observation``, and the view."""
    connection.execute(sqlfile.read("build", "tables").body)


def add_rows(connection: duckdb.DuckDBPyConnection, kpi: sqlfile.SqlFile) -> None:
    """Add what the SELECT of one nøgletal yields: its rows with a day, and its rows with a period.

    :raises StoreError: it yields a column that no observation has, or lacks one that all need.
    """
    header = kpi.header
    lists = [_listed(header.get(name, "")) for name in ("tabeller", "kategorier")]
    limits = [float(limit) for limit in _listed(header.get("over", ""))]
    parts = [part.partition("=")[0].strip() for part in header.get("delmål", "").split(";") if part.strip()]
    connection.execute(
        "INSERT INTO noegletal VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [kpi.name, header["titel"], header["art"], header["mål"], header.get("arbejdsliste"), *lists, parts, limits],
    )
    lacking, others = _lacking(connection, lists[0])
    if not others:
        return  # its rows would be left out: planning what comes to nothing is most of a small import's time
    known = connection.table("memory.observation_raa").columns
    try:
        given = connection.sql(kpi.body).columns
        if not set(given) <= set(known):
            raise duckdb.BinderException
        _insert(connection, kpi, given, lacking)
    except (duckdb.BinderException, duckdb.ConstraintException) as error:
        raise StoreError(
            f"Nøgletallet {kpi.name} giver ikke gyldige observationer.",
            f"Hver række skal have dag, eller fra og til, og b eller pulje_nr. Kolonnerne er {', '.join(known)}.",
        ) from error


def _lacking(connection: duckdb.DuckDBPyConnection, tables: list[str]) -> tuple[list[int], bool]:
    """The municipalities that have not delivered all ``tables``, and whether there are others."""
    delivered: dict[int, set[str]] = {}
    for k, table in connection.execute(sqlfile.read("build", "leveret_hvor").body).fetchall():
        delivered.setdefault(k, set()).add(table)
    lacking = [k for k, some in delivered.items() if not some.issuperset(tables)]
    return lacking, not tables or len(lacking) < len(delivered)


def _listed(text: str) -> list[str]:
    return [part.strip() for part in text.split(",") if part.strip()]


def _insert(connection: duckdb.DuckDBPyConnection, kpi: sqlfile.SqlFile, given: list[str], lacking: list[int]) -> None:
    """A SELECT with both kinds of rows is run once for each."""
    named = {"kpi": kpi.name, "mangler": lacking, "har_tilstand": "tilstand" in given}
    by_period = "fra" in given
    if "dag" in given or not by_period:
        statement = sqlfile.read("build", "observation_dag").body.replace("{select}", kpi.body)
        connection.execute(statement, named | {"har_periode": by_period})
    if by_period:
        statement = sqlfile.read("build", "observation_periode").body.replace("{select}", kpi.body)
        connection.execute(statement, named)


def make_observations(connection: duckdb.DuckDBPyConnection) -> None:
    """When all nøgletal are in, make ``frist``, the deadlines to act on by who has the case now, and
    ``dimensionsvaerdi``, what there is to filter by."""
    for name in ("frist", "dimensionsvaerdi"):
        connection.execute(sqlfile.read("build", name).body)
