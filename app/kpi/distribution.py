"""How the values of a nøgletal are spread: over its bands, its categories, or from start bracket to bracket now."""

import pandas as pd

from app import danish
from app.access import Scope
from app.kpi.catalogue import Band, Kpi, kpi
from app.kpi.filters import Filters
from app.kpi.question import ask_lines, parameters
from app.store.snapshot import Snapshot

TIMER = ("1-5", "6-10", "11-15", "16-20", "21-25", "26-30", "over 30", "uoplyst")
UDEN_VAERDI = "aldrig"


def distribution(snapshot: Snapshot, kpi_id: str, filters: Filters, scope: Scope) -> pd.DataFrame:
    """``band`` (as in the header; ``aldrig`` for rows without a value), ``name`` (Danish) and ``n``, in the
    header's order.

    Empty when the nøgletal has no bands or cannot be narrowed like that.
    """
    one = kpi(kpi_id)
    if not one.fordeling or filters.cannot_split(one):
        return pd.DataFrame({"band": [], "name": [], "n": []})
    counted = ask_lines(snapshot, "fordeling", parameters(snapshot, [kpi_id], filters, scope))
    rows = [{"band": band.name, "name": band_name(band, one), "n": _within(counted, band)} for band in one.fordeling]
    without = sum(line["n"] for line in counted if line["value"] is None)
    return pd.DataFrame([*rows, {"band": UDEN_VAERDI, "name": UDEN_VAERDI, "n": without}] if without else rows)


def _within(counted: list[dict], band: Band) -> int:
    most = float("inf") if band.high is None else band.high
    return sum(line["n"] for line in counted if line["value"] is not None and band.low <= line["value"] <= most)


def band_name(band: Band, one: Kpi) -> str:
    """A band in Danish: ``0–21 dage``, ``57 dage og mere``, ``til −91 dage``, ``1 samtale``."""
    single, unit = one.vaerdi_enhed
    if band.low == band.high:
        return danish.count(band.low, single, unit)
    if band.low == float("-inf"):
        return f"til {danish.number(band.high)} {unit}"
    if band.high is None:
        return f"{danish.number(band.low)} {unit} og mere"
    return f"{danish.number(band.low)}{' til ' if band.low < 0 else '–'}{danish.number(band.high)} {unit}"


def matrix(snapshot: Snapshot, kpi_id: str, filters: Filters, scope: Scope) -> pd.DataFrame:
    """Jobs by hours bracket at the start (rows) and now (columns), counts; both in the order of the brackets."""
    counted = ask_lines(snapshot, "matrix", parameters(snapshot, [kpi_id], filters, scope))
    known, found = TIMER[:-1], {(line["timer_start"], line["timer_nu"]): line["n"] for line in counted}
    return pd.DataFrame([[found.get((then, now), 0) for now in known] for then in known], index=known, columns=known)
