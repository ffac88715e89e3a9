"""The answer to one question: what a card, a figure, a table and a file are all made from."""

from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

import pandas as pd

from app.kpi.catalogue import Kpi
from app.kpi.filters import Filters

COLUMNS = [
    "month",
    "id",
    "name",
    "numerator",
    "denominator",
    "value",
    "unknown",
    "low",
    "high",
    "preliminary",
    "mean",
    "q1",
    "median",
    "q3",
    "x1",
    "x2",
    "categories",
    "parts",
]


class _Rows:
    """Rows as they were given, as plain dicts or as a frame; the frame is made of the dicts when somebody asks for it,
    which few do, since it takes longer to make than the whole answer."""

    def __get__(self, result: "KpiResult | None", owner: type | None = None) -> pd.DataFrame:
        if result is None:
            raise AttributeError("rows")  # so that the dataclass sees no default
        held = result.__dict__["_rows"]
        if isinstance(held, list):
            held = result.__dict__["_rows"] = pd.DataFrame(held, columns=result.columns, dtype=object)
        return held

    def __set__(self, result: "KpiResult", rows: list[dict] | pd.DataFrame) -> None:
        result.__dict__["_rows"] = rows
        if isinstance(rows, list):
            result.__dict__["lines"] = rows


@dataclass(frozen=True)
class KpiResult:
    """A nøgletal for some months and units.

    ``rows`` has one row per month and unit with observations, ordered by month and name:
    ``month`` (first day), ``id`` (as delivered; ``None`` for "Uden …"), ``name``, ``numerator`` and ``denominator``
    (the first is ``None`` for medians and averages), ``value`` (fraction, or the header's unit; ``None`` without
    denominator), ``unknown`` (observations left out as "ikke registreret"), ``low`` and ``high`` (95 % Wilson,
    shares with a denominator under 30), ``preliminary``, then ``mean q1 median q3`` of the value, ``over_26`` and
    such (shares), ``x1 x2``, ``categories`` (name → count, or ``None``) and ``parts`` (name → its own ``numerator
    denominator value unknown``, or ``None``). It is given as a frame, or as plain dicts that all have these columns.

    ``missing``: Danish text when the data that it needs were not delivered. ``refused``: why the filters do not apply.
    ``months``: the months that a sum of months was made from. ``span``: how many months each row is the sum of, its
    ``month`` the last of them. ``protected``: it has passed disclosure control, and ``rows`` has a column ``hidden``
    with the names of what is hidden, as ``app.kpi.disclosure.protect`` tells.
    """

    kpi: Kpi
    filters: Filters
    level: str
    rows: pd.DataFrame = _Rows()  # type: ignore[assignment]
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

    @property
    def columns(self) -> list[str]:
        """The names of the columns of ``rows``."""
        held = self.__dict__["_rows"]
        if not isinstance(held, list):
            return list(held.columns)
        return list(held[0]) if held else COLUMNS

    def within(self, filters: Filters) -> "KpiResult":
        """The same for ``filters``, which ask for some of its months and are otherwise the same: a month's rows rest on
        no other month."""
        rows = [row for row in self.lines if filters.fra <= row["month"] <= filters.til]
        return replace(self, filters=filters, rows=rows)

    def at(self, month: date, unit: str | None = None) -> dict | None:
        """The row of one month; of one unit where ``unit`` is given, else of the first."""
        of_month = (row for row in self.lines if row["month"] == month)
        return next((row for row in of_month if unit is None or row["id"] == unit), None)
