from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest
from dash import dcc, html
from openpyxl import load_workbook

from app.errors import UsageError
from app.export.xlsx import xlsx_bytes
from app.pages import kpi_cases, kpi_list, noegletal
from app.pages.drill import href_of
from app.pages.files import file_of
from app.pages.house import House
from app.pages.kpi_charts import CHARTS
from app.pages.visit import Visit
from tests.pages.made import made_house
from tests.pages.store import made_store


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> House:
    return made_house(made_store(tmp_path_factory.mktemp("noegletal")))


@pytest.fixture
def visit(house: House):
    def go(search: str = "", kpi: str = "cv_rettidig") -> Visit:
        return house.visit(noegletal.PAGE, f"/noegletal/{kpi}", search)

    return go


def values(diagram) -> dict:
    return dict(zip(diagram.categories, (point.value for point in diagram.series[0].points), strict=True))


def test_the_charts_hold_the_numbers_of_the_result(visit):
    here = visit()
    row = here.compute("cv_rettidig").at(here.filters.til)
    assert (row["numerator"], row["denominator"]) == (4, 7)
    assert CHARTS["udvikling"](here).series[0].points[-1].value == 4 / 7
    assert values(CHARTS["sammenligning"](here)) == {
        "Team Syd (N\u00a02)": 1.0,
        "Team Nord (N\u00a04)": 0.25,
        "Uden team (N\u00a01)": 1.0,
    }
    bands = CHARTS["fordeling"](here)
    assert [line[1] for line in bands.table.rows] == [4, 1, 1, 0, 1, 7]


def test_a_chosen_team_compares_its_sagsbehandlere_and_keeps_the_colleagues_of_the_chosen_one(visit):
    of_team = {"Åse (N\u00a02)": 0.5, "Bo (N\u00a02)": 0.0}
    assert values(CHARTS["sammenligning"](visit("?team=T1"))) == of_team
    assert values(CHARTS["sammenligning"](visit("?team=T1&sagsbehandler=S1"))) == of_team
    assert CHARTS["sammenligning"](visit("?sagsbehandler=S1")) is None


def rows(here: Visit, **request) -> dict:
    return kpi_cases.answer(here, {"startRow": 0, "endRow": 100, **request})


def borgere(answer: dict) -> list[str]:
    return [row["borger"] for row in answer["rowData"]]


@pytest.mark.parametrize(
    ("part", "expected"),
    [
        ("", "B1 B2 B3 B4 B5 B6 B7"),
        ("&del=udfald:ja", "B1 B5 B6 B7"),
        ("&del=udfald:nej", "B2 B3 B4"),
        ("&del=baand:0-21", "B1 B5 B6 B7"),
        ("&del=baand:22-35", "B2"),
        ("&del=baand:aldrig", "B4"),
        ("&del=uoplyst", ""),
    ],
)
def test_a_part_of_a_figure_narrows_the_list_to_exactly_its_cases(visit, part, expected):
    found = rows(visit(f"?maaned=2026-10{part}"), sortModel=[{"colId": "borger", "sort": "asc"}])
    assert (borgere(found), found["rowCount"]) == (expected.split(), len(expected.split()))


def test_the_store_sorts_and_cuts_the_list_and_says_how_long_it_is(visit):
    by_value = [{"colId": "værdi", "sort": "desc"}]
    assert borgere(rows(visit(), sortModel=by_value)) == ["B3", "B2", "B6", "B1", "B5", "B7", "B4"]
    by_name = [{"colId": "sagsbehandler", "sort": "asc"}]
    names = [row["sagsbehandler"] for row in rows(visit(), sortModel=by_name)["rowData"]]
    assert names == ["=Ida", "=Ida", "Bo", "Bo", "Åse", "Åse", "Uden sagsbehandler"]
    page = kpi_cases.answer(visit(), {"startRow": 2, "endRow": 4, "sortModel": by_value})
    assert (borgere(page), page["rowCount"]) == (["B6", "B1"], 7)


def test_no_request_gets_more_than_a_hundred_rows(visit, monkeypatch):
    asked = []
    nothing = pd.DataFrame({"total": []})
    monkeypatch.setattr(kpi_cases, "cases", lambda *given: asked.append(given[-1]) or nothing)
    kpi_cases.answer(visit(), {"startRow": 0, "endRow": 10**9})
    assert asked[0].limit == 100


def test_a_column_that_is_none_is_not_sorted_by(visit):
    assert rows(visit(), sortModel=[{"colId": "borger_id; DROP TABLE", "sort": "asc"}])["rowCount"] == 7


def test_a_row_leads_to_its_case_with_the_filters_kept(visit):
    (row,) = rows(visit("?team=T1&del=baand:22-35"))["rowData"]
    assert row["href"].startswith("/sag/")
    assert row["href"].endswith("?team=T1")
    assert "B2" not in row["href"]


