"""»Holdt op mod«: own earlier periods, published figures, other municipalities and the best third."""

from pathlib import Path

import pytest
from dash import html

from app.access import Scope
from app.access.asker import Rolle
from app.intake import import_delivery
from app.pages import noegletal
from app.pages.house import House
from app.pages.kpi_beside import draw_beside
from tests.deliveries import deliver
from tests.pages.drawn import text
from tests.pages.made import made_asker, made_house
from tests.pages.read import inside

OTHER = "København"


def delivered(folder: Path, kommune_kode: str, in_time: int) -> Path:
    """Twelve spells with their deadline in October 2026 in each of three teams; ``in_time`` of each with a CV."""
    numbers = range(36)
    return deliver(
        folder,
        name=kommune_kode,
        kommune_kode=kommune_kode,
        teams=[{"team_id": f"T{n}", "navn": f"Team {n}"} for n in range(3)],
        sagsbehandlere=[{"sagsbehandler_id": f"S{n}", "team_id": f"T{n}"} for n in range(3)],
        borgere=[{"borger_id": f"{kommune_kode}B{n}"} for n in numbers],
        sagsansvar=[
            {"borger_id": f"{kommune_kode}B{n}", "sagsbehandler_id": f"S{n % 3}", "fra_dato": "2020-01-01"}
            for n in numbers
        ],
        ledighedsydelse=[{"borger_id": f"{kommune_kode}B{n}", "fra_dato": "2026-10-01"} for n in numbers],
        cv=[
            {"borger_id": f"{kommune_kode}B{n}", "tilgaengelig_fra": "2026-10-02"}
            for n in numbers
            if n // 3 < in_time + 2 * (n % 3 == 1)
        ],
    )


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> House:
    """Two municipalities: 101 with 2 (and once 4) of 12 in each team, 580 with 8 (and once 10)."""
    folder = tmp_path_factory.mktemp("op_mod")
    for code, in_time in (("101", 2), ("580", 8)):
        import_delivery(delivered(folder, code, in_time), folder / "store")
    return made_house(folder / "store")


def rows(house: House, search: str, kpi_id: str = "cv_rettidig") -> dict[str, list[str]]:
    """The first cell of each row → the others."""
    drawn = draw_beside(house.visit(noegletal.PAGE, f"/noegletal/{kpi_id}", search))
    lines = [[text(cell) for cell in row.children] for row in inside(drawn, html.Tr)]
    return {first: others for first, *others in lines}


def test_another_municipality_is_named_with_its_n_and_the_intervals_decide(house: House) -> None:
    assert rows(house, "?kommune=580")[OTHER][:5] == ["22,2 %", "36", "72,2 %", "36", "▲ bedre end"]


def test_a_published_figure_stands_with_its_source_year_n_and_difference(house: House) -> None:
    found = rows(house, "?kommune=580")
    name = next(name for name in found if "Fokusrevision 2021" in name)
    assert found[name][:5] == ["49,0 %", "140", "72,2 %", "36", "≈ kan ikke skelnes fra"]
    assert "Stikprøve" in found[name][5]


def test_the_best_third_of_the_teams_is_a_sum_and_says_who_is_in_it(house: House) -> None:
    found = rows(house, "?kommune=580")["Den bedste tredjedel af 3 teams"]
    assert found[:5] == ["83,3 %", "12", "72,2 %", "36", "≈ kan ikke skelnes fra"]
    assert "de er selv med i eget tal" in found[5]
    mine = rows(house, "?kommune=580&team=T1")["Den bedste tredjedel af 3 teams"]
    assert "eget tal er selv med" in mine[5]


def test_a_team_is_not_held_against_other_municipalities(house: House) -> None:
    assert OTHER in rows(house, "?kommune=580")
    assert OTHER not in rows(house, "?kommune=580&team=T1")


def test_a_median_has_numbers_beside_it_and_no_verdict(house: House) -> None:
    found = rows(house, "?kommune=580", "ly_varighed")
    assert found
    assert {cells[4] for name, cells in found.items() if name != "Holdt op mod"} == {""}


def test_a_nøgletal_without_its_table_is_held_against_nothing(house: House) -> None:
    assert rows(house, "?kommune=580", "kontaktforloeb") == {}


def test_who_works_with_no_cases_is_told_of_no_other_municipality_and_of_no_sum_of_months(house: House) -> None:
    outside = made_house(house.store, asker=made_asker(Rolle.POLITISK, Scope(cases=False)))
    found = rows(outside, "?kommune=580")
    assert OTHER not in found
    assert not [name for name in found if name.startswith("Tolv måneder")]
