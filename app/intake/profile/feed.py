"""One file as one block of a profile reads it: unfolded, filtered, its values made."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from app.intake.header import canonical, nearest
from app.intake.profile.cells import maker
from app.intake.profile.known import Borgere, person_key
from app.intake.profile.rules import CODE, WEEK, Block, fold
from app.intake.profile.weeks import monday, pattern, week_text
from app.intake.source import Record, Source, is_no_row


@dataclass
class Tally:
    """What became of source rows that are no target rows: empty ones and totals, filtered ones by column, those about
    others than the delivered borgere, merged ones, and weeks without money. ``met`` are the words that occurred
    in filtered columns; ``last`` is the Monday of the last week that the files know of, whoever's it is."""

    empty: int = 0
    filtered: dict[str, int] = field(default_factory=dict)
    strangers: int = 0
    merged: int = 0
    unpaid: int = 0
    met: set[tuple[str, str]] = field(default_factory=set)
    last: date | None = None

    def saw(self, day: date | None) -> None:
        """Note a week that a file has."""
        if day and (self.last is None or day > self.last):
            self.last = day

    @property
    def left_out(self) -> int:
        """All of them."""
        return self.empty + sum(self.filtered.values()) + self.strangers + self.merged + self.unpaid


class Feed:
    """A source under a block. ``carried`` are the source columns that go along with each row as delivered: those that
    the target does not repeat word for word."""

    def __init__(self, block: Block, source: Source, known: Borgere) -> None:
        self.block, self.source, self._known = block, source, known
        self.names = [canonical(name) for name in source.header]
        self.at = {name: at for at, name in reversed(list(enumerate(self.names)))}
        self._weeks = self._week_columns()
        self.at |= {WEEK: len(self.names), CODE: len(self.names) + 1} if block.unfold else {}
        verbatim = {canonical(cell.column) for cell in block.cells.values() if cell.verbatim}
        hidden = verbatim | {canonical(name) for name in block.unread} | {self.names[at] for at in self._weeks}
        self.carried = {name: at for name, at in self.at.items() if name and name not in hidden}
        self.carried |= {f"{name or 'uden navn'} {at + 1}": at for at, name in self._nameless() if name not in hidden}

    def _nameless(self) -> Iterator[tuple[int, str]]:
        """The columns that no name leads to: without one, or with one that another has."""
        return ((at, name) for at, name in enumerate(self.names) if not name or self.at[name] != at)

    def _week_columns(self) -> dict[int, str]:
        if not self.block.unfold:
            return {}
        days = {at: monday(name, self.block.unfold) for at, name in enumerate(self.source.header)}
        return {at: week_text(day) for at, day in days.items() if day}

    def faults(self) -> Iterator[tuple[str, str]]:
        """What the block reads and the file does not have, or has twice; each with a remedy."""
        for name in sorted(self.block.columns):
            count = self.names.count(canonical(name))
            if not count:
                near = nearest(canonical(name), [one for one in self.names if one])
                hint = f"Filen har »{near}«: er det den?" if near else "Ret navnet i profilen."
                yield f"Kolonnen »{name}«, som profilen læser til {self.block.table}, findes ikke.", hint
            elif count > 1:
                yield f"Kolonnen »{name}« står der mere end én gang.", "Behold den rigtige."
        if self.block.unfold:
            shape = pattern(self.block.unfold)
            named = [name for name in self.source.header if shape and shape.fullmatch(name.strip())]
            if not named:
                yield f"Ingen kolonne er skrevet som »{self.block.unfold}«.", "Ret uger_i_kolonner i profilen."
            if len(named) != len(self._weeks):
                yield "En ugekolonne nævner en uge, der ikke findes.", "Ret overskriften i filen."

    @property
    def unread(self) -> list[str]:
        """The columns, canonical, that neither are read nor declared unread."""
        known = {canonical(name) for name in (*self.block.columns, *self.block.unread)} | {""}
        return [name for at, name in enumerate(self.names) if name not in known and at not in self._weeks]

    def rows(self, tally: Tally) -> Iterator[Record]:
        """The source's rows that the block keeps, unfolded; the others are counted in ``tally``."""
        filters = [(one, self._place(one.column)) for one in self.block.filters]
        rule = self.block.periods
        for line, fields in self._unfolded(tally):
            if rule:
                tally.saw(monday(self.value(rule.week, fields), rule.form))
            tally.met |= {(one.column, fold(fields[at])) for one, at in filters}
            refused = next((one.column for one, at in filters if not one.keeps(fields[at])), None)
            if refused is not None:
                tally.filtered[refused] = tally.filtered.get(refused, 0) + 1
            elif self._is_strange(fields):
                tally.strangers += 1
            else:
                yield line, fields

    def _is_strange(self, fields: list[str]) -> bool:
        """Whether the row names a borger, who is none of the delivered ones, and the block wants only those."""
        who = person_key(self.value(self.block.person, fields)) if self.block.known_only else ""
        return bool(who) and who not in self._known.ids

    def _unfolded(self, tally: Tally) -> Iterator[Record]:
        for week in self._weeks.values():
            tally.saw(monday(week, "ÅÅÅÅ-WUU"))
        for line, fields in self.source.rows():
            if is_no_row(fields):
                tally.empty += 1
            elif not self.block.unfold:
                yield line, fields
            else:
                marks = [(week, fields[at]) for at, week in self._weeks.items() if fields[at].strip()]
                tally.empty += not marks
                yield from ((line, [*fields, week, code]) for week, code in marks)

    def makers(self) -> dict:
        """For each target column the function that makes it; to be asked for when ``faults`` gave none."""
        at = {name: self._place(name) for cell in self.block.cells.values() for name in cell.columns}
        return {name: maker(cell, at) for name, cell in self.block.cells.items()}

    def _place(self, column: str) -> int:
        return self.at[canonical(column)]

    def value(self, column: str, fields: list[str]) -> str:
        """The text in a source column of a row."""
        return fields[self._place(column)]
