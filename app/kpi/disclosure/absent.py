"""A table that has no row of a unit, though others have, tells that there is nobody: such rows are zeros like others.

They are put in before disclosure control, and taken out again where nothing in them is hidden. Where something is, the
row stays and says so: nobody can tell it from one with a few people in it.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

import pandas as pd

from app.kpi.catalogue import Kpi
from app.kpi.result import KpiResult
from app.kpi.rows import value_of

ABSENT = "absent"  # the column that says so


def complete(results: Sequence[KpiResult]) -> list[KpiResult]:
    """The results with a row of zeros for each unit that another of them tells of, at the same level and period."""
    known: dict[tuple, dict[str | None, Mapping]] = defaultdict(dict)
    for result in results:
        for row in result.lines:
            known[_table(result, row["month"])].setdefault(row["id"], row)
    return [_completed(result, known) for result in results]


def _completed(result: KpiResult, known: Mapping[tuple, Mapping[str | None, Mapping]]) -> KpiResult:
    if result.missing or result.refused:
        return result
    there = {(row["month"], row["id"]) for row in result.lines}
    more = [
        _nobody(result, month, unit, row["name"])
        for month in _ends(result)
        for unit, row in known.get(_table(result, month), {}).items()
        if (month, unit) not in there
    ]
    if not more:
        return result
    rows = [*(row | {ABSENT: False} for row in result.lines), *more]
    over = [f"over_{limit:g}" for limit in result.kpi.over]  # not there where nothing was counted
    frame = pd.DataFrame(rows, columns=[*dict.fromkeys([*result.rows.columns, *over]), ABSENT], dtype=object)
    return replace(result, rows=frame)


def _table(result: KpiResult, month: date) -> tuple:
    first = month if result.months is None else result.filters.fra
    return result.level, result.filters.team, result.filters.dims, first, month


def _ends(result: KpiResult) -> Iterator[date]:
    """The months of the result; of a sum of months the last one."""
    first, last = result.filters.fra, result.filters.til
    ahead = 0 if result.months is not None else (last.year - first.year) * 12 + last.month - first.month
    for back in range(ahead, -1, -1):
        years, month = divmod(last.year * 12 + last.month - 1 - back, 12)
        yield date(years, month + 1, 1)


def _nobody(result: KpiResult, month: date, unit: str | None, name: str) -> dict:
    one: Kpi = result.kpi
    names = (*result.rows.columns, *(f"over_{limit:g}" for limit in one.over))
    made = dict.fromkeys(names) | {"month": month, "id": unit, "name": name, "preliminary": False}
    made |= {"numerator": 0 if one.maal in ("andel", "antal") else None, "denominator": 0, "unknown": 0}
    made["categories"] = dict.fromkeys(one.kategorier, 0) or None
    part = {"numerator": 0, "denominator": 0, "value": None, "unknown": 0}
    made["parts"] = {key: dict(part) for key, _ in one.dele} or None
    return made | {"value": value_of(one, made), ABSENT: True}
