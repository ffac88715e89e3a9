"""A delivered table read to its end, its CPR numbers taken out, before anything is known of what its cells mean."""

from collections.abc import Callable
from dataclasses import dataclass

from app.intake.header import Layout
from app.intake.people import Register, Screen, Screened
from app.intake.rows import Rows, read_rows
from app.intake.schema import Table
from app.intake.source import Source


@dataclass(frozen=True)
class Taken:
    """One table; ``epoch`` as of its ``Source``."""

    table: Table
    layout: Layout
    epoch: str
    rows: Rows
    screened: Screened


def take(table: Table, source: Source, layout: Layout, register: Register, progress: Callable[[int], None]) -> Taken:
    """Read one table; ``borgere``, which tells whether borgere are known by CPR number, before those that name them.

    :param progress: called with the rows read so far.
    :raises FileFault: a row cannot be read for certain.
    """
    rows = read_rows(source, progress)
    screen = Screen(table, layout, rows.columns, register)
    return Taken(table, layout, source.epoch, rows, screen.clean(rows.columns, len(rows.lines)))
