"""The places of the puljer that are taken on the data date, and which of them run out."""

import pandas as pd

from app.access import Scope
from app.errors import UsageError
from app.kpi.filters import Filters
from app.kpi.question import scoped_keys
from app.kpi.units import keys
from app.store.snapshot import Snapshot

UDLOEB = (
    ("overskredet", "Planlagt slut er overskredet"),
    ("30", "Udløber inden for 30 dage"),
    ("90", "Udløber om 31–90 dage"),
    ("180", "Udløber om 91–180 dage"),
)
_LIMITS = {"30": 30, "90": 90, "180": 180}


def runs_out(days_left: float | None) -> str | None:
    """Which group a place belongs to; the data date itself is not overdue; ``None`` without an end, or later."""
    if days_left is None or pd.isna(days_left):
        return None
    if days_left < 0:
        return "overskredet"
    return next((name for name, limit in _LIMITS.items() if days_left <= limit), None)


def places(snapshot: Snapshot, filters: Filters, scope: Scope) -> pd.DataFrame:
    """The puljefleksjob that run on the data date, the next to end first.

    Columns: ``udloeb`` (a key of ``UDLOEB``), ``pulje_id pulje borger_id sagsnr sagsref genstand start planned_end
    days_left hours team_id team sagsbehandler_id sagsbehandler``; who answers is who has the case on the data date.

    :raises UsageError: the asker may not see cases.
    """
    if not scope.cases:
        raise UsageError("Du har ikke adgang til enkeltsager.", "Spørg den, der administrerer adgangen.")
    pulje = filters.dim("pulje")
    given = scoped_keys(snapshot, filters, scope)
    given["pulje"] = keys(snapshot, "pulje", None if pulje is None else frozenset([pulje]))
    rows = snapshot.frame("puljepladser", given)
    rows.insert(0, "udloeb", [runs_out(days) for days in rows["days_left"]])
    return rows
