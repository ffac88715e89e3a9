"""What the address of Frister asks for: its rows, its words, and the file made from them."""

import pandas as pd

from app import danish
from app.errors import UsageError
from app.kpi import units
from app.kpi.worklist import GRUPPER, kinds, worklist
from app.pages.files import File
from app.pages.visit import Visit
from app.reports import frister as words
from app.reports.about import About
from app.view.listing import field, in_order

STANDARD = field(words.COLUMNS[3])  # the oldest deadline first
SPLITS = {"kpi": "Frist", "team": "Team", "sagsbehandler": "Sagsbehandler"}
_REMEDY = "Nulstil filtrene, eller vælg igen."


def splits(visit: Visit) -> dict[str, str]:
    """What the counters can be spread over: sagsbehandlere only for those who may see figures of one."""
    return {key: name for key, name in SPLITS.items() if key != "sagsbehandler" or visit.scope.sees_staff}


def chosen(visit: Visit, key: str, known: dict[str, str]) -> str | None:
    """The page's own parameter ``key``.

    :raises UsageError: it is not one of ``known``.
    """
    value = visit.extra.get(key)
    if value is not None and value not in known:
        raise UsageError("Adressen beder om noget, som listen over frister ikke har.", _REMEDY)
    return value


def rows_of(visit: Visit, group: bool = True) -> pd.DataFrame:
    """The rows of the worklist; with ``group`` false those of all groups."""
    kind, part = chosen(visit, "slags", kinds()), chosen(visit, "gruppe", dict(GRUPPER))
    rows = worklist(visit.snapshot, visit.filters, visit.scope, kind)
    return words.narrowed(rows, part if group else None)


def said(visit: Visit) -> str:
    """What the list is narrowed to, in Danish: ``overskredet · CV på Jobnet · Team Nord``."""
    names, filters = units.display_names(visit.snapshot), visit.filters
    kind, part = visit.extra.get("slags"), visit.extra.get("gruppe")
    levels = [(level, getattr(filters, level)) for level in ("kommune", "team", "sagsbehandler")]
    parts = [
        dict(GRUPPER)[part].lower() if part else "",
        kinds()[kind] if kind else "",
        *(names.get(pair, units.UDEN_NAVN[pair[0]]) for pair in levels if pair[1] is not None),
    ]
    return " · ".join(part for part in parts if part) or "alle"


def file_of(visit: Visit) -> File:
    """The whole list that the address asks for, in its order."""
    table = in_order(words.frist_table(rows_of(visit)), visit.extra.get("orden", STANDARD))
    told = about(visit)
    return File("Frister", told.file_name("Frister"), table, told)


def about(visit: Visit) -> About:
    """Where the list comes from."""
    return About(
        kpi_id="frister",
        title="Frister",
        filters=said(visit),
        period=f"pr. {danish.long_date(visit.data_pr)}",
        data_pr=visit.data_pr,
        snapshot=visit.snapshot.name,
        definition=words.DEFINITION,
        source="Frister i listen: " + "; ".join(kinds().values()),
        fiction=visit.is_fiction,
    )
