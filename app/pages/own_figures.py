"""One's own figures beside the published ones: the chosen month of a stock, the year up to it of what happens."""

from collections.abc import Iterable, Mapping

from app import danish
from app.kpi import Kpi
from app.kpi.pool import can_pool, pool
from app.pages.kpi_charts import YEAR_LONG, months_before
from app.pages.visit import Visit

Own = tuple[Mapping | None, str]  # a row of the whole municipality, and of what time it is


def can_sum(visit: Visit, one: Kpi) -> bool:
    """Whether a year is shown as one sum: not to those from whom small counts are hidden, since a sum of months is
    hidden where one of them is, and each month has to be protected first."""
    return can_pool(one) and visit.scope.cases


def own_figures(visit: Visit, every: Iterable[Kpi]) -> dict[str, Own]:
    """The row of each nøgletal by its id; ``None`` where there is none."""
    asked, til = list(every), visit.filters.til
    whole = {"team": None, "sagsbehandler": None, "dims": ()}
    months = visit.compute_many([one.id for one in asked if not can_sum(visit, one)], **whole)
    summed = [one.id for one in asked if can_sum(visit, one)]
    years = visit.compute_many(summed, fra=months_before(visit, YEAR_LONG), **whole)
    found: dict[str, Own] = {name: (result.at(til), danish.month(til)) for name, result in months.items()}
    year = f"12 måneder til og med {danish.month(til)}"
    return found | {name: (pool(result).at(til), year) for name, result in years.items()}
