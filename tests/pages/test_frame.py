"""The frame's facts, from a small delivery through the import."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from dash import html

from app.access import Rolle, Scope
from app.intake import import_delivery
from app.pages import frame
from app.pages.house import House
from app.pages.page import Page, find
from app.pages.registry import PAGES
from tests.answers import deliver_and_import
from tests.deliveries import deliver
from tests.pages.made import made_asker, made_house
from tests.pages.read import inside, links, text

MANIFEST = 'kommune_kode = 580\ndata_pr = 2026-10-31\nkilde = "Opdigtede data til afprøvning"\ntomme = {}\n'


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One spell and one team with a name."""
    folder = tmp_path_factory.mktemp("ramme")
    teams = [{"team_id": "T1", "navn": "Team Nord"}]
    return deliver_and_import(folder, teams=teams, ledighedsydelse=[{"fra_dato": "2026-03-01"}])


@pytest.fixture
def house(store: Path) -> House:
    return made_house(store)


def drawn(house: House, path: str = "/", search: str = "", pages: tuple[Page, ...] = PAGES) -> dict:
    return frame.draw(house, pages, path, search)


def test_the_header_names_municipality_data_date_and_snapshot(house: House) -> None:
    said = text(drawn(house)["stamp"])
    assert "Data pr. 31. oktober 2026" in said
    assert "Øjebliksbillede 000001-2026-10-31" in said


@pytest.mark.parametrize(
    ("today", "old"), [(date(2026, 12, 10), False), (date(2026, 12, 11), True), (date(2026, 11, 1), False)]
)
def test_data_older_than_forty_days_are_called_old(store: Path, today: date, old: bool) -> None:
    found = drawn(made_house(store, today=today))
    assert ("Forældede data" in text(found["stamp"])) is old
    assert ("Data er 41 dage gamle" in text(found["banner"])) is old


def test_how_old_is_too_old_is_a_setting(store: Path, tmp_path: Path) -> None:
    other = deliver_and_import(tmp_path, ledighedsydelse=[{"fra_dato": "2026-03-01"}])
    (other / "fleks.toml").write_text("data_max_alder_dage = 5\n", encoding="utf-8")
    assert "Forældede data" in text(drawn(made_house(other, today=date(2026, 11, 6)))["stamp"])
    assert "Forældede data" not in text(drawn(made_house(other, today=date(2026, 11, 5)))["stamp"])


def test_made_up_data_are_called_so_and_real_data_are_not(house: House, tmp_path: Path) -> None:
    assert "Opdigtede data" not in text(drawn(house)["banner"])
    empty = ["borgere", "sagsansvar", "ledighedsydelse", "fleksjob", "fleksjobtimer"]
    manifest = MANIFEST.format(empty)
    import_delivery(deliver(tmp_path, manifest=manifest, ledighedsydelse=[{"fra_dato": "2026-03-01"}]), tmp_path / "s")
    assert "Opdigtede data." in text(drawn(made_house(tmp_path / "s"))["banner"])


def test_navigation_keeps_the_filters_and_leaves_a_page_its_own_parameters(house: House) -> None:
    found = links(drawn(house, "/frister", "?team=T1&slags=cv_rettidig")["navigation"])
    assert found["Overblik"] == "/?team=T1"
    assert found["Definitioner"] == "/definitioner?team=T1"


def test_the_theme_that_the_reader_is_in_stands_open_and_only_that(house: House) -> None:
    themes = inside(drawn(house, "/noegletal/cv_rettidig")["navigation"], html.Details)
    assert [text(theme.children[0]) for theme in themes if theme.open] == ["Rettidighed"]
    assert len(themes) > 3
    assert not any(theme.open for theme in inside(drawn(house)["navigation"], html.Details))


def test_the_line_in_words_says_period_and_names_and_each_filter_can_be_taken_away(house: House) -> None:
    found = drawn(house, "/", "?team=T1&koen=K&maaned=2026-09")
    assert text(found["words"]) == "Viser  september 2026 Team:  Team Nord × Køn:  kvinder × Nulstil filtre"
    removals = [part for part in found["words"] if getattr(part, "className", "") == "chip"]
    assert [list(links(part).values()) for part in removals] == [
        ["/?maaned=2026-09&koen=K"],
        ["/?maaned=2026-09&team=T1"],
    ]
    assert links(found["words"])["Nulstil filtre"] == "/"


def test_a_senseless_address_is_told_and_can_be_left(house: House) -> None:
    found = drawn(house, "/", "?team=T9")
    assert "Adressen filtrerer på team, men værdien findes ikke i data." in text(found["words"])
    assert links(found["words"]) == {"Nulstil filtre": "/"}
    assert {"value": "T9", "label": "Findes ikke i data"} in found["data"]["team"]


def test_crumbs_lead_from_overblik_through_the_steps_to_the_page(house: House) -> None:
    page = Page(
        "/sag/<sagsref>",
        lambda visit: f"Sag {visit.slots['sagsref']}",
        lambda _: html.Div(),
        ret="tal",
        steps=lambda visit: [("Frister", visit.href("/frister"))],
    )
    found = drawn(house, "/sag/abc", "?team=T1", (page,))["crumbs"]
    assert text(found) == "Overblik Frister Sag abc"
    assert links(found) == {"Overblik": "/?team=T1", "Frister": "/frister?team=T1"}


def test_overblik_has_no_crumbs_and_each_page_its_title(house: House) -> None:
    assert drawn(house)["crumbs"] is None
    assert drawn(house)["title"] == "Overblik – Fleksoverblik"
    assert drawn(house, "/findes-ikke")["title"] == "Siden findes ikke – Fleksoverblik"


def test_a_page_that_the_asker_may_not_see_is_not_in_the_navigation_and_cannot_be_drawn(house: House) -> None:
    house = replace(house, asker=lambda: made_asker(Rolle.POLITISK, Scope()))
    found = drawn(house, "/frister")
    assert found["title"] == "Ingen adgang – Fleksoverblik"
    assert "Frister" not in text(found["navigation"])
    assert "Overblik" in text(found["navigation"])
    assert "Det har du ikke adgang til." in text(frame._page(house, find(PAGES, "/frister"), "/frister", ""))


def test_only_the_filters_that_a_page_knows_are_shown(house: House) -> None:
    page = Page("/x", lambda _: "X", lambda _: html.Div(), ret="tal", filters=lambda _: ("maaned", "team"))
    hidden = drawn(house, "/x", "", (page,))["hidden"]
    assert [key for key, value in hidden.items() if not value] == ["maaned", "team"]
    assert all(drawn(house, "/definitioner")["hidden"].values())


def test_the_newest_month_is_what_a_silent_address_shows_and_is_named_by_itself_when_asked_for(house: House) -> None:
    assert drawn(house)["data"]["maaned"][0] == {"value": "nyeste", "label": "Oktober 2026"}
    named = drawn(house, "/", "?maaned=2026-10")["data"]["maaned"][0]
    assert named == {"value": "2026-10", "label": "Oktober 2026"}


def test_without_a_store_the_frame_stands_without_facts(tmp_path: Path) -> None:
    found = drawn(made_house(tmp_path))
    assert text(found["stamp"]) == "Ingen data"
    assert found["navigation"] is None
    assert all(found["hidden"].values())
