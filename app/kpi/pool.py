"""Several months as one: the sums of a share's months, for units with few observations a month."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from app.kpi.catalogue import Kpi
from app.kpi.result import KpiResult
from app.kpi.rows import value_of
from app.kpi.wilson import FEW, wilson


def can_pool(one: Kpi) -> bool:
    """Only sums of what happens: a stock would count the same case each month, a median cannot be summed."""
    return one.maal in ("andel", "antal", "dele") and not one.is_stock


def pool(result: KpiResult, spread: Mapping[str, float] | None = None) -> KpiResult:
    """One row per unit for all months of ``result``, under the last month of its filters; sum first, divide once.

    It is preliminary when one of its months is. What cannot be summed (averages, quartiles) is left out, but for
    ``spread``: those of all the months (``period_spread``), where the result has one unit. What is hidden in one of the
    months is hidden in their sum.
    """
    if not can_pool(result.kpi) and spread is None:
        raise ValueError(f"{result.kpi.id} cannot be summed over months")
    units: dict[tuple, list[Mapping]] = {}
    for row in result.lines:
        units.setdefault((row["id"], row["name"]), []).append(row)
    rows = [_pooled(result, rows, spread or {}) for rows in units.values()]
    return replace(result, rows=rows, months=result)


def _pooled(result: KpiResult, rows: list[Mapping], spread: Mapping[str, float]) -> dict:
    hidden = frozenset(name for row in rows for name in row.get("hidden") or ())
    summed = {key: _sum(rows, key, hidden) for key in ("numerator", "denominator", "unknown", "x1", "x2")}
    few = result.kpi.maal == "andel" and result.kpi.has_chance and not hidden and summed["denominator"] < FEW
    low, high = (few and wilson(summed["numerator"], summed["denominator"])) or (None, None)
    kept = {"id": rows[0]["id"], "name": rows[0]["name"], "month": result.filters.til, "low": low, "high": high}
    counted = {"preliminary": any(row["preliminary"] for row in rows), "categories": _categories(rows)}
    counted["parts"] = _parts(rows)
    made = dict.fromkeys(result.columns) | kept | counted | summed | dict(spread)
    made |= {"hidden": hidden} if result.protected else {}
    return made | {"value": None if hidden & {"numerator", "denominator"} else value_of(result.kpi, made)}


def _sum(rows: Iterable[Mapping], key: str, hidden: frozenset[str]) -> float | None:
    known = [row[key] for row in rows if row[key] is not None]
    return sum(known) if known and key not in hidden else None


def _categories(rows: Iterable[Mapping]) -> dict[str, int | None] | None:
    known = [row["categories"] for row in rows if row["categories"] is not None]
    return {name: _plus([counts[name] for counts in known]) for name in known[0]} if known else None


def _plus(counts: list[int | None]) -> int | None:
    """The sum, which is hidden where one of the counts is."""
    return None if None in counts else sum(count for count in counts if count is not None)


def _parts(rows: Iterable[Mapping]) -> dict[str, dict] | None:
    known = [row["parts"] for row in rows if row["parts"] is not None]
    return {name: _part([parts[name] for parts in known]) for name in known[0]} if known else None


def _part(every: list[Mapping]) -> dict:
    hidden = frozenset(name for part in every for name in part.get("hidden", ()))
    made = {key: _plus([part[key] for part in every]) for key in ("numerator", "denominator", "unknown")}
    known = made["denominator"] and made["numerator"] is not None
    more = {"hidden": hidden} if hidden else {}
    return made | {"value": made["numerator"] / made["denominator"] if known else None} | more
