"""Figures for those who do not work with the cases.

Whatever they ask for is cut from the same tables: each month with all its nøgletal, teams and puljer, protected once
and together. So no two pages, filters or files can be held against each other.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date

import pandas as pd

from app.access import Scope
from app.errors import UsageError
from app.kpi.catalogue import Kpi, catalogue, kpi
from app.kpi.compute import compute_many
from app.kpi.disclosure.hide import withheld
from app.kpi.disclosure.ledger import Ledger
from app.kpi.disclosure.protection import protect
from app.kpi.disclosure.rules import Rules
from app.kpi.filters import UDEN, Filters
from app.kpi.result import KpiResult
from app.kpi.rows import empty_rows
from app.store.snapshot import Snapshot

LEVELS = ("kommune", "team", "pulje")
_ONLY = "Kan kun deles på måned og team for dem, der ikke arbejder med sagerne: små grupper kunne ellers kendes."
Month = dict[tuple[str, str], KpiResult]  # (nøgletal, level) → what may be shown of one month
Before = Callable[[Sequence[KpiResult]], Ledger]  # results → what was published of them


def months_of(filters: Filters) -> list[date]:
    """The months of a question, first days."""
    count = (filters.til.year - filters.fra.year) * 12 + filters.til.month - filters.fra.month + 1
    at = [divmod(filters.fra.month - 1 + ahead, 12) for ahead in range(count)]
    return [date(filters.fra.year + years, month + 1, 1) for years, month in at]


def months_told(
    snapshot: Snapshot, months: Sequence[date], kommune: str | None, scope: Scope, rules: Rules, before: Before
) -> dict[date, Month]:
    """Every nøgletal of each of the months, as it may be shown; ``kommune`` is the one that the figures are of."""
    filters = Filters(min(months), max(months), kommune)
    asked = [
        result for level in LEVELS for result in compute_many(snapshot, _at(level), filters, level, scope).values()
    ]
    return {month: _told([_of(result, month) for result in asked], rules, before) for month in months}


def _at(level: str) -> list[str]:
    return [one.id for one in catalogue().values() if level in one.niveauer]


def _of(result: KpiResult, month: date) -> KpiResult:
    rows = result.rows[result.rows["month"] == month].reset_index(drop=True)
    return replace(result, rows=rows, filters=result.filters.replace(fra=month, til=month))


def _told(asked: list[KpiResult], rules: Rules, before: Before) -> Month:
    return {(result.kpi.id, result.level): result for result in protect(asked, rules, before(asked))}


def cut(kpi_id: str, filters: Filters, level: str, told: Sequence[Mapping[str, KpiResult]]) -> KpiResult:
    """The answer to a question from what may be shown: per month of the question, the nøgletal by level.

    :raises UsageError: a level that the nøgletal does not have.
    """
    one = kpi(kpi_id)
    if level not in one.niveauer:
        raise UsageError(f"»{one.titel}« kan ikke opgøres pr. {level}.", f"Brug: {', '.join(one.niveauer)}.")
    first = next(iter(told[-1].values()))
    made = replace(first, filters=filters, level=level)
    if made.missing:
        return made
    source, unit = _source(one, filters, level)
    refused = _ONLY if source is None else next((by[source].refused for by in told if by[source].refused), None)
    if source is None or refused:
        return withheld(made, refused or _ONLY)
    rows = [_named(_narrowed(by[source].rows, unit), by.get(level), source) for by in told]
    kept = [one_month for one_month in rows if not one_month.empty]
    frame = pd.concat(kept, ignore_index=True).astype(object) if kept else empty_rows().assign(hidden=None)
    return replace(made, rows=frame)


def _source(one: Kpi, filters: Filters, level: str) -> tuple[str | None, str | None]:
    """The level whose rows answer the question, and the unit that they are narrowed to; no level: not to be told."""
    pulje = filters.dim("pulje")
    others = [name for name, _ in filters.dims if name != "pulje"]
    asked = [(found, unit) for found, unit in (("team", filters.team), ("pulje", pulje)) if unit is not None]
    plain = level in LEVELS and filters.sagsbehandler is None and not others and len(asked) <= 1
    source, unit = asked[0] if asked else (level, None)
    if not plain or source not in one.niveauer or level not in ("kommune", source):
        return None, None
    return source, unit


def _narrowed(rows: pd.DataFrame, unit: str | None) -> pd.DataFrame:
    if unit is None:
        return rows
    return rows[rows["id"].isna()] if unit == UDEN else rows[rows["id"] == unit]


def _named(rows: pd.DataFrame, whole: KpiResult | None, source: str) -> pd.DataFrame:
    """A team's row under the municipality's name, where the question was about the municipality narrowed to it."""
    if whole is None or whole.level == source or whole.rows.empty:
        return rows
    named = whole.rows.iloc[0]
    return rows.assign(id=named["id"], name=named["name"])
