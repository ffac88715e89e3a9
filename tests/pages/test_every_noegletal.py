"""The page of every nøgletal over the demo municipality: it is drawn, and its charts rest on its result."""

from collections.abc import Callable
from pathlib import Path

import orjson
import pytest
from dash import dcc
from dash.development.base_component import Component
from plotly.utils import PlotlyJSONEncoder

from app.kpi import catalogue
from app.pages import kpi_cases, kpi_list, noegletal
from app.pages.ask import Ask
from app.pages.house import House
from app.pages.kpi_charts import CHARTS
from app.pages.kpi_head import head
from app.pages.visit import Visit
from tests.pages.made import Forgetful, made_asker

EVERY = sorted(catalogue())


class Kept(Forgetful):
    """A cache that keeps everything."""

    def __init__(self) -> None:
        self.known: dict[str, object] = {}

    def get(self, name: str) -> object:
        return self.known.get(name)

    def set(self, name: str, value: object) -> None:
        self.known[name] = value


@pytest.fixture(scope="module")
def visit(demo_store: Path) -> Callable[[str, str], Visit]:
    house = House(demo_store, Ask(Kept()), asker=made_asker)
    return lambda kpi, search: house.visit(noegletal.PAGE, f"/noegletal/{kpi}", search)


def whole(drawn: Component | list[Component]) -> str:
    return PlotlyJSONEncoder().encode(drawn)


@pytest.mark.parametrize("kpi", EVERY)
@pytest.mark.parametrize("search", ["", "?over=12&periode=24", "?maaned=2026-09&team=T1"])
def test_the_page_of_a_noegletal_is_drawn(visit: Callable[[str, str], Visit], kpi: str, search: str) -> None:
    here = visit(kpi, search)
    for drawn in (noegletal.layout(here), head(here), noegletal.draw_charts(here), kpi_list.draw_cases(here)[0]):
        assert "Traceback" not in whole(drawn)
    figures = [
        one.figure for card in noegletal.draw_charts(here) for one in card._traverse() if isinstance(one, dcc.Graph)
    ]
    assert all(orjson.loads(orjson.dumps(figure)) for figure in figures)


@pytest.mark.parametrize("kpi", EVERY)
def test_list_parts_and_figure_count_the_same_cases(visit: Callable[[str, str], Visit], kpi: str) -> None:
    here = visit(kpi, "?maaned=2026-09")
    row = here.compute(kpi).at(here.filters.til)
    listed = kpi_cases.answer(here, {"startRow": 0, "endRow": 1})["rowCount"]
    assert kpi_cases.count(here) == listed
    if row is None:
        assert listed == 0
        return
    bars = CHARTS["fordeling"](here)
    if bars is not None:
        assert bars.table.rows[-1][1] == listed
    if catalogue()[kpi].maal == "andel" and "team" in catalogue()[kpi].niveauer:
        assert listed == row["denominator"]
