"""The parts of a nøgletal on its page: their chart, the teams, and the cases behind one of them."""

import pytest

from app.pages import kpi_cases, noegletal
from app.pages.kpi_charts import CHARTS
from tests.answers import deliver_and_import
from tests.pages.made import made_house


def rehab(borger_id, goal):
    return {"borger_id": borger_id, "forberedelse_start": "2026-07-01", "moede_dato": "2026-10-10", "jobmaal": goal}


@pytest.fixture(scope="module")
def house(tmp_path_factory):
    store = deliver_and_import(
        tmp_path_factory.mktemp("delmaal"),
        rehabsager=[rehab("B1", True), rehab("B2", False), rehab("B3", True), rehab("B4", None)],
        sagsansvar=[
            {"borger_id": name, "sagsbehandler_id": who, "fra_dato": "2020-01-01"}
            for name, who in (("B1", "S1"), ("B2", "S1"), ("B3", "S2"), ("B4", "S2"))
        ],
        sagsbehandlere=[
            {"sagsbehandler_id": "S1", "team_id": "T1", "navn": "Anna"},
            {"sagsbehandler_id": "S2", "team_id": "T2", "navn": "Bo"},
        ],
    )
    return made_house(store)


@pytest.fixture
def visit(house):
    return lambda search="": house.visit(noegletal.PAGE, "/noegletal/rehab_indstilling", search)


def test_the_chart_has_a_bar_for_each_part_and_no_other_chart_pretends_to_a_value(visit):
    diagram = CHARTS["delmaal"](visit())
    shares = dict(zip(diagram.categories, (point.value for point in diagram.series[0].points), strict=True))
    assert shares["Klart jobmål (N\u00a03)"] == pytest.approx(2 / 3)
    assert len(shares) == 12
    assert CHARTS["udvikling"](visit()) is None
    assert CHARTS["sammenligning"](visit()) is None


def test_the_teams_stand_side_by_side(visit):
    diagram = CHARTS["delmaal-enheder"](visit())
    goal = next(line for line in diagram.series if line.name == "Klart jobmål")
    assert diagram.categories == ("Team T1 (N\u00a02)", "Team T2 (N\u00a02)")
    assert [point.value for point in goal.points] == [0.5, 1.0]
    assert CHARTS["delmaal-enheder"](visit("?team=T1")) is None  # a single sagsbehandler has nobody beside


def test_a_part_leads_to_its_own_cases_with_their_outcome(visit):
    here = visit("?del=delmaal:jobmaal")
    rows = kpi_cases.answer(here, {"startRow": 0, "endRow": 10})["rowData"]
    assert sorted((row["borger"], row["i-tælleren"]) for row in rows) == [("B1", "ja"), ("B2", "nej"), ("B3", "ja")]
