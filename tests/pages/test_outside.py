"""What a politician sees: every page, and no figure of a few in any of them."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from plotly.utils import PlotlyJSONEncoder

from app.access import Rolle, Scope
from app.errors import AccessDenied, UsageError
from app.kpi import KpiResult, catalogue
from app.kpi.disclosure import Rules
from app.pages import attention, noegletal, overblik, puljer, temaer
from app.pages.address import BadAddress
from app.pages.ask import Ask
from app.pages.house import House
from app.pages.kpi_charts import CHARTS
from app.pages.kpi_head import head
from app.pages.page import Page
from app.pages.temaer_small import draw_small
from app.pages.visit import Visit
from tests.pages.made import made_asker
from tests.pages.test_every_noegletal import Kept

EVERY = sorted(catalogue())
RULES = Rules()
_SHARE = re.compile(r"(\d[\d.]*) af (\d[\d.]*)")
_OF_PLACES = ("puljebelaegning",)  # vacant places are nobody


@pytest.fixture(scope="module")
def visit(demo_store: Path) -> Callable[[Page, str, str], Visit]:
    """Somebody without access to cases, on a page of the demo municipality."""
    politician = made_asker(Rolle.POLITISK, Scope())
    house = House(demo_store, Ask(Kept()), asker=lambda: politician)
    return lambda page, path, search="": house.visit(page, path, search)


def of_kpi(visit: Callable[[Page, str, str], Visit], kpi_id: str, search: str) -> Visit:
    return visit(noegletal.PAGE, f"/noegletal/{kpi_id}", search)


def few(drawn: object) -> list[str]:
    """The shares of a few that stand in what was drawn, in text, alternative text, table or figure."""
    text = PlotlyJSONEncoder(ensure_ascii=False).encode(drawn)
    pairs = [(found[0], *(int(part.replace(".", "")) for part in found.groups())) for found in _SHARE.finditer(text)]
    return [said for said, n, d in pairs if 0 < n < RULES.least or 0 < d - n < RULES.least or 0 < d < RULES.denominator]


def small(result: KpiResult) -> list[object]:
    """The figures of a result that the rule hides and that are there all the same."""
    rows = result.rows.to_dict("records")
    counts = [row[name] for row in rows for name in ("numerator", "denominator", "unknown")]
    counts += [count for row in rows for count in (row["categories"] or {}).values()]
    shares = [(row, row["denominator"]) for row in rows if row["value"] is not None and result.kpi.maal != "antal"]
    shares += [(part, part["denominator"]) for row in rows for part in (row["parts"] or {}).values() if part["value"]]
    return [
        *(count for count in counts if count is not None and 0 < count < RULES.least),
        *(share["value"] for share, d in shares if d is not None and d < RULES.denominator),
    ]


@pytest.mark.parametrize("kpi_id", EVERY)
def test_no_figure_of_a_few_is_on_the_page_of_a_noegletal(visit, kpi_id):
    here = of_kpi(visit, kpi_id, "")
    made = [diagram for make in CHARTS.values() if (diagram := make(here)) is not None]
    assert kpi_id in _OF_PLACES or few([head(here), *map(repr, made)]) == []
    for search in ("", "?team=T1", "?maaned=2026-09"):
        asked = of_kpi(visit, kpi_id, search)
        levels = [level for level in ("kommune", "team") if level in catalogue()[kpi_id].niveauer]
        assert [small(asked.compute(kpi_id, level)) for level in levels] == [[] for _ in levels]
    hidden = [point for diagram in made for line in diagram.series for point in line.points if point.hidden]
    assert {(point.value, point.low, point.high) for point in hidden} <= {(None, None, None)}


@pytest.mark.parametrize("kpi_id", ["cv_rettidig", "revurdering_igangsat", "pulje_overgang", "rehab_indstilling"])
def test_no_figure_of_a_few_is_on_the_page_of_twelve_months(visit, kpi_id):
    here = of_kpi(visit, kpi_id, "?over=12")
    drawn = noegletal.draw_charts(here)
    assert few([head(here), drawn]) == []
    assert "•" in PlotlyJSONEncoder(ensure_ascii=False).encode(drawn)


def test_no_figure_of_a_few_is_on_overblik_temaer_and_puljefleksjob(visit):
    here = visit(overblik.PAGE, "/")
    themes = visit(temaer.PAGE, "/temaer", "?tema=alle-temaer")
    drawn = [overblik.draw(here), temaer.draw_moved(themes), temaer.draw_board(themes)]
    assert few([*drawn, draw_small(themes, temaer.chosen(themes))]) == []
    places = visit(puljer.PAGE, "/puljefleksjob")
    assert "•" in PlotlyJSONEncoder(ensure_ascii=False).encode([puljer.ended_drawn(places), attention.draw(here)])


def test_a_team_has_the_same_figures_alone_as_among_the_others(visit):
    alone, among = of_kpi(visit, "ly_18_af_24", "?team=T1"), of_kpi(visit, "ly_18_af_24", "")
    one, other = alone.compute("ly_18_af_24").lines, among.compute("ly_18_af_24", "team").lines
    names = ("numerator", "denominator", "value", "hidden")
    assert [[row[name] for name in names] for row in one] == [
        [row[name] for name in names] for row in other if row["id"] == "T1"
    ]


def test_a_month_is_hidden_alike_however_long_the_period(visit):
    here = of_kpi(visit, "kontering_korrekt", "")
    long, short = (
        here.compute("kontering_korrekt", "team", fra=here.choices.months[8]),
        here.compute("kontering_korrekt", "team"),
    )
    last = [row for row in long.lines if row["month"] == here.filters.til]
    assert [(row["id"], row["numerator"], row["hidden"]) for row in last] == [
        (row["id"], row["numerator"], row["hidden"]) for row in short.lines
    ]


@pytest.mark.parametrize("search", ["?koen=K", "?sagsbehandler=S1", "?timer_nu=1-5"])
def test_smaller_groups_cannot_be_asked_for(visit, search):
    with pytest.raises((BadAddress, AccessDenied)):
        of_kpi(visit, "progression", search)


def test_what_is_asked_past_the_address_is_refused_too(visit):
    here = of_kpi(visit, "progression", "")
    assert here.compute("progression", dims=(("koen", "K"),)).rows.empty
    assert here.compute("progression", dims=(("koen", "K"),)).refused
    assert here.compute("progression", dims=(("pulje", "P1"),)).rows.empty
    assert here.compute("progression", sagsbehandler="S1").rows.empty
    with pytest.raises(UsageError):
        here.compute("progression", "pulje")


def test_the_unprotected_way_is_closed(visit):
    here = of_kpi(visit, "progression", "")
    with pytest.raises(ValueError, match="disclosure"):
        here.ask.compute(here.snapshot, "progression", here.filters, "kommune", here.scope)


def test_spreads_and_matrices_are_for_those_who_work_with_the_cases(visit):
    here = of_kpi(visit, "progression", "")
    assert CHARTS["matrix"](here) is None
    assert CHARTS["fordeling"](of_kpi(visit, "cv_rettidig", "")) is None
