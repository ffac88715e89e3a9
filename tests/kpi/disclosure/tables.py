"""Small tables as results, for the tests of disclosure control."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pandas as pd

from app.kpi import Filters, Kpi, KpiResult
from app.kpi.catalogue import kpi
from app.kpi.rows import COLUMNS

SEP, OCT = date(2026, 9, 1), date(2026, 10, 1)
Counted = tuple[int | None, int]  # numerator and denominator


def nøgletal(name: str = "a", **changes: object) -> Kpi:
    """A plain share, or what ``changes`` make of it."""
    plain = {"id": name, "maal": "andel", "kategorier": (), "dele": (), "over": (), "sums": ()}
    return replace(kpi("cv_rettidig"), **{**plain, **changes})


def row(unit: str | None, counted: Counted, month: date = OCT, **more: object) -> dict:
    """A row of ``KpiResult.rows``."""
    numerator, denominator = counted
    made = dict.fromkeys(COLUMNS) | {"month": month, "id": unit, "name": unit or "Uden", "unknown": 0}
    made |= {"numerator": numerator, "denominator": denominator, "preliminary": False}
    value = numerator / denominator if denominator and numerator is not None else None
    return made | {"value": value} | more


def result(one: Kpi, level: str, rows: list[dict], **changes: object) -> KpiResult:
    """A result of those rows."""
    filters = Filters(min(line["month"] for line in rows), max(line["month"] for line in rows))
    frame = pd.DataFrame(rows, columns=list(rows[0]), dtype=object)
    return KpiResult(one, changes.pop("filters", filters), level, frame, OCT, "000001", **changes)


def table(teams: Mapping[str, Counted], name: str = "a", month: date = OCT) -> list[KpiResult]:
    """The municipality and its teams in one month."""
    one, whole = nøgletal(name), tuple(map(sum, zip(*teams.values(), strict=True)))
    rows = [row(team, counted, month) for team, counted in teams.items()]
    return [result(one, "kommune", [row("999", whole, month)]), result(one, "team", rows)]


def shown(protected: KpiResult, column: str = "numerator") -> dict:
    """Unit → what stands in a column."""
    return {line["id"]: line[column] for line in protected.rows.to_dict("records")}
