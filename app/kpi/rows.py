"""The rows of a result: from the sums of the store to figures with names. Sum first, divide once."""

import calendar
from datetime import date
from functools import lru_cache

import pandas as pd

from app import danish
from app.kpi.catalogue import Kpi
from app.kpi.result import COLUMNS
from app.kpi.sums import Place, Sums
from app.kpi.wilson import FEW, wilson


def empty_rows() -> pd.DataFrame:
    """No rows, with the columns of ``KpiResult.rows``."""
    return pd.DataFrame({name: pd.Series(dtype=object) for name in COLUMNS})


def result_rows(one: Kpi, found: Sums, names: dict[int, tuple[str | None, str]], ended: date) -> list[dict]:
    """The rows of ``KpiResult.rows`` of the sums ``found``; ``names``: key → (id, name), ``ended``: the data date."""
    rows = [_row(one, line, found.parts.get(place), place, names, ended) for place, line in found.whole.items()]
    rows.sort(key=lambda row: (row["month"], row["id"] is None, danish.sort_key(row["name"])))
    return rows


def _row(one: Kpi, line: dict, parts: dict[str, dict] | None, place: Place, names: dict, ended: date) -> dict:
    """One row, with every name of ``COLUMNS`` in their order, and ``over_…`` after them."""
    month, unit = place
    unit_id, name = names[unit]
    numerator, denominator = number(line.get("numerator")), number(line["denominator"]) or 0
    low, high = _interval(one, numerator or 0, denominator)
    row = {
        "month": month,
        "id": unit_id,
        "name": name,
        "numerator": (numerator or 0) if one.maal in ("andel", "antal") else None,
        "denominator": denominator,
        "value": None,
        "unknown": int(line["unknown"]),
        "low": low,
        "high": high,
        "preliminary": not one.is_stock and last_day(month) > ended,
        "mean": number(line.get("mean")),
        "q1": number(line.get("q1")),
        "median": number(line.get("median")),
        "q3": number(line.get("q3")),
        "x1": number(line.get("x1")),
        "x2": number(line.get("x2")),
        "categories": _categories(one, line.get("categories") or {}),
        "parts": {name: _share((parts or {}).get(name, {})) for name, _ in one.dele} if one.dele else None,
    }
    row["value"] = value_of(one, row)
    if one.over:
        row |= _above(one, line.get("above") or {}, denominator)
    return row


def _interval(one: Kpi, numerator: float, denominator: float) -> tuple[float | None, float | None]:
    """How sure a share of few is."""
    few = one.maal == "andel" and denominator < FEW and one.has_chance
    return (few and wilson(numerator, denominator)) or (None, None)


def _categories(one: Kpi, counted: dict[str, float]) -> dict[str, float] | None:
    """Every category of the header with its count; ``None`` where it has none."""
    if not one.kategorier:
        return None
    return dict.fromkeys(one.kategorier, 0) | {name: number(count) for name, count in counted.items()}


def _above(one: Kpi, counted: dict[float, float], denominator: float) -> dict[str, float | None]:
    """The share of the values that lie above each limit."""
    return {f"over_{limit:g}": counted.get(limit, 0) / denominator if denominator else None for limit in one.over}


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


@lru_cache(maxsize=2_000)
def last_day(month: date) -> date:
    """The last day of a month."""
    return month.replace(day=calendar.monthrange(month.year, month.month)[1])


def number(value: object) -> float | int | None:
    """A number of DuckDB or pandas as a plain one; whole numbers as ``int``; missing as ``None``."""
    if value is None or value is pd.NA or value != value:
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
