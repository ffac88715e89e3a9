"""A target as somebody gives it: judged before it is kept, for the page and the command line alike."""

from datetime import date

from app import danish
from app.errors import UsageError
from app.kpi import units
from app.kpi.catalogue import Kpi, catalogue, kpi
from app.own.targets import Target
from app.store.snapshot import Snapshot


def can_have_target(one: Kpi) -> bool:
    """Whether a value of this nøgletal can be judged: it has one of its own, and one way is good."""
    return one.maal != "dele" and one.retning != "ingen"


def with_targets() -> list[Kpi]:
    """Every nøgletal that can have a target, in the catalogue's order."""
    return [one for one in catalogue().values() if can_have_target(one)]


def read_target(
    snapshot: Snapshot,
    kpi_id: str,
    value: str,
    fra: date,
    til: date | None = None,
    team: str | None = None,
    kommune: str | None = None,
) -> Target:
    """The target that somebody gave: ``value`` as ``60 %``, ``0,6`` or a number in the nøgletal's unit; months as first
    days; ``team`` and ``kommune`` as delivered, ``None`` for all.

    :raises UsageError: it cannot be judged, is no sensible value or period, or names what is not in the data.
    """
    one = kpi(kpi_id)
    if not can_have_target(one):
        raise UsageError(
            f"»{one.titel}« kan ikke have et mål: tallet er hverken godt eller dårligt i sig selv.",
            "Vælg et nøgletal, hvor højere eller lavere er bedre.",
        )
    if til is not None and til < fra:
        raise UsageError("Målet slutter, før det begynder.", "Byt om på de to måneder.")
    _check_unit(snapshot, one, team, kommune)
    return Target(one.id, _value(one, value), fra, til, team, kommune)


def _check_unit(snapshot: Snapshot, one: Kpi, team: str | None, kommune: str | None) -> None:
    if team is not None and "team" not in one.niveauer:
        raise UsageError(f"»{one.titel}« opgøres ikke pr. team.", "Sæt målet for hele kommunen.")
    every = units.units(snapshot)
    for level, wanted in (("kommune", kommune), ("team", team)):
        known = every.query("niveau == @level")
        if level == "team" and kommune is not None:
            known = known.query("kommune == @kommune")
        if wanted is not None and wanted not in set(known["id"]):
            raise UsageError(f"{level.capitalize()} »{wanted}« findes ikke i data.", "Se id'er i filtrene.")


def _value(one: Kpi, text: str) -> float:
    number = danish.read_number(text.strip().removesuffix("%"))
    if number is None or number < 0:
        raise UsageError(f"»{text}« kan ikke være et mål.", f"Skriv et tal, fx {_example(one)}.")
    if one.maal != "andel":
        return number
    fraction = number / 100 if text.strip().endswith("%") else number
    if fraction > 1:
        raise UsageError(f"»{text}« er mere end hele andelen.", "Skriv procenttegnet med, fx 60 %.")
    return fraction


def _example(one: Kpi) -> str:
    return "60 % eller 0,6" if one.maal == "andel" else f"26 (i {one.enhed})"
