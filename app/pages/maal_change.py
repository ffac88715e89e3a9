"""What the forms of Målsætninger do: judged, recorded, then kept."""

from collections.abc import Sequence
from dataclasses import dataclass

from app import danish
from app.access import audit
from app.errors import UsageError
from app.kpi import kpi, units
from app.kpi.catalogue import catalogue
from app.kpi.filters import first_of_month
from app.kpi.target_change import read_target
from app.own.targets import Target, end_target, of_kommune, remove_target, set_target, targets
from app.pages.form import NONE, written
from app.pages.visit import Visit
from app.reports.words import scale, target_text


@dataclass(frozen=True)
class Given:
    """What stands in the fields, as text; nothing in them is trusted."""

    kpi_id: str
    team: str
    value: str
    fra: str
    til: str
    number: str
    slut: str

    @classmethod
    def of(cls, values: Sequence[object]) -> "Given":
        """The fields in the order of the page."""
        return cls(*map(written, values))


def mine(visit: Visit) -> list[Target]:
    """The targets that the asker may change, by nøgletal and first month: of the municipality, and own teams."""
    every = of_kommune(targets(visit.store), visit.kommune)
    teams = visit.scope.teams
    allowed = [one for one in every if one.kpi in catalogue() and (teams is None or one.team_id in teams)]
    return sorted(allowed, key=lambda one: (kpi(one.kpi).titel, one.team_id or "", one.fra))


def name_of(visit: Visit, one: Target) -> str:
    """A target in words: what, whose, how much, since when."""
    return f"{kpi(one.kpi).titel}, {whose(visit, one)}: {value_of(one)} fra {danish.month(one.fra)}"


def whose(visit: Visit, one: Target) -> str:
    """The team's name, or the whole municipality."""
    if one.team_id is None:
        return "hele kommunen"
    return units.display_names(visit.snapshot).get(("team", one.team_id), one.team_id)


def value_of(one: Target) -> str:
    """The target in its unit."""
    return target_text(one.vaerdi, scale(kpi(one.kpi)))


def change(visit: Visit, act: str, given: Given) -> str:
    """Do what the button ``act`` says; the answer in Danish.

    :raises UsageError: it makes no sense; nothing was changed.
    :raises AuditError: it cannot be recorded; nothing was changed.
    """
    visit.asker.require("maal")
    if act not in _ACTS:
        raise UsageError("Der er ikke trykket på en knap.", "Brug siden Målsætninger.")
    return _ACTS[act](visit, given)


def _set(visit: Visit, given: Given) -> str:
    team = None if given.team in ("", NONE) else given.team
    _may(visit, team)
    til = None if given.til in ("", NONE) else first_of_month(given.til)
    kommune = visit.kommune if len(visit.choices.kommuner) > 1 else None
    one = read_target(visit.snapshot, given.kpi_id, given.value, first_of_month(given.fra), til, team, kommune)
    _record(visit, "sat", one)
    set_target(visit.store, one, visit.asker.navn)
    return f"Målet for {name_of(visit, one)}."


def _end(visit: Visit, given: Given) -> str:
    one, month = _chosen(visit, given), first_of_month(given.slut)
    if month < one.fra:
        raise UsageError("Målet slutter, før det begynder.", "Vælg en senere måned, eller fjern målet helt.")
    _record(visit, f"afsluttet {given.slut}", one)
    end_target(visit.store, one.number, month, visit.asker.navn)
    return f"Målet for {name_of(visit, one)} til og med {danish.month(month)}."


def _remove(visit: Visit, given: Given) -> str:
    one = _chosen(visit, given)
    _record(visit, "fjernet", one)
    remove_target(visit.store, one.number, visit.asker.navn)
    return f"Målet for {name_of(visit, one)} er fjernet."


_ACTS = {"maal-gem": _set, "maal-afslut": _end, "maal-fjern": _remove}


def _may(visit: Visit, team: str | None) -> None:
    """A target is a matter of what one may see: somebody bound to teams sets none for others."""
    if visit.scope.teams is not None and team not in visit.scope.teams:
        raise UsageError("Du kan kun sætte mål for dine egne teams.", "Vælg et af dine teams.")


def _chosen(visit: Visit, given: Given) -> Target:
    found = next((one for one in mine(visit) if str(one.number) == given.number), None)
    if found is None:
        raise UsageError("Der er ikke valgt et mål.", "Vælg det mål, der skal afsluttes eller fjernes.")
    return found


def _record(visit: Visit, what: str, one: Target) -> None:
    told = f"{one.kpi} {one.team_id or 'kommunen'} {one.vaerdi:g} fra {one.fra:%Y-%m}: {what}"
    audit.record(visit.store, visit.asker, "maal", told, snapshot=visit.snapshot.name)
