"""Where a click leads: from what it narrows to, to an address with the other filters kept."""

from collections.abc import Callable
from functools import cache

from app.kpi.filters import first_of_month
from app.pages.visit import Visit
from app.reports.table import Drill

LIST = "sager"  # the id of the heading of the list of cases, which a click on a part of a figure jumps to


def href_of(visit: Visit) -> Callable[[Drill], str | None]:
    """The function that gives ``visit``'s address for a drill; ``None`` for a drill that leads nowhere."""
    return cache(lambda drill: _address(visit, dict(drill)) if drill else None)  # a chart and its table lead alike


def _address(visit: Visit, given: dict[str, str]) -> str:
    if "sag" in given:
        return visit.href(f"/sag/{given['sag']}", extra={})
    extra = {key: value for key, value in visit.extra.items() if key != "del"}
    part = {"del": given["del"]} if "del" in given else {}
    address = visit.href(extra=extra | part, **_changes(visit, given))
    return f"{address}#{LIST}" if part else address


def _changes(visit: Visit, given: dict[str, str]) -> dict[str, object]:
    """A wider unit takes the narrower ones with it: another team has other sagsbehandlere."""
    changes: dict[str, object] = {}
    if "maaned" in given:
        changes |= dict.fromkeys(("fra", "til"), first_of_month(given["maaned"]))
    if "team" in given:
        changes |= {"team": given["team"], "sagsbehandler": None}
    if "sagsbehandler" in given:
        changes["sagsbehandler"] = given["sagsbehandler"]
    if "pulje" in given:
        others = tuple(pair for pair in visit.filters.dims if pair[0] != "pulje")
        changes["dims"] = (*others, ("pulje", given["pulje"]))
    return changes
