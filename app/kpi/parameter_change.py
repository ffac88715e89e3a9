"""A parameter as somebody gives it: judged, kept, and a new snapshot built with it; or taken back when none can be."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from app import danish
from app.build import rebuild
from app.errors import UsageError
from app.kpi import units
from app.kpi.parameters import Parameter, every_parameter
from app.own.parameters import OwnParameter, Undo
from app.store.snapshot import Snapshot

Progress = Callable[[int, int, str], None]
DAYS, MONTHS, TIMES, YES = "dage", "måneder", "antal", "ja eller nej"
_MOST = {DAYS: 3650, MONTHS: 240, TIMES: 100, YES: 1}
_LEAST = {DAYS: 0, MONTHS: 1, TIMES: 1, YES: 0}
_YES_OR_NO = {"ja": "1", "nej": "0"}
EXEMPT = "fritaget"  # frikommune: the deadlines of LAS § 74 c are not the municipality's in the period
_ELSEWHERE = frozenset({"diskretion_mindst"})  # a setting of the installation, not of a period
_NOT_MORE = (
    ("revurdering_maaneder", "revurdering_vindue_maaneder"),
    ("revurdering_maaneder", "revurdering_frist_maaneder"),
    ("status_maaneder", "status_senest_maaneder"),
)


@dataclass(frozen=True)
class Given:
    """What somebody wrote: a value as ``28``, ``ja`` or ``nej``; days; ``kommune`` is a code, ``None`` for all."""

    navn: str
    value: str
    fra: date
    til: date | None = None
    kommune: str | None = None


def kind_of(navn: str) -> str:
    """What a parameter is counted in."""
    if navn in (EXEMPT, "anden_aktoer"):
        return YES
    ending = navn.rpartition("_")[2]
    return MONTHS if ending == "maaneder" else TIMES if ending == "antal" else DAYS


def value_words(navn: str, value: float) -> str:
    """A value as it is read: ``21 dage``, ``ja``."""
    if kind_of(navn) == YES:
        return "ja" if value else "nej"
    return danish.number(value) + ("" if kind_of(navn) == TIMES else f" {kind_of(navn)}")


def changeable(rows: Iterable[Parameter]) -> list[str]:
    """The names of the parameters that can be given another value, in their order."""
    return [name for name in dict.fromkeys(row.navn for row in rows) if name not in _ELSEWHERE]


def read_parameter(snapshot: Snapshot, given: Given) -> OwnParameter:
    """The parameter that somebody gave.

    :raises UsageError: no such parameter or municipality, or no sensible value or period.
    """
    rows = every_parameter(snapshot)
    _check_name(given.navn, rows)
    if given.til is not None and given.til < given.fra:
        raise UsageError("Perioden slutter, før den begynder.", "Byt om på de to datoer.")
    names = {one.kommune_kode: one.navn for one in units.leverancer(snapshot)}
    if given.kommune is not None and given.kommune not in names:
        raise UsageError(f"Kommunen »{given.kommune}« er ikke leveret.", "Brug kommunens trecifrede kode.")
    made = OwnParameter(given.navn, _value(given), given.fra, given.til, given.kommune)
    _check_order(made, rows, names.get(given.kommune))
    return made


def _check_name(navn: str, rows: list[Parameter]) -> None:
    if navn in _ELSEWHERE:
        raise UsageError(f"{navn} er en indstilling, ikke en parameter.", f"Sæt {navn} i fleks.toml i datamappen.")
    known = changeable(rows)
    if navn not in known:
        raise UsageError(f"Parameteren »{navn}« findes ikke.", f"Brug: {', '.join(sorted(known))}.")


def _value(given: Given) -> float:
    kind = kind_of(given.navn)
    number = danish.read_number(_YES_OR_NO.get(given.value.strip().lower(), given.value))
    if number is None or not number.is_integer() or not _LEAST[kind] <= number <= _MOST[kind]:
        remedy = "Skriv ja eller nej." if kind == YES else f"Skriv et helt tal fra {_LEAST[kind]} til {_MOST[kind]}."
        raise UsageError(f"»{given.value}« kan ikke være en parameter, der angives i {kind}.", remedy)
    return number


def _check_order(made: OwnParameter, rows: list[Parameter], kommune: str | None) -> None:
    """Nobody can receive 12 months' benefit within 6."""
    for low, high in _NOT_MORE:
        if made.navn in (low, high):
            other = in_force(rows, high if made.navn == low else low, made.fra, kommune)
            below, above = (made.vaerdi, other) if made.navn == low else (other, made.vaerdi)
            if other is not None and below > above:
                raise UsageError(
                    f"{low} ville være {danish.number(below)}, og det er mere end {high}, {danish.number(above)}.",
                    "Ret den anden først, eller skriv en anden værdi.",
                )


def in_force(rows: Iterable[Parameter], navn: str, day: date, kommune: str | None = None) -> float | None:
    """The value that holds on a day: a municipality's (by name) own before one for all, then the latest from-date."""
    valid = [row for row in rows if row.navn == navn and row.holds(day) and row.kommune in (None, kommune)]
    best = max(valid, key=lambda row: (row.kommune is not None, row.fra), default=None)
    return None if best is None else best.vaerdi


def apply(store: Path, change: Callable[[], Undo], progress: Progress | None = None) -> str:
    """Make a change of the own parameters and build a snapshot of the same data with it; returns its name.

    The change is made, and taken back, while no other process can build: no other snapshot ever has it.

    :raises FleksError: no snapshot could be built; the change was taken back and what was served is served still.
    """
    return rebuild(store, progress, _changed(change))


@contextmanager
def _changed(change: Callable[[], Undo]) -> Iterator[None]:
    undo = change()
    try:
        yield
    except BaseException:
        undo()
        raise
