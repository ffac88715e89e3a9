"""The last look before publication: no text of a snapshot may look like a CPR number.

The importer takes CPR numbers out; this trusts nobody. An id that a case system gave may look like one by chance, so a
declared id is only taken for a CPR number when most of its column looks like them.
"""

from collections.abc import Iterator
from functools import partial

import duckdb

from app.build.side_by_side import side_by_side
from app.errors import DeliveryRefused
from app.store import sqlfile

_SEPARATOR = r"[ .\-–/\x{a0}]?"
_YEAR = rf"{_SEPARATOR}\d\d{_SEPARATOR}\d{{4}}"
_LONG = rf"(?:[06][1-9]|[1278]\d|[39][01]){_SEPARATOR}(?:0[13578]|1[02]){_YEAR}"  # a replacement number: day plus 60
_SHORT = rf"(?:[06][1-9]|[1278]\d|[39]0){_SEPARATOR}(?:0[469]|11){_YEAR}"
_FEBRUARY = rf"(?:[06][1-9]|[17]\d|[28][0-8]){_SEPARATOR}02{_YEAR}"
_LEAP = (
    rf"[28]9{_SEPARATOR}02{_SEPARATOR}(?:(?:0[48]|[2468][048]|[13579][26]){_SEPARATOR}\d|00{_SEPARATOR}[4-9])\d{{3}}"
)
NUMBER = rf"(?:{_LONG}|{_SHORT}|{_FEBRUARY}|{_LEAP})"
_RANDOM = ("salt", "sha256", "sagsref")  # drawn or computed by the house, and no text
_ENOUGH = 10  # ids in a column that say something of the whole of it


def stop_at_cpr(connection: duckdb.DuckDBPyConnection) -> None:
    """Scan every text column of the snapshot under construction.

    :raises DeliveryRefused: a value looks like a CPR number; named are table, column and count, never the value.
    """
    jobs = [partial(_scan, table=table, columns=columns) for table, columns in _texts(connection)]
    found = [place for places in side_by_side(connection, jobs) for place in places]
    if found:
        raise DeliveryRefused(
            f"Der er noget, der ligner CPR-numre, i det byggede øjebliksbillede: {', '.join(found)}.",
            "Intet er ændret. Ret udtrækket, eller meld fejlen til den, der vedligeholder Fleksoverblik.",
        )


def _texts(connection: duckdb.DuckDBPyConnection) -> Iterator[tuple[str, list[str]]]:
    """Every table with its text columns; an id is looked at where it was staged."""
    rows = connection.execute(sqlfile.read("build", "tekstkolonner").body).fetchall()
    for table, columns in rows:
        kept = [name for name in columns if name not in _RANDOM and (table.startswith("stage.") or not _is_id(name))]
        if kept:
            yield table, kept


def _is_id(column: str) -> bool:
    return column.endswith("_id") or column in ("sagsnr", "genstand")


def _scan(connection: duckdb.DuckDBPyConnection, table: str, columns: list[str]) -> list[str]:
    """The columns of a table with different values that look like CPR numbers: ``tabel.kolonne (antal)``."""
    listed = ", ".join(f'list(DISTINCT "{column}") AS "{column}"' for column in columns)
    statement = sqlfile.read("build", "cpr").body.replace("{tabel}", table).replace("{kolonner}", listed)
    return [
        f"{table.split('.')[1]}.{column} ({hits})"
        for column, hits, values in connection.execute(statement, {"nummer": NUMBER}).fetchall()
        if hits and (not _is_id(column) or (values >= _ENOUGH and hits * 2 > values))
    ]
