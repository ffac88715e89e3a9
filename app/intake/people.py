"""Which columns name a borger by CPR number, and what becomes of the numbers before anything is stored."""

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np

from app.intake.coded import Coded, code, same
from app.intake.cpr import REPLACED, Person, Pseudonyms, looks_like_cpr, may_hold_cpr, without_cpr
from app.intake.header import Layout
from app.intake.schema import Table

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


NO_FAULT = -1
_OTHER = "cpr_i_andet_felt"


@dataclass
class Screened:
    """The columns of a table without CPR numbers, and what the numbers told, row by row.

    ``told``: a borger's ``borger_id``, ``koen`` and ``foedselsdato``, where there is a column of CPR numbers.
    ``fault``: the position in ``faults`` (code and column) of what is wrong with the row, or ``NO_FAULT``.
    ``warning``: a code, or empty.
    """

    columns: list[Coded]
    told: dict[str, Coded]
    warning: Coded
    fault: np.ndarray
    faults: list[tuple[str, str]] = field(default_factory=list)

    def strike(self, rows: np.ndarray, code: str, column: str) -> None:
        """Let ``code`` in ``column`` be the fault of some rows."""
        self.fault[rows] = len(self.faults)
        self.faults.append((code, column))

    @property
    def replaced(self) -> np.ndarray:
        """The rows in which a number was taken out of a field where none belongs."""
        return np.isin(self.fault, [at for at, (code, _) in enumerate(self.faults) if code == _OTHER])


class Screen:
    """Takes the CPR numbers out of one table, whose ``columns`` are as delivered."""

    def __init__(self, table: Table, layout: Layout, columns: list[Coded], register: Register) -> None:
        self._register = register
        self._own = table.name == "borgere"
        self._names = {at: name for name, at in layout.position.items()}
        self._names |= {at: without_cpr(layout.header[at].strip()) for at in layout.unknown}
        looks = _columns_of_cpr(table, layout, columns)
        self._id = layout.position.get("borger_id")
        self._id_is_cpr = self._id is not None and ("borger_id" in looks or register.by_cpr)
        self._cpr = layout.position.get("cpr")
        identifiers = {column.name for column in table.columns if column.identifier} - looks
        self._exempt = {layout.position[name] for name in identifiers if name in layout.position}
        if self._own:
            register.by_cpr = self._id_is_cpr or self._id is None

    def clean(self, columns: list[Coded], rows: int) -> Screened:
        """The rows as they may be stored: most hold no number and stay as they are."""
        found = Screened(list(columns), {}, same("", rows), np.full(rows, NO_FAULT))
        if self._cpr is not None or self._id_is_cpr:
            self._name(found)
        self._clean_others(found)
        return found

    def _name(self, found: Screened) -> None:
        at = self._id if self._id_is_cpr else self._cpr
        cells = found.columns[at]
        people = [self._register.person(text) for text in cells.texts]
        found.told = {
            "borger_id": self._ids(found.columns, people, cells.codes),
            "koen": Coded([person.koen for person in people], cells.codes),
            "foedselsdato": Coded([person.foedt for person in people], cells.codes),
        }
        found.warning = Coded([person.warning for person in people], cells.codes)
        for fault in dict.fromkeys(person.fault for person in people if person.fault):
            struck = cells.rows([person.fault == fault for person in people], bool)
            found.strike(struck, fault, self._names[at])
        for place in {at, self._cpr} - {None}:
            texts, codes = found.columns[place].texts, found.columns[place].codes
            found.columns[place] = Coded([REPLACED if text.strip() else "" for text in texts], codes)

    def _ids(self, columns: list[Coded], people: list[Person], codes: np.ndarray) -> Coded:
        """What each row's borger is called: the delivered id, where ``borgere`` has both, else the pseudonym."""
        alias = self._register.alias
        if self._id is None or self._id_is_cpr:
            return Coded([alias.get(person.pseudonym, person.pseudonym) for person in people], codes)
        delivered = [text.strip() for text in columns[self._id].texts]
        names = []
        for person, given in zip(codes.tolist(), columns[self._id].codes.tolist(), strict=True):
            pseudonym, name = people[person].pseudonym, delivered[given]
            if self._own and name and pseudonym:
                alias[pseudonym] = name
            names.append(name or alias.get(pseudonym, pseudonym))
        return code(names)

    def _clean_others(self, found: Screened) -> None:
        """Replace every other CPR-looking value; the first one is the row's fault."""
        free = np.ones(len(found.fault), dtype=bool)
        for at, column in enumerate(found.columns):
            clean = column.texts if at in self._exempt else _without_cpr(column.texts)
            if clean is not column.texts:
                hit = column.rows([one != other for one, other in zip(clean, column.texts, strict=True)], bool)
                found.columns[at] = Coded(clean, column.codes)
                found.strike(hit & free, _OTHER, self._names.get(at, ""))
                free &= ~hit


def _without_cpr(texts: list[str]) -> list[str]:
    """The same list where no text holds a CPR number."""
    if not any(len(text) >= _SHORTEST and may_hold_cpr(text) for text in texts):
        return texts
    clean = [without_cpr(text) for text in texts]
    return texts if clean == texts else clean


def _columns_of_cpr(table: Table, layout: Layout, columns: list[Coded]) -> set[str]:
    """The id columns in which more than half of the first thousand values look like CPR numbers."""
    places = {c.name: layout.position[c.name] for c in table.columns if c.identifier and c.name in layout.position}
    return {name for name, at in places.items() if _holds_cpr(columns[at].pick(np.s_[:_ENOUGH]))}


def _holds_cpr(column: Coded) -> bool:
    filled = column.rows([bool(text.strip()) for text in column.texts], bool)
    looks = column.rows([looks_like_cpr(text.strip()) for text in column.texts], bool)
    return looks.sum() * 2 > filled.sum()
