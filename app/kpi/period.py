"""The median, the quartiles and the average of several months as one: of all their values, not of their medians."""

from collections.abc import Mapping

import numpy as np

from app.access import Scope
from app.kpi.catalogue import Kpi
from app.kpi.filters import Filters
from app.kpi.question import ask, parameters
from app.store.snapshot import Snapshot


def has_period(one: Kpi) -> bool:
    """Whether it is a median or an average of what happens in a month: a stock would count the same case each month."""
    return one.maal in ("median", "gennemsnit") and not one.is_stock


def period_spread(snapshot: Snapshot, kpi_id: str, filters: Filters, scope: Scope) -> Mapping[str, float]:
    """``mean q1 median q3`` of every value in the months of ``filters``, linear between ranks; empty without values.

    :raises UsageError: as ``compute``.
    """
    counted = ask(snapshot, "fordeling", parameters(snapshot, [kpi_id], filters, scope)).dropna(subset=["value"])
    values = np.repeat(counted["value"].to_numpy(float), counted["n"].to_numpy(int))
    if not values.size:
        return {}
    low, middle, high = np.quantile(values, (0.25, 0.5, 0.75))
    return {"mean": float(values.mean()), "q1": float(low), "median": float(middle), "q3": float(high)}
