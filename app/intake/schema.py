"""What a column and a table of the delivery format are; the format itself is declared in ``format``."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """How the text of a cell is read. The value is the macro of ``queries/stage/macros.sql`` that reads it."""

    TEXT = "laes_tekst"
    DATE = "laes_dato"
    WHOLE = "laes_heltal"
    NUMBER = "laes_tal"
    AMOUNT = "laes_beloeb"  # a number in which 1.234 could be either, and is therefore not read
    YES_NO = "laes_ja_nej"
    CHOICE = "laes_valg"
    WEEK = "laes_uge"
    MONTH = "laes_maaned"


@dataclass(frozen=True)
class Column:
    """One column. ``low`` and ``high`` bound a number (both count, but for ``above`` which does not)."""

    name: str
    kind: Kind = Kind.TEXT
    required: bool = False
    values: tuple[str, ...] = ()
    reference: str = ""  # the table in which this id must stand
    future: bool = False  # a date that may lie after the data date
    identifier: bool = False  # not taken for a CPR number, unless the whole column looks like them
    above: float | None = None
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True)
class Table:
    """One table. ``period`` names its first and last day, where it has such; ``key`` what may stand only once."""

    name: str
    columns: tuple[Column, ...]
    required: bool = False
    key: tuple[str, ...] = ()
    period: tuple[str, str] | tuple[()] = ()

    def may_end(self, name: str) -> bool:
        """Whether a column is the last day of a period, and may say that there is none."""
        return name in self.period[1:]

    def column(self, name: str) -> Column:
        """The column called ``name``; raises ``KeyError`` where there is none."""
        return {column.name: column for column in self.columns}[name]

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all columns, in the order of the format."""
        return tuple(column.name for column in self.columns)

    @property
    def references(self) -> tuple[Column, ...]:
        """The columns whose value must stand in another table."""
        return tuple(column for column in self.columns if column.reference)


def text(name: str, required: bool = False) -> Column:
    """Free text."""
    return Column(name, required=required)


def own_id(name: str, required: bool = True) -> Column:
    """An id that this table gives out, or one that only people use (``sagsnr``)."""
    return Column(name, required=required, identifier=True)


def refers(name: str, table: str, required: bool = True) -> Column:
    """An id that must stand in ``table``."""
    return Column(name, required=required, reference=table, identifier=True)


def day(name: str, required: bool = False) -> Column:
    """Something that happened: not after the data date."""
    return Column(name, Kind.DATE, required)


def plan(name: str, required: bool = False) -> Column:
    """A date that may lie in the future: the end of a period, or what is planned."""
    return Column(name, Kind.DATE, required, future=True)


def number(name: str, required: bool = False, **bounds: float) -> Column:
    """A number with or without decimals."""
    return Column(name, Kind.NUMBER, required, **bounds)


def whole(name: str, required: bool = False, **bounds: float) -> Column:
    """A whole number."""
    return Column(name, Kind.WHOLE, required, **bounds)


def choice(name: str, values: str, required: bool = False) -> Column:
    """One of the words in ``values``, case ignored."""
    return Column(name, Kind.CHOICE, required, values=tuple(values.split()))


def yes_no(names: str) -> tuple[Column, ...]:
    """A yes or no for each word in ``names``."""
    return tuple(Column(name, Kind.YES_NO) for name in names.split())
