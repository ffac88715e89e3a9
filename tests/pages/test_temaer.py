"""Temaer: what has moved, every nøgletal of a theme by team, and small courses side by side."""

from pathlib import Path

import pytest
from dash import html

from app.own.targets import Target, set_target
from app.pages import temaer
from app.pages.house import House
from app.pages.temaer_small import draw_small
from app.view.still import Still
from tests.answers import deliver_and_import
from tests.pages.drawn import links, text
from tests.pages.made import AUG, made_house
from tests.pages.read import inside

TITLE = "CV på Jobnet inden for tre uger"


def forloeb(month: str, numbers: range, in_time: int) -> tuple[list, list]:
    """Spells with their deadline in a month (the 22nd), the first ``in_time`` of them with a CV."""
    rows = [{"borger_id": f"B{n}", "fra_dato": f"{month}-01"} for n in numbers]
    return rows, [{"borger_id": f"B{n}", "tilgaengelig_fra": f"{month}-02"} for n in numbers[:in_time]]


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> House:
    """Deadlines: four in September, one met; eight in October, of team Nord all four, of team Syd one of four."""
    ly, cv = forloeb("2026-09", range(1, 5), 1)
    more, met = forloeb("2026-10", range(5, 13), 5)
    place: Path = deliver_and_import(
        tmp_path_factory.mktemp("temaer"),
        teams=[{"team_id": "T1", "navn": "Nord"}, {"team_id": "T2", "navn": "Syd"}],
        sagsbehandlere=[{"sagsbehandler_id": f"S{n}", "team_id": f"T{n}"} for n in (1, 2)],
        borgere=[{"borger_id": f"B{n}"} for n in range(1, 13)],
        sagsansvar=[
            {"borger_id": f"B{n}", "sagsbehandler_id": "S1" if n in (5, 6, 7, 8) else "S2", "fra_dato": "2020-01-01"}
            for n in range(1, 13)
        ],
        ledighedsydelse=[*ly, *more],
        cv=[*cv, *met],
    )
    set_target(place, Target("cv_rettidig", 0.60, AUG), "test")
    return made_house(place)


def visit(house: House, search: str = ""):
    return house.visit(temaer.PAGE, "/temaer", search)


def row_of(drawn: object, title: str) -> html.Tr:
    return next(row for row in inside(drawn, html.Tr) if title in links(row))


def test_what_has_moved_is_told_in_cases_with_its_way_to_the_nøgletal(house: House) -> None:
    drawn = temaer.draw_moved(visit(house))
    row = row_of(drawn, TITLE)
    assert text(row) == f"{TITLE} +3 sager 25 % (1 af 4) 63 % (5 af 8) kan ikke skelnes fra måneden før"
    assert links(row)[TITLE] == "/noegletal/cv_rettidig"
    assert "siden september 2026" in text(drawn)


def test_a_month_without_one_before_has_nothing_that_moved(house: House) -> None:
    assert TITLE not in text(temaer.draw_moved(visit(house, "?maaned=2026-09")))


def test_each_team_has_its_number_status_and_standing_and_leads_to_its_page(house: House) -> None:
    row = row_of(temaer.draw_board(visit(house)), TITLE)
    assert text(row) == (
        f"{TITLE} 63 % 5 af 8 ● Mål nået 100 % 4 af 4 ● Mål nået ≈ kan ikke skelnes "
        "25 % 1 af 4 ■ Mål ikke nået ≈ kan ikke skelnes"
    )
    assert links(row)["25 %"] == "/noegletal/cv_rettidig?team=T2"


def test_a_year_is_summed_and_its_links_keep_it(house: House) -> None:
    row = row_of(temaer.draw_board(visit(house, "?over=12")), TITLE)
    assert "50 % 6 af 12" in text(row)
    assert "25 % 2 af 8" in text(row)
    assert links(row)["25 %"] == "/noegletal/cv_rettidig?team=T2&over=12"


def test_a_theme_shows_its_own_and_alle_shows_every_nøgletal_per_team(house: House) -> None:
    assert TITLE not in text(temaer.draw_board(visit(house, "?tema=Progression")))
    every = text(temaer.draw_board(visit(house, "?tema=alle-temaer")))
    assert TITLE in every
    assert "Varighed af igangværende ledighedsydelse" in every
    assert "Ingen nøgletal" in text(temaer.draw_board(visit(house, "?tema=Findes ikke"))) or "ingen nøgletal" in text(
        temaer.draw_board(visit(house, "?tema=Findes ikke"))
    )


def test_what_was_not_delivered_says_what_to_deliver(house: House) -> None:
    row = row_of(temaer.draw_board(visit(house)), "Fire samtaler i de første seks måneder")
    assert "Ingen data leveret" in text(row)
    assert "samtaler" in text(row)


def test_the_small_courses_of_a_nøgletal_stand_side_by_side_in_words_too(house: House) -> None:
    one = visit(house)
    drawn = draw_small(one, [kpi for kpi in temaer.chosen(one) if kpi.id == "cv_rettidig"])
    assert list(links(drawn)) == ["Kommunen", "Nord", "Syd"]
    said = [picture.attributes["aria-label"] for picture in inside(drawn, Still)]
    assert said[0].startswith("Kommunen: Udvikling september 2026 – oktober 2026: fra 25 % til 63 %")
