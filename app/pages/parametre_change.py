"""What the forms of Parametre do: judged, recorded, and a build started that nobody waits for."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from threading import Thread

from app import danish
from app.access import audit
from app.errors import UsageError
from app.kpi.parameter_change import EXEMPT, apply, read_parameter, value_words
from app.kpi.parameter_change import Given as Wanted
from app.own.parameters import OwnParameter, Undo, end_parameter, own_parameters, remove_parameter, set_parameter
from app.pages import rebuilding
from app.pages.form import day, day_or_none, written
from app.pages.visit import Visit
from app.reports.parameter_words import parameter_name


@dataclass(frozen=True)
class Given:
    """What stands in the fields, as text; nothing in them is trusted."""

    navn: str
    value: str
    fra: str
    til: str
    number: str
    slut: str
    fritaget_fra: str
    fritaget_til: str

    @classmethod
    def of(cls, values: Sequence[object]) -> "Given":
        """The fields in the order of the page."""
        return cls(*map(written, values))


def mine(visit: Visit) -> list[OwnParameter]:
    """The own values of the municipality that the figures are of, and those of all, the newest last."""
    return [one for one in own_parameters(visit.store) if one.kommune_kode in (None, visit.kommune)]


def name_of(one: OwnParameter) -> str:
    """A value in words: which, how much, since when."""
    words = f"{parameter_name(one.navn)}: {value_words(one.navn, one.vaerdi)}"
    return f"{words} fra {danish.short_date(one.fra)}" + (f" til {danish.short_date(one.til)}" if one.til else "")


def start(visit: Visit, act: str, given: Given) -> Thread:
    """Do what the button ``act`` says: the change is kept and a snapshot built with it, in the thread that is returned.

    :raises UsageError: it makes no sense, or a build is under way already; nothing was changed.
    :raises AuditError: it cannot be recorded; nothing was changed.
    """
    visit.asker.require("parametre")
    if act not in _ACTS:
        raise UsageError("Der er ikke trykket på en knap.", "Brug siden Parametre.")
    told, change = _ACTS[act](visit, given)
    rebuilding.require_free(visit.store)
    audit.record(visit.store, visit.asker, "parameter", told, snapshot=visit.snapshot.name)
    return rebuilding.start(visit.store, told, lambda progress: apply(visit.store, change, progress))


def _set(visit: Visit, given: Given) -> tuple[str, Callable[[], Undo]]:
    return _kept(visit, given.navn, given.value, given.fra, given.til)


def _exempt(visit: Visit, given: Given) -> tuple[str, Callable[[], Undo]]:
    return _kept(visit, EXEMPT, "ja", given.fritaget_fra, given.fritaget_til)


def _kept(visit: Visit, navn: str, value: str, fra: str, til: str) -> tuple[str, Callable[[], Undo]]:
    kommune = visit.kommune if len(visit.choices.kommuner) > 1 else None
    wanted = Wanted(navn, value, day(fra), day_or_none(til), kommune)
    one = read_parameter(visit.snapshot, wanted)
    return name_of(one), lambda: set_parameter(visit.store, one, visit.asker.navn)


def _end(visit: Visit, given: Given) -> tuple[str, Callable[[], Undo]]:
    one, last = _chosen(visit, given), day(given.slut)
    if last < one.fra:
        raise UsageError("Værdien slutter, før den begynder.", "Skriv en senere dag, eller fjern værdien helt.")
    told = f"{name_of(one)}, afsluttet {danish.short_date(last)}"
    return told, lambda: end_parameter(visit.store, one.number, last, visit.asker.navn)


def _remove(visit: Visit, given: Given) -> tuple[str, Callable[[], Undo]]:
    one = _chosen(visit, given)
    return f"{name_of(one)}, fjernet", lambda: remove_parameter(visit.store, one.number, visit.asker.navn)


_ACTS = {"parameter-gem": _set, "parameter-afslut": _end, "parameter-fjern": _remove, "fritaget-gem": _exempt}


def _chosen(visit: Visit, given: Given) -> OwnParameter:
    found = next((one for one in mine(visit) if str(one.number) == given.number), None)
    if found is None:
        raise UsageError("Der er ikke valgt en værdi.", "Vælg den værdi, der skal afsluttes eller fjernes.")
    return found
