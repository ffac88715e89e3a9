"""From a recipe and a month to questions, and from their answers to what may leave the house."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date

import pandas as pd

from app import danish
from app.errors import StoreError, UsageError
from app.kpi import Filters, Kpi, KpiResult, kpi
from app.kpi.choices import Choices
from app.kpi.period import has_period
from app.kpi.pool import can_pool, pool
from app.reports.months import months_before
from app.reports.recipe import Afsnit, Recipe

Ask = Callable[[str, Filters, str], KpiResult]  # a nøgletal, filters and a level → its figures
Spread = Callable[[str, Filters], Mapping[str, float]]  # a nøgletal and filters → ``period_spread``
COURSE, UNITS = "course", "units"
YEAR = 12
Key = tuple[str, str]  # a nøgletal, and COURSE or UNITS
Piece = tuple[str, str, int]  # the same, and which of its periods, the oldest first


@dataclass(frozen=True)
class Question:
    """One question of a report."""

    kpi_id: str
    what: str
    filters: Filters
    level: str
    span: int = 1  # how many months are one


def month_of(options: Choices, asked: date | None) -> date:
    """The month of a report: the one asked for, else the newest that has ended.

    :raises StoreError: the data do not reach to the end of the month, or do not go back to it.
    """
    month = asked or options.newest
    if month is None:
        raise StoreError("Der er ingen måneder i data.", "Importér en leverance: fleks import LEVERANCE --store MAPPE")
    if month not in options.months or options.is_preliminary(month):
        raise _no_month(options, month)
    return month


def _no_month(options: Choices, month: date) -> StoreError:
    if month < options.months[-1]:
        return StoreError(
            f"Data går ikke tilbage til {danish.month(month)}; de begynder {danish.month(options.months[-1])}.",
            "Vælg en senere måned.",
        )
    return StoreError(
        f"Data er fra {danish.long_date(options.data_pr)} og dækker ikke hele {danish.month(month)}.",
        "Importér en nyere leverance, eller vælg en tidligere måned.",
    )


def filters_of(recipe: Recipe, month: date, options: Choices) -> Filters:
    """The month, and what the recipe narrows the report to.

    :raises UsageError: a team or value that is not there for the asker.
    """
    given = dict(recipe.filtre)
    for key, value in given.items():
        known = [code for code, _ in options.of(key)]
        if value not in known:
            raise UsageError(
                f"Filteret {key} = »{value}« i »{recipe.titel}« findes ikke i data.", f"Brug: {', '.join(known)}."
            )
    dims = tuple((key, value) for key, value in given.items() if key != "team")
    return Filters(month, month, options.kommune, given.get("team"), None, dims)


def questions(recipe: Recipe, filters: Filters, first: date) -> list[Question]:
    """Everything that the report needs to know; ``first`` is the oldest month in the data."""
    made = []
    for kpi_id in recipe.noegletal:
        one = kpi(kpi_id)
        span = recipe.periode if can_pool(one) or has_period(one) else 1
        course = filters.replace(fra=_first(filters.til, recipe.maaneder, span, first))
        whole = "kommune" if "kommune" in one.niveauer else one.niveauer[0]
        made.append(Question(kpi_id, COURSE, course, whole, span))
        level = units_level(recipe, one, filters)
        if level and any(kpi_id in part.noegletal and "sammenligning" in part.figurer for part in recipe.afsnit):
            side = span if can_pool(one) else 1  # the medians of teams are of the last month
            made.append(Question(kpi_id, UNITS, filters.replace(fra=months_before(filters.til, side - 1)), level, side))
    return made


def units_level(recipe: Recipe, one: Kpi, filters: Filters) -> str | None:
    """What stands side by side: teams or puljer, where the recipe shows them; never a single sagsbehandler."""
    if one.maal == "dele" or filters.team is not None:
        return None
    return next((level for level in ("team", "pulje") if level in one.niveauer and level in recipe.niveauer), None)


def _first(month: date, count: int, span: int, oldest: date) -> date:
    """The first month of a course of at least ``count`` months, in whole periods, none older than the data."""
    periods = -(-count // span) if span < YEAR else 1 + -(-(count - 1) // span)
    while periods > 1 and months_before(month, periods * span - 1) < oldest:
        periods -= 1
    return months_before(month, periods * span - 1)


def answers(asked: list[Question], ask: Ask, spread: Spread) -> dict[Piece, KpiResult]:
    """The answer of each question, a sum of months for each of its periods."""
    made: dict[Piece, KpiResult] = {}
    for one in asked:
        result = ask(one.kpi_id, one.filters, one.level)
        pieces = [result] if one.span == 1 else _periods(result, one.span, spread)
        made |= {(one.kpi_id, one.what, at): piece for at, piece in enumerate(pieces)}
    return made


def _periods(result: KpiResult, span: int, spread: Spread) -> list[KpiResult]:
    """The months summed, period by period."""
    first, last = result.filters.fra, result.filters.til
    count = ((last.year - first.year) * 12 + last.month - first.month + 1) // span
    ends = [months_before(last, back * span) for back in range(count - 1, -1, -1)]
    return [_period(result, months_before(end, span - 1), end, span, spread) for end in ends]


def _period(result: KpiResult, first: date, last: date, span: int, spread: Spread) -> KpiResult:
    within = (result.rows["month"] >= first) & (result.rows["month"] <= last)
    filters = result.filters.replace(fra=first, til=last)
    known = spread(result.kpi.id, filters) if has_period(result.kpi) and not result.rows.empty else None
    return replace(pool(replace(result, rows=result.rows[within], filters=filters), known), span=span)


def joined(told: Mapping[Piece, KpiResult]) -> dict[Key, KpiResult]:
    """The periods of each question as one result again."""
    pieces: dict[Key, list[KpiResult]] = {}
    for (kpi_id, what, _), piece in told.items():
        pieces.setdefault((kpi_id, what), []).append(piece)
    return {key: _join(every) for key, every in pieces.items()}


def _join(every: list[KpiResult]) -> KpiResult:
    first, last = every[0], every[-1]
    if len(every) == 1:
        return first
    rows = pd.concat([one.rows for one in every], ignore_index=True)
    return replace(last, rows=rows, filters=last.filters.replace(fra=first.filters.fra))


def figures_of(part: Afsnit, known: Mapping[Key, KpiResult], kpi_id: str) -> tuple[str, ...]:
    """The figures that the section asks for and that there are answers to."""
    missing = (kpi_id, UNITS) not in known
    return tuple(name for name in part.figurer if not (name == "sammenligning" and missing))
