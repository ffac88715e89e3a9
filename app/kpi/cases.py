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


@dataclass(frozen=True)
class Slice:
    """One bar of a figure: an outcome, a category, a band of the value, or the rows without a value."""

    outcome: bool | None = None
    category: str | None = None
    low: float | None = None
    high: float | None = None
    without_value: bool = False
    states: tuple[str, ...] = ("talt",)


def cases(
    snapshot: Snapshot,
    kpi_id: str,
    filters: Filters,
    scope: Scope,
    part: Slice | None = None,
    limit: int = ALL_ROWS,
    offset: int = 0,
) -> pd.DataFrame:
    """One row per observation with a borger, ordered by month, day and borger.

    Columns: ``month borger_id sagsnr sagsref genstand start day deadline done outcome value category state timer_nu
    timer_start anciennitet sektor koen aldersgruppe ordning x1 kommune_kode team_id team sagsbehandler_id
    sagsbehandler pulje_id pulje``.

    :raises UsageError: the asker may not see cases, or the nøgletal cannot be narrowed like that.
    """
    if not scope.cases:
        raise UsageError("Du har ikke adgang til enkeltsager.", "Spørg den, der administrerer adgangen.")
    refused = filters.cannot_split(kpi(kpi_id))
    if refused:
        raise UsageError(refused, "Fjern filteret.")
    chosen = part or Slice()
    given = parameters(snapshot, kpi_id, filters, scope) | {
        "tilstande": list(chosen.states),
        "udfald": chosen.outcome,
        "kategori": chosen.category,
        "fra_vaerdi": None if chosen.low in (None, float("-inf")) else chosen.low,
        "til_vaerdi": chosen.high,
        "uden_vaerdi": chosen.without_value,
        "antal": limit,
        "fra_raekke": offset,
    }
    return ask(snapshot, "sager", given)
