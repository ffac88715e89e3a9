"""What a result's months were first shown as, in the words that the asker may see."""

from collections.abc import Iterable

from app.kpi import KpiResult
from app.kpi.rettelser import Rettelse, rettelser, rettelser_of
from app.pages.ask import key
from app.pages.visit import Visit
from app.reports.rettelser import plain_sentence, sentence

MOST_SAID = 3  # sentences under a chart; the page has a table of them all


def corrected(visit: Visit, result: KpiResult) -> list[Rettelse]:
    """The figures that ``result`` asks for and that were shown otherwise; remembered like the result itself."""
    asked = (result.kpi.id, result.filters, result.level)
    name = key(visit.snapshot, visit.scope, "rettelser", *asked, visit.settings)
    if not visit.scope.cases:  # what is told outside the house is not what was first shown inside it
        return visit.ask.remember(name, lambda: rettelser(visit.snapshot, *asked, visit.scope, visit.settings))
    months = result.months or result
    return visit.ask.remember(name, lambda: rettelser_of(visit.snapshot, months, visit.scope, visit.settings))


def said(visit: Visit, found: Iterable[Rettelse]) -> tuple[str, ...]:
    """A sentence for each; without figures for those who may not see small counts."""
    say = sentence if visit.scope.cases else plain_sentence
    return tuple(dict.fromkeys(say(one) for one in found))
