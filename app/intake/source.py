"""One delivered table as it lies in its file or sheet, before anything is known of its columns."""

from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import Protocol

import pandas as pd

Record = tuple[int, list[str]]
CARRIED = "kilde: "  # before the name of a source column that goes along with a row made by a profile
Known = Callable[[list[str]], int]  # how many of some cells are column names of the table
TOTALS = frozenset({"i alt", "ialt", "i alt:", "total", "total:", "sum", "sum:", "hovedtotal", "samlet"})
_TITLE_LINES = 10


class Source(Protocol):
    """A file or a sheet. ``epoch`` is the day 0 of dates that are stored as numbers, empty where there are none;
    ``size`` says how much there is to read, beside the other sources of the same delivery."""

    name: str
    header: list[str]
    epoch: str
    size: int
    left_out: int  # rows read that became no row of their own; only a profile leaves any out, and declares which
    places: "Places | None"  # where the rows stand, when their lines alone do not tell

    def rows(self) -> Iterator[Record]:
        """The rows after the header with the line each starts on; may be asked for more than once.

        :raises FileFault: a row cannot be read for certain.
        """


class Places(Protocol):
    """Where rows that are numbered on their own stand in the delivered files."""

    def frame(self) -> pd.DataFrame:
        """``linje`` (the row's number), ``fil``, ``fil_linje``."""


class Unreadable:
    """Stands for a file that was delivered but cannot be read, so that it is not called missing too."""

    epoch = ""
    size = 0
    left_out = 0
    places = None

    def __init__(self, name: str) -> None:
        self.name, self.header = name, []

    def rows(self) -> Iterator[Record]:
        """No rows."""
        return iter(())


def find_header(records: Iterable[Record], known: Known) -> tuple[int, int, list[str]]:
    """The first record that names columns: how many it names, its line, its cells.

    Ten lines of titles may stand above it; a line that names one column only is a header when it is the first.
    Nothing found is ``(0, 0, [])``.
    """
    for position, (line, fields) in enumerate(islice(records, _TITLE_LINES + 1)):
        named = known(fields)
        if named >= 2 or (named and not position):
            return named, line, fields
    return 0, 0, []


def is_no_row(fields: list[str]) -> bool:
    """A row without any value, or the total that a report writes under its columns."""
    first = fields[0].strip()
    return first.lower() in TOTALS if first else not any(field.strip() for field in fields)
