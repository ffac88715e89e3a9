"""The rows of a result: from the sums of the store to figures with names. Sum first, divide once."""

import calendar
from collections.abc import Sequence
from datetime import date
from functools import lru_cache

import pandas as pd

from app.kpi.catalogue import Kpi
from app.kpi.result import COLUMNS
from app.kpi.sums import FIGURES, NOTHING, Place, Sums
from app.kpi.wilson import FEW, wilson


def empty_rows() -> pd.DataFrame:
    """No rows, with the columns of ``KpiResult.rows``."""
    return pd.DataFrame({name: pd.Series(dtype=object) for name in COLUMNS})


def result_rows(
    one: Kpi, found: Sums, names: dict[int, tuple[str | None, str]], order: dict[int, int], ended: date
) -> list[dict]:
    """The rows of ``KpiResult.rows`` of the sums ``found``, with every name of ``COLUMNS`` in their order, and
    ``over_…`` after them.

    ``names``: key → (id, name), ``order``: key → where the name stands among them, ``ended``: the data date. They are
    made column by column: there are thousands where a whole country is asked for.
    """
    if not found.whole:
        return []
    places = sorted(found.whole, key=lambda place: place[0].toordinal() * len(order) + order[place[1]])
    columns = _columns(one, found, places, names, ended)
    rows = [dict(zip(columns, values, strict=True)) for values in zip(*columns.values(), strict=True)]
    for row in rows:
        row["value"] = value_of(one, row)
    if one.maal == "andel" and one.has_chance:
        _add_intervals(rows)
    return rows


def _columns(one: Kpi, found: Sums, places: list[Place], names: dict, ended: date) -> dict[str, list]:
    """The columns of the rows of ``places``; what is reckoned from others of a row is not there yet."""
    blank = [None] * len(places)
    lines = zip(*(found.whole[place] for place in places), strict=True)
    figures = {name: _numbers(column) for name, column in zip(FIGURES, lines, strict=True)}
    months = [month for month, _ in places]
    early = {month: not one.is_stock and last_day(month) > ended for month in set(months)}
    known = {
        **figures,
        "month": months,
        "id": [names[unit][0] for _, unit in places],
        "name": [names[unit][1] for _, unit in places],
        "numerator": [n or 0 for n in figures["numerator"]] if one.maal in ("andel", "antal") else blank,
        "denominator": [n or 0 for n in figures["denominator"]],
        "preliminary": [early[month] for month in months],
        "categories": _categories(one, found, places) if one.kategorier else blank,
        "parts": _parts(one, found, places) if one.dele else blank,
    }
    return {name: known.get(name, blank) for name in COLUMNS} | _above(one, found, places, known["denominator"])


def _add_intervals(rows: list[dict]) -> None:
    """How sure a share of few is."""
    for row in rows:
        if row["denominator"] < FEW:
            row["low"], row["high"] = wilson(row["numerator"], row["denominator"]) or (None, None)


def _categories(one: Kpi, found: Sums, places: list[Place]) -> list[dict[str, float]]:
    """Every category of the header with its count."""
    none, counted = dict.fromkeys(one.kategorier, 0), found.categories
    return [none | {name: number(count) for name, count in counted.get(place, {}).items()} for place in places]


def _parts(one: Kpi, found: Sums, places: list[Place]) -> list[dict[str, dict]]:
    """Every part of the header with its share."""
    return [{name: _share(found.parts.get(place, {}).get(name)) for name, _ in one.dele} for place in places]


def _above(one: Kpi, found: Sums, places: list[Place], denominators: list[float]) -> dict[str, list[float | None]]:
    """The share of the values that lie above each limit."""
    counted = [found.above.get(place, {}) for place in places]
    pairs = list(zip(counted, denominators, strict=True))
    return {f"over_{limit:g}": [n.get(limit, 0) / d if d else None for n, d in pairs] for limit in one.over}


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
    if type(value) is float:  # nearly all are
        return int(value) if value.is_integer() else value if value == value else None
    if value is None or value is pd.NA or value != value:
        return None
    plain = float(value)
    return int(plain) if plain.is_integer() else plain


def _numbers(column: tuple) -> list[float | int | None]:
    """``number`` of each value of a column, many of which are empty from end to end."""
    return [None] * len(column) if column.count(None) == len(column) else [number(value) for value in column]


def _share(line: Sequence | None) -> dict:
    """A part's own ``numerator denominator value unknown``."""
    numerator, denominator, unknown = (number(value) or 0 for value in (line or NOTHING)[:3])
    return {
        "numerator": numerator,
        "denominator": denominator,
        "value": numerator / denominator if denominator else None,
        "unknown": unknown,
    }
