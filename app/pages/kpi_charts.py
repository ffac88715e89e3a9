"""The charts of a nøgletal's page, each by its name: what the page draws, and what its buttons take away."""

from collections.abc import Callable
from dataclasses import replace

from app.kpi import Kpi, KpiResult, kpi, units
from app.kpi.benchmark import Benchmark, benchmarks, published
from app.kpi.distribution import distribution, matrix
from app.kpi.pool import can_pool, pool
from app.pages.ask import key
from app.pages.corrected import MOST_SAID, corrected, said
from app.pages.visit import Visit
from app.reports import spread
from app.reports.about import About, about
from app.reports.comparison import comparison
from app.reports.diagram import Diagram
from app.reports.parts import part_trend, part_units, parts
from app.reports.shares import category_trend, over_trend
from app.reports.trend import trend

USUAL, LONGEST = 13, 60
PERIODS = {"24": 24, "60": 60}
YEAR_LONG = 12  # months
YEAR = "12"  # the value of ``over`` in the address: the twelve months up to the chosen one
Maker = Callable[[Visit], Diagram | None]


def one_of(visit: Visit) -> Kpi:
    """The nøgletal that the address names.

    :raises UsageError: there is none of that name.
    """
    return kpi(visit.slots["kpi"])


def is_pooled(visit: Visit) -> bool:
    """Whether comparison, distribution and list are of twelve months rather than of one."""
    return visit.extra.get("over") == YEAR and can_pool(one_of(visit))


def period(visit: Visit) -> dict:
    """The change of filters that gives the months of comparison, distribution and list."""
    return {"fra": months_before(visit, YEAR_LONG)} if is_pooled(visit) else {}


def months_before(visit: Visit, count: int) -> object:
    """The first day of the first of ``count`` months that end with the chosen one."""
    last = visit.filters.til
    years, month = divmod(last.year * 12 + last.month - count, 12)
    return last.replace(year=years, month=month + 1)


def told(visit: Visit, result: KpiResult) -> About:
    """What a chart made from ``result`` says of itself."""
    return about(result, units.display_names(visit.snapshot), visit.is_fiction, visit.parameters(result.kpi))


def _trend(visit: Visit) -> Diagram | None:
    result = course(visit)
    if result.kpi.maal == "dele":  # only its parts have a figure
        return None
    drawn = trend(result, told(visit, result), visit.targets, benchmarks(result.kpi))
    return replace(drawn, notes=(*drawn.notes, *said(visit, corrected(visit, result)[-MOST_SAID:])))


def corrections_of(visit: Visit, name: str) -> tuple[str, ...]:
    """What a file of the chart ``name`` says of figures that were shown otherwise."""
    result = course(visit) if name in OVER_TIME else _result(visit)
    units_too = name in BY_UNIT and compared_level(visit) == "team"
    teams = [visit.compute(result.kpi.id, "team", **period(visit))] if units_too else []
    return said(visit, [one for each in (result, *teams) for one in corrected(visit, each)])


def course(visit: Visit) -> KpiResult:
    """The nøgletal month by month over the period that the address asks for."""
    one = one_of(visit)
    months = PERIODS.get(visit.extra.get("periode", ""), USUAL)
    first = max(months_before(visit, months), visit.choices.months[-1])
    level = "kommune" if "kommune" in one.niveauer else one.niveauer[0]
    return visit.compute(one.id, level, fra=first)


def compared_level(visit: Visit) -> str | None:
    """What stands side by side: teams, the sagsbehandlere of the chosen team, or puljer; else nothing."""
    one, filters = one_of(visit), visit.filters
    if "team" not in one.niveauer:
        return "pulje" if "pulje" in one.niveauer else None
    if filters.team is not None:
        return "sagsbehandler" if visit.scope.sees_staff else None
    return "team" if filters.sagsbehandler is None else None


