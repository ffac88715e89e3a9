"""The head of a nøgletal's page."""

from dash.development.base_component import Component

from app import danish
from app.kpi.benchmark import benchmarks
from app.pages import errors
from app.pages.kpi_charts import one_of
from app.pages.visit import Visit
from app.reports.card import card, first_month
from app.reports.facts import facts
from app.view.headline import headline


def head(visit: Visit) -> Component:
    """The value of the chosen month, how it stands and how it has moved."""
    one, month = one_of(visit), visit.filters.til
    result = visit.compute(one.id, fra=first_month(month))
    if result.missing:
        return errors.not_delivered(result.missing)
    made = card(result, visit.targets, benchmarks(one), visit.settings.tolerance)
    row = result.at(month)
    return headline(made, danish.month(month).capitalize(), [] if row is None else facts(one, row))
