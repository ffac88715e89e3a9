"""A table as it stands on the page and in a file: columns with a kind, rows of plain values, and where a row leads."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

import pandas as pd

from app import danish

Drill = tuple[tuple[str, str], ...]  # what a click narrows to: pairs of a parameter of the address and its value
Cell = str | int | float | date | bool | None

TEXT, SHARE, NUMBER, COUNT, DAY, MONTH, YESNO = "text", "share", "number", "count", "day", "month", "yesno"


@dataclass(frozen=True)
class Column:
    """A heading and what the values below are. ``decimals``: how many a reader sees; the value is not rounded."""

    name: str
    kind: str = TEXT
    decimals: int = 1

    @property
    def is_number(self) -> bool:
        """Stands to the right and can be summed."""
        return self.kind in (SHARE, NUMBER, COUNT)


@dataclass(frozen=True)
class Table:
    """Rows of values, one per column; ``drills`` has one per row, or is empty."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    drills: tuple[Drill, ...] = ()

    def with_column(self, column: Column, values: tuple[Cell, ...]) -> "Table":
        """The same with one column more at the end; a row beyond ``values`` has nothing in it."""
        more = (*values, *(None for _ in range(len(self.rows) - len(values))))
        rows = tuple((*row, value) for row, value in zip(self.rows, more, strict=True))
        return Table((*self.columns, column), rows, self.drills)

    def drill(self, row: int) -> Drill:
        """Where row number ``row`` leads."""
        return self.drills[row] if self.drills else ()


def shown(value: Cell, column: Column) -> str:
    """A value as Danish text, as the reader of a page sees it. A text among numbers stands for one that is hidden."""
    if column.kind == TEXT:
        return "" if value is None else str(value)
    if isinstance(value, str):
        return value
    if value is None:
        return danish.NO_VALUE
    return _SHOW[column.kind](value, column.decimals)


def _yes_or_no(value: bool, _: int) -> str:
    return "ja" if value else "nej"


_SHOW = {
    SHARE: danish.percent,
    NUMBER: danish.number,
    COUNT: lambda value, _: danish.number(value),
    DAY: lambda value, _: danish.short_date(value),
    MONTH: lambda value, _: danish.month(value),
    YESNO: _yes_or_no,
}


def records(rows: pd.DataFrame, names: Iterable[str]) -> list[dict]:
    """The columns ``names`` of a frame, row by row as plain values; ``DataFrame.to_dict`` takes five times as long."""
    if rows.empty:  # which may be without its columns, too
        return []
    named = tuple(dict.fromkeys(names))
    columns = [rows[name].tolist() for name in named]
    return [dict(zip(named, values, strict=True)) for values in zip(*columns, strict=True)]