def _comparison(visit: Visit) -> Diagram | None:
    level, one = compared_level(visit), one_of(visit)
    if level is None or one.maal == "dele":
        return None
    side = _side(visit, level)
    result, total = visit.compute(one.id, level, **side), visit.compute(one.id, "kommune", **side)
    if is_pooled(visit):
        result, total = pool(result), pool(total)
    return comparison(result, told(visit, result), total, visit.targets)


def _side(visit: Visit, level: str) -> dict:
    """The change of filters for units side by side: all the sagsbehandlere of the team, not the chosen one alone."""
    return {**period(visit), **({"sagsbehandler": None} if level == "sagsbehandler" else {})}


def _bands(visit: Visit) -> Diagram | None:
    one, result = one_of(visit), _result(visit)
    if not one.fordeling or not visit.scope.cases:  # a spread of few values tells of each of them
        return None
    counted = _remembered(visit, "fordeling", result, distribution)
    return spread.bands(result, counted, told(visit, result))


def _result(visit: Visit) -> KpiResult:
    """The nøgletal of the page's period, as one row per municipality."""
    one = one_of(visit)
    result = visit.compute(one.id, "kommune", **period(visit))
    return pool(result) if is_pooled(visit) else result


def _categories(visit: Visit) -> Diagram | None:
    one, result = one_of(visit), _result(visit)
    row = result.at(visit.filters.til)
    return (
        spread.categories(result, row, told(visit, result), like_first(one))
        if one.kategorier and row is not None
        else None
    )


def like_first(one: Kpi) -> list[Benchmark]:
    """The published figures of the same source and year as the first of the header: its categories among them."""
    first = next(iter(benchmarks(one)), None)
    if first is None:
        return []
    every = [line for line in published().values() if line.noegletal == one.id]
    return [line for line in every if (line.kilde, line.aar) == (first.kilde, first.aar)]


def _category_course(visit: Visit) -> Diagram | None:
    result = course(visit)
    return category_trend(result, told(visit, result)) if result.kpi.kategorier else None


def _matrix(visit: Visit) -> Diagram | None:
    one, result = one_of(visit), _result(visit)
    if "timer_start" not in one.dimensioner or not visit.scope.cases:
        return None
    return spread.matrix(result, _remembered(visit, "matrix", result, matrix), told(visit, result))


def _parts(visit: Visit) -> Diagram | None:
    one, result = one_of(visit), _result(visit)
    row = result.at(visit.filters.til)
    return parts(result, row, told(visit, result), benchmarks(one)) if one.dele and row is not None else None


def _part_course(visit: Visit) -> Diagram | None:
    result = course(visit)
    drawn = part_trend(result, told(visit, result)) if result.kpi.dele else None
    return drawn if drawn and drawn.series else None


def _part_units(visit: Visit) -> Diagram | None:
    level, one = compared_level(visit), one_of(visit)
    if level is None or not one.dele:
        return None
    result = visit.compute(one.id, level, **_side(visit, level))
    result = pool(result) if is_pooled(visit) else result
    return part_units(result, told(visit, result)) if len(result.lines) > 1 else None


def _over(visit: Visit) -> Diagram | None:
    result = course(visit)
    return over_trend(result, told(visit, result)) if result.kpi.over else None


def _remembered(visit: Visit, name: str, result: KpiResult, count: Callable) -> object:
    filters = result.filters
    return visit.ask.remember(
        key(visit.snapshot, visit.scope, name, result.kpi.id, filters),
        lambda: count(visit.snapshot, result.kpi.id, filters, visit.scope),
    )


CHARTS: dict[str, Maker] = {
    "udvikling": _trend,
    "sammenligning": _comparison,
    "fordeling": _bands,
    "kategorier": _categories,
    "delmaal": _parts,
    "delmaal-enheder": _part_units,
    "over": _over,
    "kategorier-over-tid": _category_course,
    "delmaal-over-tid": _part_course,
    "matrix": _matrix,
}
OVER_TIME = ("udvikling", "over", "kategorier-over-tid", "delmaal-over-tid")
BY_UNIT = ("sammenligning", "delmaal-enheder")
WIDE = ("udvikling", "delmaal-enheder", "kategorier-over-tid", "delmaal-over-tid", "matrix")
