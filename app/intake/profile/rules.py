"""What a mapping profile says, read and checked; nothing is known of files yet."""

from dataclasses import dataclass, field

Values = dict[str, str]  # a source's word (folded) to the format's

WEEK, CODE = "@uge", "@kode"  # the two columns that unfolded week columns give


def fold(text: str) -> str:
    """A value as values are compared: blanks and case do not count."""
    return text.replace("\u00a0", " ").strip().casefold()


@dataclass(frozen=True)
class Cell:
    """Where the value of one target column comes from.

    ``kind`` is ``kolonne`` (copied, translated by ``values``; ``otherwise`` for all other words), ``fast`` (the
    constant ``text``), ``timer`` (hours in ``column`` and minutes in ``minutes``), ``uge`` (a week written as
    ``text`` says) or ``loebenummer`` (``text`` and the row's place: an id for rows that have none).
    """

    kind: str
    column: str = ""
    text: str = ""
    minutes: str = ""
    values: Values = field(default_factory=dict)
    otherwise: str | None = None

    @property
    def columns(self) -> tuple[str, ...]:
        """The source columns that it reads."""
        return tuple(name for name in (self.column, self.minutes) if name)

    @property
    def verbatim(self) -> bool:
        """Whether the value says all that the source column does."""
        return self.kind == "kolonne" and not self.values and self.otherwise is None


@dataclass(frozen=True)
class Filter:
    """Rows to keep (or, with ``drop``, to leave out): those whose ``column`` is among ``words`` (folded)."""

    column: str
    words: frozenset[str]
    drop: bool = False

    def keeps(self, value: str) -> bool:
        """Whether a row with this value stays."""
        return (fold(value) in self.words) != self.drop


@dataclass(frozen=True)
class Periods:
    """Weekly rows become periods: ``week`` is written as ``form`` says; where ``open_end`` is set, what reaches the
    last week of the source still runs; with ``amount``, a week counts only where the column's sum is above zero."""

    week: str
    form: str
    open_end: bool = False
    amount: str = ""


@dataclass(frozen=True)
class Block:
    """One kind of source file for one table. ``files`` are patterns, ``unfold`` the form of week columns."""

    table: str
    files: tuple[str, ...]
    cells: dict[str, Cell]
    filters: tuple[Filter, ...] = ()
    unfold: str = ""
    periods: Periods | None = None
    unread: tuple[str, ...] = ()
    optional: bool = False
    known_only: bool = False  # rows about others than the delivered borgere are left out

    @property
    def person(self) -> str:
        """The source column that names the borger; empty where none does."""
        cell = self.cells.get("borger_id") or self.cells.get("cpr")
        return cell.column if cell and cell.kind == "kolonne" else ""

    @property
    def columns(self) -> frozenset[str]:
        """The source columns that the block reads."""
        read = {name for cell in self.cells.values() for name in cell.columns}
        read |= {one.column for one in self.filters}
        if self.periods:
            read |= {self.periods.week, self.periods.amount}
        return frozenset(read - {WEEK, CODE, ""})


@dataclass(frozen=True)
class Profile:
    """A whole profile. ``others``: tables it does not name are read as the format says; ``empty``: required tables
    that the source cannot give."""

    name: str
    blocks: tuple[Block, ...] = ()
    others: bool = True
    empty: tuple[str, ...] = ()
    description: str = ""

    @property
    def tables(self) -> dict[str, list[Block]]:
        """The blocks of each table that is named."""
        found: dict[str, list[Block]] = {}
        for block in self.blocks:
            found.setdefault(block.table, []).append(block)
        return found
