"""»Holdt op mod« on a nøgletal's page: own earlier periods, published figures, other municipalities, the best third."""

from collections.abc import Iterator, Mapping

from dash.development.base_component import Component

from app import danish
from app.kpi import Kpi
from app.kpi.benchmark import benchmarks
from app.kpi.best_third import best_third
from app.kpi.pool import pool
from app.pages.kpi_charts import YEAR_LONG, months_before, one_of
from app.pages.own_figures import can_sum
from app.pages.visit import Visit
from app.reports.beside import NO_TEST, Other, earlier, other, printed, third
from app.reports.card import first_month
from app.reports.diagram import Scale
from app.reports.words import scale, value_text
from app.view import html
from app.view.parts import table

_HEAD = ("Holdt op mod", "Tal", "N", "Eget tal", "Eget N", "Eget tal er", "Bemærkning")
_CHANCE = (
    "En forskel kaldes en forskel, når de to tals 95 %-intervaller ikke overlapper; ellers kan den være tilfældig. "
    "Et offentliggjort tal uden N regnes for nøjagtigt. Offentliggjorte tal er ikke mål."
)


def draw_beside(visit: Visit) -> Component | None:
    """The table; nothing where there is no figure, or none to hold it against."""
    one = one_of(visit)
    if one.maal == "dele":
        return None
    found = list(_others(visit, one))
    if not found:
        return None
    note = _CHANCE if one.maal == "andel" else NO_TEST
    rows = [_row(one, each) for each in found]
    drawn = table(_HEAD, rows, note, (1, 2, 3, 4), stacks=True)
    return html.Section([html.H2("Holdt op mod", id="holdt-op-mod"), drawn], className="panel")


def _others(visit: Visit, one: Kpi) -> Iterator[Other]:
    if can_sum(visit, one):
        visit.compute(one.id, fra=months_before(visit, 2 * YEAR_LONG))  # one question for all that follows
    month = visit.compute(one.id, fra=first_month(visit.filters.til))
    if month.missing or month.refused:
        return
    mine = _now(visit, one)
    yield from earlier(month)
    yield from _years(visit, one, mine)
    yield from printed(one, benchmarks(one), mine)
    yield from _kommuner(visit, one, mine)
    yield from _best(visit, one, mine)


def _now(visit: Visit, one: Kpi, **changes: object) -> Mapping | None:
    """One's own figure as others are held against it: of a year where months can be summed, else of the month."""
    if not can_sum(visit, one):
        row = visit.compute(one.id, **changes).at(visit.filters.til)
        return None if row is None or row["preliminary"] else row
    return pool(visit.compute(one.id, fra=months_before(visit, YEAR_LONG), **changes)).at(visit.filters.til)


def _years(visit: Visit, one: Kpi, mine: Mapping | None) -> Iterator[Other]:
    """The twelve months up to the chosen one beside the twelve before them."""
    if can_sum(visit, one):
        til = first_month(visit.filters.til)
        before = pool(visit.compute(one.id, fra=months_before(visit, 2 * YEAR_LONG), til=til)).at(til)
        yield from other(one, f"Tolv måneder til og med {danish.month(til)}", before, mine)


def _is_narrowed(visit: Visit) -> bool:
    return visit.filters.team is not None or visit.filters.sagsbehandler is not None


def _kommuner(visit: Visit, one: Kpi, mine: Mapping | None) -> Iterator[Other]:
    """The other municipalities of the store, one by one and the best third of all.

    Small counts are hidden within one municipality at a time, so whoever is told of no cases is told of no other.
    """
    alone = len(visit.choices.kommuner) < 2 or not visit.scope.cases
    if alone or _is_narrowed(visit) or visit.filters.dim("pulje"):
        return
    rows = {code: _now(visit, one, kommune=code) for code, _ in visit.choices.kommuner}
    for code, name in visit.choices.kommuner:
        if code != visit.kommune:
            yield from other(one, name, rows[code], mine)
    known = [row for row in rows.values() if row is not None]
    yield from third(one, best_third(one, known), mine, "kommuner", visit.kommune)


def _best(visit: Visit, one: Kpi, mine: Mapping | None) -> Iterator[Other]:
    """The best third of the municipality's teams."""
    if "team" not in one.niveauer or visit.filters.sagsbehandler is not None:
        return
    whole = {"team": None, "sagsbehandler": None}
    if can_sum(visit, one):
        result = pool(visit.compute(one.id, "team", fra=months_before(visit, YEAR_LONG), **whole))
    else:
        result = visit.compute(one.id, "team", **whole)
    rows = [row for row in result.lines if row["month"] == visit.filters.til]
    yield from third(one, best_third(one, rows), mine, "teams", visit.filters.team)


def _row(one: Kpi, each: Other) -> list[Component | str]:
    how = scale(one)
    numbers = [_text(each.value, how), danish.number(each.n), _text(each.mine, how), danish.number(each.mine_n)]
    return [each.name, *numbers, _verdict(each), each.note]


def _text(value: float, how: Scale) -> str:
    return danish.percent(value) if how.share else value_text(value, how)


def _verdict(each: Other) -> Component | str:
    if each.verdict is None:
        return ""
    shape = html.Span(f"{each.verdict.shape} ", **{"aria-hidden": "true"})
    return html.Span([shape, each.verdict.words], className=f"change-{each.verdict.key}")
