"""Which delivered column is which column of the format."""

import difflib
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from app.intake.cpr import without_cpr
from app.intake.faults import Faults
from app.intake.schema import Table
from app.intake.source import CARRIED

_LETTERS = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "\u00a0": " ", "\ufeff": ""})


def canonical(name: str) -> str:
    """A delivered name as the format writes it: ``" KØN "`` is ``koen``."""
    return unicodedata.normalize("NFC", name).lower().translate(_LETTERS).strip()


def accepted(table: Table) -> frozenset[str]:
    """The names that a column of ``table`` may have: the format's, and ``cpr`` where a borger is named."""
    return frozenset(table.names) | ({"cpr"} if "borger_id" in table.names else set())


@dataclass(frozen=True)
class Layout:
    """Where the columns of a table stand in a file. ``unknown`` are the columns that are not read, by position."""

    header: tuple[str, ...]
    position: dict[str, int]
    unknown: tuple[int, ...]

    @property
    def unread(self) -> tuple[int, ...]:
        """The unknown columns of the delivery itself: not those that a profile lets go along."""
        return tuple(at for at in self.unknown if not self.header[at].startswith(CARRIED))

    def remarks(self, table: Table, file: str) -> Iterator[str]:
        """A Danish sentence for each column that is not read, with the absent column that its name is like."""
        absent = [name for name in table.names if name not in self.position]
        for at in self.unread:
            near = nearest(canonical(self.header[at]), absent)
            hint = f" Den ligner »{near}«, som mangler." if near else ""
            text = f"{file}: kolonnen »{self.header[at].strip()}« er ikke en del af formatet og er ikke læst."
            yield without_cpr(text + hint)


def lay_out(table: Table, file: str, header: list[str], faults: Faults) -> Layout:
    """Find every column; what is missing, double or misspelt goes to ``faults`` with the nearest known name."""
    names = [canonical(name) for name in header]
    for name in sorted({name for name in names if name and names.count(name) > 1}):
        faults.add(file, f"Kolonnen »{name}« står der mere end én gang.", "Behold den rigtige.")
    known = accepted(table)
    position = {name: at for at, name in reversed(list(enumerate(names))) if name in known}
    unknown = tuple(at for at, name in enumerate(names) if name and name not in known)
    for column in table.columns:
        absent = column.required and column.name not in position
        if absent and not (column.name == "borger_id" and "cpr" in position):
            near = nearest(column.name, [names[at] for at in unknown])
            hint = f"Kolonnen »{near}« ligner: skal den hedde »{column.name}«?" if near else "Tilføj den i udtrækket."
            faults.add(file, f"Kolonnen »{column.name}« mangler.", hint)
    return Layout(tuple(header), position, unknown)


def nearest(name: str, candidates: list[str]) -> str | None:
    """The candidate that looks most like ``name``, if any does."""
    found = difflib.get_close_matches(name, candidates, n=1, cutoff=0.6)
    return found[0] if found else None
