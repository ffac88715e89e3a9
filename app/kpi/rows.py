"""The rows of a result: from the sums of the store to figures with names. Sum first, divide once."""

import calendar
from datetime import date

import numpy as np
import pandas as pd

from app import danish
from app.kpi import units
from app.kpi.catalogue import Kpi
from app.kpi.question import ask
from app.kpi.wilson import FEW, wilson
from app.store.snapshot import Snapshot

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


def result_rows(snapshot: Snapshot, one: Kpi, given: dict, level: str, ended: date) -> pd.DataFrame:
    """The rows of ``KpiResult.rows`` for the parameters ``given``; ``ended`` is the data date."""
    given = given | {"niveau": level}
    parts = _per_part(snapshot, one, given)
    sums = _sums(ask(snapshot, "aggregat", given), parts)
    if not sums:
        return empty_rows()
    extra = _per_category(snapshot, one, given)
    over = _per_limit(snapshot, one, given)
    names = units.unit_names(snapshot, level)
    rows = [_row(one, line, names, extra, over, ended) | {"parts": _parts(one, parts, line)} for line in sums]
    frame = pd.DataFrame(rows, columns=[*COLUMNS, *(f"over_{limit:g}" for limit in one.over)], dtype=object)
    order = frame["name"].map(danish.sort_key).rename("order")
    frame = frame.assign(last=frame["id"].isna(), order=order)
    return (
        frame.sort_values(["month", "last", "order"], kind="stable")
        .drop(columns=["last", "order"])
        .reset_index(drop=True)
    )


def _sums(found: pd.DataFrame, parts: dict) -> list[dict]:
    """The sums by month and unit; one of nothing where only a part has observations yet."""
    found["unit"] = found["unit"].fillna(0).astype(int)
    lines = [line | {"month": pd.Timestamp(line["month"]).date()} for line in found.to_dict("records")]
    missing = {key[:2] for key in parts} - {(line["month"], line["unit"]) for line in lines}
    nothing = dict.fromkeys(found.columns) | {"denominator": 0, "unknown": 0}
    return lines + [nothing | {"month": month, "unit": unit} for month, unit in sorted(missing)]


def _row(one: Kpi, line: dict, names: dict, extra: dict, over: dict, ended: date) -> dict:
    month = line["month"]
    unit_id, name = names[line["unit"]]
    numerator, denominator = _number(line["numerator"]), _number(line["denominator"]) or 0
    spread = (
        wilson(numerator or 0, denominator) if one.maal == "andel" and one.has_chance and denominator < FEW else None
    )
    quartiles = line["quartiles"] if line["quartiles"] is not None and np.size(line["quartiles"]) == 3 else [None] * 3
    row = {
        "month": month,
        "id": unit_id,
        "name": name,
        "numerator": (numerator or 0) if one.maal in ("andel", "antal") else None,
        "denominator": denominator,
        "unknown": int(line["unknown"]),
        "low": spread[0] if spread else None,
        "high": spread[1] if spread else None,
        "preliminary": not one.is_stock and last_day(month) > ended,
        "mean": _number(line["mean"]),
        "q1": _number(quartiles[0]),
        "median": _number(quartiles[1]),
        "q3": _number(quartiles[2]),
        "x1": _number(line["x1"]),
        "x2": _number(line["x2"]),
        "categories": extra.get((month, line["unit"]), dict.fromkeys(one.kategorier, 0)) if one.kategorier else None,
    }
    row["value"] = value_of(one, row)
    counted = over.get((month, line["unit"]), {})
    return row | {f"over_{limit:g}": counted.get(limit, 0) / denominator if denominator else None for limit in one.over}


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


def _number(value: object) -> float | int | None:
    """A number of DuckDB or pandas as a plain one; whole numbers as ``int``; missing as ``None``."""
    if value is None or value != value or value is pd.NA:
        return None
    plain = float(value)
    return int(plain) if plain.is_integer() else plain


def _per_category(snapshot: Snapshot, one: Kpi, given: dict) -> dict[tuple[date, int], dict[str, int]]:
    found: dict[tuple[date, int], dict[str, int]] = {}
    if one.kategorier:
        for line in _counts(snapshot, "kategori", given):
            found.setdefault(line[:2], dict.fromkeys(one.kategorier, 0))[line[2]] = line[3]
    return found


def _per_limit(snapshot: Snapshot, one: Kpi, given: dict) -> dict[tuple[date, int], dict[float, int]]:
    found: dict[tuple[date, int], dict[float, int]] = {}
    if one.over:
        for line in _counts(snapshot, "over", given | {"over": list(one.over)}):
            found.setdefault(line[:2], {})[line[2]] = line[3]
    return found


def _per_part(snapshot: Snapshot, one: Kpi, given: dict) -> dict[tuple[date, int, str], dict]:
    if not one.dele:
        return {}
    rows = ask(snapshot, "dele", given | {"del": "*"})
    rows["unit"] = rows["unit"].fillna(0).astype(int)
    return {(pd.Timestamp(row.month).date(), row.unit, row.part): row._asdict() for row in rows.itertuples(index=False)}


def _parts(one: Kpi, parts: dict, line: dict) -> dict[str, dict] | None:
    """Each part's own ``numerator denominator value unknown``, in the header's order; ``None`` without parts."""
    key = (line["month"], line["unit"])
    return {name: _share(parts.get((*key, name), {})) for name, _ in one.dele} or None


def _share(row: dict) -> dict:
    numerator, denominator = _number(row.get("numerator")) or 0, _number(row.get("denominator")) or 0
    return {
        "numerator": numerator,
        "denominator": denominator,
        "value": numerator / denominator if denominator else None,
        "unknown": int(row.get("unknown", 0)),
    }


def _counts(snapshot: Snapshot, shape: str, given: dict) -> list[tuple]:
    rows = ask(snapshot, shape, given)
    rows["unit"] = rows["unit"].fillna(0).astype(int)
    return [
        (pd.Timestamp(row.month).date(), row.unit, row.category, _number(row.n)) for row in rows.itertuples(index=False)
    ]