def test_a_part_that_there_is_not_is_refused(visit):
    for part in ("baand:1-2", "kategori:op", "udfald:maaske", "ukendt", "matrix:1-5:6-10", "delmaal:x"):
        with pytest.raises(UsageError, match="ikke har"):
            kpi_cases.question(visit(f"?del={part}"))


def test_clicks_keep_the_other_filters_and_a_wider_unit_takes_the_narrower_with_it(visit):
    to = href_of(visit("?team=T1&sagsbehandler=S1&koen=K&periode=24&del=udfald:ja"))
    assert to((("team", "T2"),)) == "/noegletal/cv_rettidig?team=T2&koen=K&periode=24"
    assert to((("sagsbehandler", "S2"),)) == "/noegletal/cv_rettidig?team=T1&sagsbehandler=S2&koen=K&periode=24"
    assert to((("del", "baand:0-21"),)).endswith("&periode=24&del=baand%3A0-21#sager")
    assert to(()) is None


def test_twelve_months_are_summed_in_comparison_distribution_and_list(visit):
    here = visit("?over=12")
    assert CHARTS["sammenligning"](here).about.period == "november 2025 – oktober 2026"
    assert CHARTS["fordeling"](here).table.rows[-1][1] == 7
    assert rows(here)["rowCount"] == 7


def test_the_breadcrumbs_go_from_the_noegletal_over_the_team_to_the_sagsbehandler(visit):
    here = visit("?team=T1&sagsbehandler=S1&koen=K")
    assert noegletal.title(here) == "Åse"
    assert noegletal.steps(here) == [
        ("CV på Jobnet inden for tre uger", "/noegletal/cv_rettidig?koen=K"),
        ("Team Nord", "/noegletal/cv_rettidig?team=T1&koen=K"),
    ]
    assert (noegletal.title(visit()), noegletal.steps(visit())) == ("CV på Jobnet inden for tre uger", [])


def test_a_noegletal_that_there_is_not_is_a_page_that_there_is_not(visit):
    here = visit(kpi="findes-ikke")
    assert "Siden findes ikke" in told(noegletal.layout(here))
    assert (noegletal.title(here), noegletal.steps(here), noegletal.filters(here)) == ("Siden findes ikke", [], ())


def told(component) -> str:
    """All the text of a component."""
    if component is None:
        return ""
    if isinstance(component, str | int | float):
        return str(component)
    if isinstance(component, list | tuple):
        return " ".join(map(told, component))
    return told(getattr(component, "children", None))


def test_what_was_not_delivered_is_said_and_is_no_zero(visit):
    here = visit(kpi="rehab_varighed")
    assert "Ingen data leveret" in told(noegletal.draw_charts(here))
    above, hidden, _ = kpi_list.draw_cases(here)
    assert hidden
    assert "0 %" not in told(above)


def test_a_filter_that_cannot_split_the_number_is_said(visit):
    here = visit("?team=T1", kpi="fleksjobledighed")
    assert "kan ikke" not in told(noegletal.draw_charts(here))
    narrowed = here.filters.replace(dims=(("sektor", "privat"),))
    refused = replace(here, filters=narrowed)
    assert "kan ikke opdeles på sektor" in told(noegletal.draw_charts(refused))


def test_the_method_shows_parameters_published_figures_and_the_sql(visit):
    text = told(noegletal._method(visit()))
    assert "Frist for CV på Jobnet" in text
    assert "21" in text
    assert "49,0\u00a0%" in text
    assert "SELECT" in text


def test_the_workbook_of_the_list_holds_the_rows_and_text_that_is_no_formula(visit, tmp_path: Path):
    file = kpi_cases.file(visit("?del=udfald:ja&orden=borger"))
    (tmp_path / "sager.xlsx").write_bytes(xlsx_bytes([(file.heading, file.table)], file.about))
    book = load_workbook(tmp_path / "sager.xlsx")
    lines = list(book["Sager"].iter_rows(min_row=2, values_only=True))
    assert [line[1] for line in lines] == ["B1", "B5", "B6", "B7"]
    assert [line[2] for line in lines] == ["Åse", "=Ida", "=Ida", "Uden sagsbehandler"]
    about = dict(book["Om udtrækket"].iter_rows(values_only=True))
    assert about["Filtre"] == "oktober 2026 · med i tælleren"
    assert about["Antal rækker"] == "4"


def test_the_file_of_a_chart_says_what_the_chart_says(visit):
    diagram = CHARTS["sammenligning"](visit())
    file = file_of(diagram)
    assert file.table is diagram.table
    assert file.about.notes == diagram.notes
    assert file.name == "Sammenligning af teams - CV på Jobnet inden for tre uger – oktober 2026"


def test_a_chart_of_the_page_links_to_what_its_table_links_to(visit):
    cards = noegletal.draw_charts(visit())
    for card in cards:
        graphs = [one for one in card._traverse() if isinstance(one, dcc.Graph)]
        addresses = {href for graph in graphs for href in graph.figure["data"][0]["customdata"] if href}
        assert addresses <= {link.href for link in card._traverse() if isinstance(link, html.A)}
        assert addresses
