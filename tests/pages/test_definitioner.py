"""Definitioner: every nøgletal with its parameters, and its published figures beside one's own."""

import pytest
from dash import html

from app.kpi import catalogue
from app.pages import definitioner
from app.pages.house import House
from tests.pages.drawn import text
from tests.pages.made import made_house
from tests.pages.read import inside
from tests.pages.store import made_store


@pytest.fixture(scope="module")
def entries(tmp_path_factory: pytest.TempPathFactory) -> dict[str, html.Article]:
    """The entry of each nøgletal by its id."""
    house: House = made_house(made_store(tmp_path_factory.mktemp("definitioner")))
    drawn = definitioner.layout(house.visit(definitioner.PAGE, "/definitioner", ""))
    return {one.id: one for one in inside(drawn, html.Article)}


def rows(entry: html.Article) -> list[list[str]]:
    return [[text(cell) for cell in row.children] for row in inside(entry, html.Tr)]


def test_every_nøgletal_has_its_entry(entries: dict) -> None:
    assert set(entries) == set(catalogue())


def test_a_published_figure_stands_beside_one_s_own_with_year_and_n_of_both(entries: dict) -> None:
    entry = entries["cv_rettidig"]
    assert "Offentliggjorte tal og egne (12 måneder til og med oktober 2026)" in text(entry)
    row = next(row for row in rows(entry) if "49,0 %" in row)
    assert row[1:6] == ["49,0 %", "140", "2021", "57,1 %", "7"]
    assert "Stikprøve" in row[7]


def test_a_figure_whose_table_was_not_delivered_has_no_own_beside_it(entries: dict) -> None:
    row = next(row for row in rows(entries["puljebelaegning"]) if "100,0 %" in row)
    assert row[4:6] == ["–", "–"]


def test_the_value_of_a_parameter_stands_with_its_unit(entries: dict) -> None:
    assert ["Frist for CV på Jobnet", "21 dage", "–", "–", "alle", "gælder"] in rows(entries["cv_rettidig"])


@pytest.mark.parametrize(
    ("kpi_id", "said"),
    [
        ("fleksjobledighed", "fuldtidspersoner, hvor en borger, der er ledig en halv måned, er en halv"),
        ("faa_timer", "ikke er oplyst, er med i nævneren"),
        ("ly_varighed", "I Jobindsats slutter et forløb først"),
        ("ly_varighed_afsluttet", "Forløb er her Jobindsats' og ikke lovens"),
    ],
)
def test_where_others_count_otherwise_is_said(entries: dict, kpi_id: str, said: str) -> None:
    assert said in text(entries[kpi_id])
