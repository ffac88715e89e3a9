"""Which fields of a row name a borger by CPR number, and what becomes of them before anything is stored."""

from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import islice

from app.intake.cpr import REPLACED, Person, Pseudonyms, looks_like_cpr, may_hold_cpr, without_cpr
from app.intake.header import Layout
from app.intake.schema import Table
from app.intake.source import Source

_ENOUGH = 1000  # values of an id column that settle whether it holds CPR numbers


@dataclass
class Register:
    """The pseudonyms of one import. ``by_cpr``: borgere are known by their CPR number in the whole delivery;
    ``alias``: the delivered id behind a pseudonym, where ``borgere`` has both."""

    pseudonyms: Callable[[], Pseudonyms]
    by_cpr: bool = False
    alias: dict[str, str] = field(default_factory=dict)
    _made: Pseudonyms | None = None

    def person(self, cell: str) -> Person:
        """The person behind a CPR cell; the key is read when the first one is met."""
        if self._made is None:
            self._made = self.pseudonyms()
        return self._made.read(cell)


@dataclass(frozen=True)
class Screened:
    """A row without CPR numbers, and what they told: the borger's id, sex, birth date, first fault, warning."""

    fields: list[str]
    borger_id: str = ""
    koen: str = ""
    foedt: str = ""
    fault: str = ""
    column: str = ""
    warning: str = ""


class Screen:
    """Takes the CPR numbers out of the rows of one table."""

    def __init__(self, table: Table, layout: Layout, source: Source, register: Register) -> None:
        self._register = register
        self._own = table.name == "borgere"
        self._names = {at: name for name, at in layout.position.items()}
        self._names |= {at: layout.header[at] for at in layout.unknown}
        looks = _columns_of_cpr(table, layout, source)
        self._id = layout.position.get("borger_id")
        self._id_is_cpr = self._id is not None and ("borger_id" in looks or register.by_cpr)
        self._cpr = layout.position.get("cpr")
        identifiers = {column.name for column in table.columns if column.identifier} - looks
        self._exempt = {layout.position[name] for name in identifiers if name in layout.position}
        if self._own:
            register.by_cpr = self._id_is_cpr or self._id is None

    def row(self, fields: list[str]) -> Screened:
        """The row as it may be stored; most rows hold nothing that looks like a CPR number and pass as they are."""
        if self._cpr is None and not self._id_is_cpr:
            if not may_hold_cpr("\0".join(fields)):
                return Screened(fields)
            return self._cleaned(list(fields), Screened(fields))
        return self._named(list(fields))

    def _named(self, fields: list[str]) -> Screened:
        at = self._id if self._id_is_cpr else self._cpr
        person = self._register.person(fields[at])
        given = "" if self._id is None or self._id_is_cpr else fields[self._id].strip()
        if self._own and given and person.pseudonym:
            self._register.alias[person.pseudonym] = given
        for place in {at, self._cpr} - {None}:
            fields[place] = REPLACED if fields[place].strip() else ""
        found = Screened(
            fields,
            given or self._register.alias.get(person.pseudonym, person.pseudonym),
            person.koen,
            person.foedt,
            person.fault,
            self._names[at] if person.fault else "",
            person.warning,
        )
        return self._cleaned(fields, found)

    def _cleaned(self, fields: list[str], found: Screened) -> Screened:
        """The same with every other CPR-looking value replaced; the first one is the row's fault."""
        fault, column = found.fault, found.column
        for at, value in enumerate(fields):
            if at in self._exempt or not may_hold_cpr(value):
                continue
            clean = without_cpr(value)
            if clean != value:
                fields[at] = clean
                if fault != "cpr_i_andet_felt":
                    fault, column = "cpr_i_andet_felt", self._names.get(at, "")
        return Screened(fields, found.borger_id, found.koen, found.foedt, fault, column, found.warning)


def _columns_of_cpr(table: Table, layout: Layout, source: Source) -> set[str]:
    """The id columns in which more than half of the first thousand values look like CPR numbers."""
    places = {c.name: layout.position[c.name] for c in table.columns if c.identifier and c.name in layout.position}
    seen, hits = dict.fromkeys(places, 0), dict.fromkeys(places, 0)
    for _, fields in islice(source.rows(), _ENOUGH):
        for name, at in places.items():
            if value := fields[at].strip():
                seen[name] += 1
                hits[name] += looks_like_cpr(value)
    return {name for name in places if hits[name] * 2 > seen[name]}
