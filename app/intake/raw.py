"""Delivered text into the database: a temporary table ``raa`` of rows, their lines, and what CPR numbers told."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice

import duckdb
import pandas as pd

from app.intake.header import Layout
from app.intake.people import Screen
from app.intake.source import Source

_CHUNK = 50_000
_TOTALS = frozenset({"i alt", "ialt", "i alt:", "total", "total:", "sum", "sum:", "hovedtotal", "samlet"})
_FIRST = ("linje", "kode", "kolonne", "advarsel", "cpr_borger_id", "cpr_koen", "cpr_foedselsdato")


@dataclass
class Counted:
    """Rows read, and rows that are none (empty ones, totals, those that a profile leaves out)."""

    read: int = 0
    ignored: int = 0


def field_names(layout: Layout) -> tuple[str, ...]:
    """The columns of ``raa`` that hold the delivered fields, in the delivered order."""
    names = {at: f"r_{name}" for name, at in layout.position.items()}
    return tuple(names.get(at, f"x_{at}") for at in range(len(layout.header)))


def load_raw(
    connection: duckdb.DuckDBPyConnection,
    source: Source,
    layout: Layout,
    screen: Screen,
    progress: Callable[[int], None],
) -> Counted:
    """Make ``raa`` from one source and count what was read.

    :raises FileFault: a row cannot be read for certain.
    """
    columns = (*_FIRST, *field_names(layout))
    typed = ", ".join(f'"{name}" {"INTEGER" if name == "linje" else "VARCHAR"}' for name in columns)
    connection.execute(f"CREATE OR REPLACE TEMP TABLE raa ({typed})")
    counted = Counted()
    rows = _screened(source, screen, counted)
    while chunk := list(islice(rows, _CHUNK)):
        frame = pd.DataFrame(dict(zip(columns, zip(*chunk, strict=True), strict=True)))
        connection.register("bid", frame)
        connection.execute("INSERT INTO raa SELECT * FROM bid")
        connection.unregister("bid")
        progress(counted.read)
    counted.read += source.left_out
    counted.ignored += source.left_out
    _note_places(connection, source)
    return counted


def _note_places(connection: duckdb.DuckDBPyConnection, source: Source) -> None:
    """Make ``sted``: where each row stands. Empty where ``linje`` is the line in the one file."""
    connection.execute("CREATE OR REPLACE TEMP TABLE sted (linje INTEGER, fil VARCHAR, fil_linje INTEGER)")
    if source.places:
        connection.register("steder", source.places.frame())
        connection.execute("INSERT INTO sted SELECT * FROM steder")
        connection.unregister("steder")


def _screened(source: Source, screen: Screen, counted: Counted) -> Iterator[tuple]:
    for line, fields in source.rows():
        counted.read += 1
        if is_no_row(fields):
            counted.ignored += 1
            continue
        told, kept = screen.row(fields)
        yield line, *told, *kept


def is_no_row(fields: list[str]) -> bool:
    """A row without any value, or the total that a report writes under its columns."""
    first = fields[0].strip()
    return first.lower() in _TOTALS if first else not any(field.strip() for field in fields)
