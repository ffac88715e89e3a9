"""The cases behind a figure: the observations themselves, for those who may see cases."""

from dataclasses import dataclass

import pandas as pd

from app.access import Scope
from app.errors import UsageError
from app.kpi.catalogue import kpi
from app.kpi.filters import Filters
from app.kpi.question import ask, parameters
from app.store.snapshot import Snapshot

ALL_ROWS = 2**62
ORDERS = frozenset(
    ("sagsnr", "borger_id", "sagsbehandler", "team", "pulje", "category", "sektor", "day", "start", "deadline", "done")
) | {"outcome", "value", "timer_nu", "timer_start", "branche", "ydelse"}


@dataclass(frozen=True)
class Slice:
    """One bar of a figure: an outcome, a category, a band of the value, or the rows without a value.

    ``part``: the observations of this part (``delmål``) instead of those of the nøgletal itself.
    """

    part: str | None = None
    outcome: bool | None = None
    category: str | None = None
    low: float | None = None
    high: float | None = None
    without_value: bool = False
    states: tuple[str, ...] = ("talt",)


@dataclass(frozen=True)
class Paging:
    """Which rows, in which order: ``order`` is one of ``ORDERS``, or ``None`` for month, day and borger."""

    order: str | None = None
    falling: bool = False
    limit: int = ALL_ROWS
    offset: int = 0


def cases(
    snapshot: Snapshot,
    kpi_id: str,
    filters: Filters,
    scope: Scope,
    part: Slice | None = None,
    paging: Paging = Paging(),
) -> pd.DataFrame:
    """One row per observation with a borger, as ``paging`` says.

    Columns: ``month borger_id sagsnr sagsref genstand start day deadline done outcome value category state timer_nu
    timer_start anciennitet sektor branche ydelse koen aldersgruppe ordning x1 kommune_kode team_id team
    sagsbehandler_id sagsbehandler pulje_id pulje``, and ``total``: how many rows there are in all.

    :raises UsageError: the asker may not see cases, the nøgletal cannot be narrowed like that, or an unknown order.
    """
    if paging.order is not None and paging.order not in ORDERS:
        raise UsageError("Listen kan ikke sorteres sådan.", f"Brug: {', '.join(sorted(ORDERS))}.")
    chosen = part or Slice()
    given = _given(snapshot, kpi_id, filters, scope) | {
        "del": chosen.part,
        "tilstande": list(chosen.states),
        "udfald": chosen.outcome,
        "kategori": chosen.category,
        "fra_vaerdi": None if chosen.low in (None, float("-inf")) else chosen.low,
        "til_vaerdi": chosen.high,
        "uden_vaerdi": chosen.without_value,
        "orden": paging.order,
        "faldende": paging.falling,
        "antal": paging.limit,
        "fra_raekke": paging.offset,
    }
    return ask(snapshot, "sager", given)


def case_counts(snapshot: Snapshot, kpi_id: str, filters: Filters, scope: Scope) -> dict[str, int]:
    """How many cases are ``talt`` (counted), ``ja`` and ``nej`` by outcome, and ``uoplyst`` (not recorded).

    :raises UsageError: as ``cases``.
    """
    row = ask(snapshot, "sager_antal", _given(snapshot, kpi_id, filters, scope)).iloc[0]
    return {name: int(count) for name, count in row.items()}


def case_columns(snapshot: Snapshot, kpi_id: str) -> frozenset[str]:
    """Which of the columns of ``cases`` that are not the same for all the nøgletal fills in anywhere."""
    row = snapshot.frame("sager_kolonner", {"kpi": kpi_id}).iloc[0]
    return frozenset(name for name, filled in row.items() if filled is True or filled == 1)


def _given(snapshot: Snapshot, kpi_id: str, filters: Filters, scope: Scope) -> dict:
    if not scope.cases:
        raise UsageError("Du har ikke adgang til enkeltsager.", "Spørg den, der administrerer adgangen.")
    refused = filters.cannot_split(kpi(kpi_id))
    if refused:
        raise UsageError(refused, "Fjern filteret.")
    return parameters(snapshot, [kpi_id], filters, scope)
