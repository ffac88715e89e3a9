"""Which fields of a row name a borger by CPR number, and what becomes of them before anything is stored."""

from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import islice
from typing import NamedTuple

from app.intake.cpr import REPLACED, Person, Pseudonyms, looks_like_cpr, may_hold_cpr, without_cpr
from app.intake.header import Layout
from app.intake.schema import Table
from app.intake.source import Source

_SHORTEST = 10  # characters of a CPR number
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


class Told(NamedTuple):
    """What a row's CPR numbers told: the first fault and its column, a warning, the borger's id, sex, birth date."""

    fault: str | None = None
    column: str | None = None
    warning: str | None = None
    borger_id: str = ""
    koen: str = ""
    foedt: str = ""


NOTHING = Told()


class Screen:
    """Takes the CPR numbers out of the rows of one table."""

    def __init__(self, table: Table, layout: Layout, source: Source, register: Register) -> None:
        self._register = register
        self._own = table.name == "borgere"
        self._names = {at: name for name, at in layout.position.items()}
        self._names |= {at: without_cpr(layout.header[at].strip()) for at in layout.unknown}
        looks = _columns_of_cpr(table, layout, source)
        self._id = layout.position.get("borger_id")
        self._id_is_cpr = self._id is not None and ("borger_id" in looks or register.by_cpr)
        self._cpr = layout.position.get("cpr")
        identifiers = {column.name for column in table.columns if column.identifier} - looks
        self._exempt = {layout.position[name] for name in identifiers if name in layout.position}
        if self._own:
            register.by_cpr = self._id_is_cpr or self._id is None

    def row(self, fields: list[str]) -> tuple[Told, list[str]]:
        """What its CPR numbers tell, and the row as it may be stored: most rows hold none and pass as they are."""
        if self._cpr is None and not self._id_is_cpr:
            return self._cleaned(list(fields), NOTHING) if _suspicious(fields) else (NOTHING, fields)
        return self._named(list(fields))

    def _named(self, fields: list[str]) -> tuple[Told, list[str]]:
        at = self._id if self._id_is_cpr else self._cpr
        person = self._register.person(fields[at])
        given = "" if self._id is None or self._id_is_cpr else fields[self._id].strip()
        if self._own and given and person.pseudonym:
            self._register.alias[person.pseudonym] = given
        for place in {at, self._cpr} - {None}:
            fields[place] = REPLACED if fields[place].strip() else ""
        borger_id = given or self._register.alias.get(person.pseudonym, person.pseudonym)
        column = self._names[at] if person.fault else None
        told = Told(person.fault or None, column, person.warning or None, borger_id, person.koen, person.foedt)
        return self._cleaned(fields, told) if _suspicious(fields) else (told, fields)

    def _cleaned(self, fields: list[str], told: Told) -> tuple[Told, list[str]]:
        """The same with every other CPR-looking value replaced; the first one is the row's fault."""
        for at, value in enumerate(fields):
            clean = value if at in self._exempt else without_cpr(value)
            if clean != value:
                fields[at] = clean
                if told.fault != "cpr_i_andet_felt":
                    told = told._replace(fault="cpr_i_andet_felt", column=self._names.get(at, ""))
        return told, fields


def _suspicious(fields: list[str]) -> bool:
    """Whether a field might hold a CPR number. A loop over the long ones, because it runs for every row."""
    for value in fields:  # noqa: SIM110 (any() takes half as long again)
        if len(value) >= _SHORTEST and may_hold_cpr(value):
            return True
    return False


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
