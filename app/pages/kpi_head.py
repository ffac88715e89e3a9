"""The head of a nøgletal's page."""

from dash.development.base_component import Component

from app import danish
from app.kpi import Kpi
from app.kpi.benchmark import benchmarks
from app.kpi.pool import can_pool, pool
from app.pages import errors
from app.pages.kpi_charts import YEAR_LONG, months_before, one_of
from app.pages.visit import Visit
from app.reports.card import card, first_month
from app.reports.facts import Fact, facts
from app.reports.words import row_text
from app.view import html
from app.view.headline import headline
from app.view.parts import legend


def head(visit: Visit) -> Component:
    """The value of the chosen month, how it stands and how it has moved."""
    one, month = one_of(visit), visit.filters.til
    result = visit.compute(one.id, fra=first_month(month))
    if result.missing:
        return errors.not_delivered(result.missing)
    made = card(result, visit.targets, benchmarks(one), visit.settings.tolerance)
    row = result.at(month)
    known = [] if row is None else facts(one, row)
    drawn = headline(made, danish.month(month).capitalize(), [*_year(visit, one), *known])
    return html.Div([drawn, *legend(result)])


def _year(visit: Visit, one: Kpi) -> list[Fact]:
    """The twelve months up to the chosen one as one figure, for what is few in a month."""
    if not can_pool(one) or one.maal == "dele":
        return []
    row = pool(visit.compute(one.id, fra=months_before(visit, YEAR_LONG))).at(visit.filters.til)
    return [("Seneste 12 måneder", row_text(one, row))] if row is not None else []
