"""How the values of a nøgletal are spread: over its bands, its categories, or from start bracket to bracket now."""

import pandas as pd

from app import danish
from app.access import Scope
from app.kpi.catalogue import Band, Kpi, kpi
from app.kpi.filters import Filters
from app.kpi.question import ask, parameters
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
    counted = ask(snapshot, "fordeling", parameters(snapshot, [kpi_id], filters, scope))
    rows = [{"band": band.name, "name": band_name(band, one), "n": _within(counted, band)} for band in one.fordeling]
    without = int(counted[counted["value"].isna()]["n"].sum())
    return pd.DataFrame([*rows, {"band": UDEN_VAERDI, "name": UDEN_VAERDI, "n": without}] if without else rows)


def _within(counted: pd.DataFrame, band: Band) -> int:
    inside = counted["value"] >= band.low
    if band.high is not None:
        inside &= counted["value"] <= band.high
    return int(counted[inside]["n"].sum())


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
    counted = ask(snapshot, "matrix", parameters(snapshot, [kpi_id], filters, scope))
    table = counted.pivot_table(index="timer_start", columns="timer_nu", values="n", aggfunc="sum", fill_value=0)
    known = TIMER[:-1]
    return table.reindex(index=known, columns=known, fill_value=0).astype(int)
