"""The answer to one question: what a card, a figure, a table and a file are all made from."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

import pandas as pd

from app.kpi.catalogue import Kpi
from app.kpi.filters import Filters


@dataclass(frozen=True)
class KpiResult:
    """A nøgletal for some months and units.

    ``rows`` has one row per month and unit with observations, ordered by month and name:
    ``month`` (first day), ``id`` (as delivered; ``None`` for "Uden …"), ``name``, ``numerator`` and ``denominator``
    (the first is ``None`` for medians and averages), ``value`` (fraction, or the header's unit; ``None`` without
    denominator), ``unknown`` (observations left out as "ikke registreret"), ``low`` and ``high`` (95 % Wilson,
    shares with a denominator under 30), ``preliminary``, then ``mean q1 median q3`` of the value, ``over_26`` and
    such (shares), ``x1 x2``, ``categories`` (name → count, or ``None``) and ``parts`` (name → its own ``numerator
    denominator value unknown``, or ``None``).

    ``missing``: Danish text when the data that it needs were not delivered. ``refused``: why the filters do not apply.
    ``months``: the months that a sum of months was made from. ``span``: how many months each row is the sum of, its
    ``month`` the last of them. ``protected``: it has passed disclosure control, and ``rows`` has a column ``hidden``
    with the names of what is hidden, as ``app.kpi.disclosure.protect`` tells.
    """

    kpi: Kpi
    filters: Filters
    level: str
    rows: pd.DataFrame
    data_pr: date
    snapshot: str
    missing: str | None = None
    refused: str | None = None
    months: "KpiResult | None" = None
    protected: bool = False
    span: int = 1

    @cached_property
    def lines(self) -> list[dict]:
        """``rows`` as plain dicts, in their order; many times as quick as asking the frame for them."""
        names = list(self.rows.columns)
        return [dict(zip(names, values, strict=True)) for values in self.rows.to_numpy(dtype=object)]

    def at(self, month: date, unit: str | None = None) -> pd.Series | None:
        """The row of one month; of one unit where ``unit`` is given, else of the first."""
        found = self.rows[self.rows["month"] == month]
        if unit is not None:
            found = found[found["id"] == unit]
        return None if found.empty else found.iloc[0]

    def latest(self, whole: bool = True) -> pd.Series | None:
        """The newest row; only of whole months when ``whole``."""
        rows = self.rows[~self.rows["preliminary"].astype(bool)] if whole else self.rows
        return None if rows.empty else rows.iloc[-1]
