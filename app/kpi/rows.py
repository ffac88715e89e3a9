"""The rows of a result: from the sums of the store to figures with names. Sum first, divide once."""

import calendar
from datetime import date

import numpy as np
import pandas as pd

from app import danish
from app.kpi.catalogue import Kpi
from app.kpi.sums import Place, Sums
from app.kpi.wilson import FEW, wilson

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


def empty_rows() -> pd.DataFrame:
    """No rows, with the columns of ``KpiResult.rows``."""
    return pd.DataFrame({name: pd.Series(dtype=object) for name in COLUMNS})


def result_rows(one: Kpi, found: Sums, names: dict[int, tuple[str | None, str]], ended: date) -> pd.DataFrame:
    """The rows of ``KpiResult.rows`` of the sums ``found``; ``names``: key → (id, name), ``ended``: the data date."""
    if not found.whole:
        return empty_rows()
    rows = [_row(one, found, place, names, ended) for place in found.whole]
    rows.sort(key=lambda row: (row["month"], row["id"] is None, danish.sort_key(row["name"])))
    return pd.DataFrame(rows, columns=[*COLUMNS, *(f"over_{limit:g}" for limit in one.over)], dtype=object)


def _row(one: Kpi, found: Sums, place: Place, names: dict, ended: date) -> dict:
    line, (month, unit) = found.whole[place], place
    numerator, denominator = number(line.get("numerator")), number(line["denominator"]) or 0
    row = {
        "month": month,
        "id": names[unit][0],
        "name": names[unit][1],
        "numerator": (numerator or 0) if one.maal in ("andel", "antal") else None,
        "denominator": denominator,
        "unknown": int(line["unknown"]),
        "preliminary": not one.is_stock and last_day(month) > ended,
        "x1": number(line.get("x1")),
        "x2": number(line.get("x2")),
        "categories": _categories(one, found, place),
        "parts": {name: _share(found.parts.get(place, {}).get(name, {})) for name, _ in one.dele} or None,
        **_spread(one, line, numerator or 0, denominator),
        **{f"over_{limit:g}": _above(found, place, limit, denominator) for limit in one.over},
    }
    return row | {"value": value_of(one, row)}


def _spread(one: Kpi, line: dict, numerator: float, denominator: float) -> dict:
    """How the values lie, and how sure a share of few is."""
    few = one.maal == "andel" and one.has_chance and denominator < FEW
    interval = wilson(numerator, denominator) if few else None
    quartiles = line.get("quartiles")
    low, middle, high = quartiles if quartiles is not None and np.size(quartiles) == 3 else (None, None, None)
    return {
        "low": interval[0] if interval else None,
        "high": interval[1] if interval else None,
        "mean": number(line.get("mean")),
        "q1": number(low),
        "median": number(middle),
        "q3": number(high),
    }


def _categories(one: Kpi, found: Sums, place: Place) -> dict[str, float] | None:
    """Every category of the header with its count; ``None`` where it has none."""
    if not one.kategorier:
        return None
    counted = found.categories.get(place, {})
    return dict.fromkeys(one.kategorier, 0) | {name: number(count) for name, count in counted.items()}


def _above(found: Sums, place: Place, limit: float, denominator: float) -> float | None:
    return found.over.get(place, {}).get(limit, 0) / denominator if denominator else None


def value_of(one: Kpi, row: dict) -> float | None:
    """The figure itself: a fraction, a median, an average or a count; ``None`` without a denominator, never 0."""
    if one.maal == "antal":
        return row["numerator"]
    if not row["denominator"]:
        return None
    if one.maal == "dele":
        return None
    if one.maal == "andel":
        return row["numerator"] / row["denominator"]
    return row["median"] if one.maal == "median" else row["mean"]


def last_day(month: date) -> date:
    """The last day of a month."""
    return month.replace(day=calendar.monthrange(month.year, month.month)[1])


def number(value: object) -> float | int | None:
    """A number of DuckDB or pandas as a plain one; whole numbers as ``int``; missing as ``None``."""
    if value is None or value != value or value is pd.NA:
        return None
    plain = float(value)
    return int(plain) if plain.is_integer() else plain


def _share(line: dict) -> dict:
    """A part's own ``numerator denominator value unknown``."""
    numerator, denominator = number(line.get("numerator")) or 0, number(line.get("denominator")) or 0
    return {
        "numerator": numerator,
        "denominator": denominator,
        "value": numerator / denominator if denominator else None,
        "unknown": int(line.get("unknown", 0)),
    }
