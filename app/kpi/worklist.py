"""Frister: every deadline that can still be acted on, from the same observations as the figures."""

import pandas as pd

from app.access import Scope
from app.errors import UsageError
from app.kpi.catalogue import catalogue
from app.kpi.filters import Filters
from app.kpi.question import scoped_keys
from app.store import sqlfile
from app.store.snapshot import Snapshot

GRUPPER = (
    ("overskredet", "Overskredet"),
    ("uge", "Inden for 7 dage"),
    ("30", "8–30 dage"),
    ("60", "31–60 dage"),
    ("90", "61–90 dage"),
)
LIMITS = {"uge": 7, "30": 30, "60": 60, "90": 90}
HORIZON = 90


def kinds() -> dict[str, str]:
    """The nøgletal with deadlines: id → the deadline's Danish name."""
    return {one.id: one.arbejdsliste for one in catalogue().values() if one.arbejdsliste}


def group_of(days_left: int) -> str:
    """Which group of the worklist a deadline belongs to: the data date itself is not overdue."""
    if days_left < 0:
        return "overskredet"
    return next(name for name, limit in LIMITS.items() if days_left <= limit)


def worklist(
    snapshot: Snapshot, filters: Filters, scope: Scope, only: str | None = None, horizon: int = HORIZON
) -> pd.DataFrame:
    """Open deadlines up to ``horizon`` days after the data date, the oldest first.

    Columns: ``kpi frist_navn gruppe day deadline start genstand value state days_left borger_id sagsnr sagsref
    kommune_kode team_id team sagsbehandler_id sagsbehandler former_unknown``. Who answers for the case is who has it
    on the data date. ``former_unknown``: a deadline of § 74 c that may come earlier, since the months of
    ledighedsydelse in the former municipality were not delivered.

    :raises UsageError: the asker may not see cases, or ``only`` is no kind of deadline.
    """
    given, names = _asked(snapshot, filters, scope), kinds()
    if only is not None and only not in names:
        raise UsageError(f"»{only}« er ikke en frist.", f"Brug: {', '.join(sorted(names))}.")
    rows = snapshot.frame("frister", given | {"kpier": [only] if only else list(names), "dage": horizon})
    rows.insert(1, "frist_navn", rows["kpi"].map(names))
    rows.insert(2, "gruppe", [group_of(int(days)) for days in rows["days_left"]])
    return rows


def worklist_counts(snapshot: Snapshot, filters: Filters, scope: Scope) -> dict[str, dict[str, int]]:
    """How many rows ``worklist`` has of each kind (by the id of its nøgletal) in each group, without reading them.

    :raises UsageError: as ``worklist``.
    """
    given = _asked(snapshot, filters, scope) | {"kpier": list(kinds()), "dage": HORIZON}
    found = {kpi_id: dict.fromkeys(dict(GRUPPER), 0) for kpi_id in kinds()}
    for line in snapshot.lines(sqlfile.read("shape", "frister_antal").body, given):
        found[line["kpi"]][group_of(line["days_left"])] += line["n"]
    return found


def _asked(snapshot: Snapshot, filters: Filters, scope: Scope) -> dict:
    if not scope.cases:
        raise UsageError("Du har ikke adgang til enkeltsager.", "Spørg den, der administrerer adgangen.")
    return scoped_keys(snapshot, filters, scope)
