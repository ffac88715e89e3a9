"""Overblik from small deliveries through the import: the cards, and what needs action now."""

from pathlib import Path

import pytest
from dash import html

from app.kpi import catalogue
from app.own.targets import Target, set_target
from app.pages import attention, overblik
from app.pages.house import House
from tests.answers import deliver_and_import
from tests.pages.made import AUG, made_house
from tests.pages.read import inside, links, text

PULJER = [
    {"pulje_id": "P1", "navn": "Den brede", "pladser": 2, "fra_dato": "2020-01-01"},
    {"pulje_id": "P2", "navn": "Den fyldte", "pladser": 1, "fra_dato": "2020-01-01"},
]


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Four spells due in October 2026, one with a CV in time, one late, two without; two puljer, one overbooked."""
    jobs = [
        {"fleksjob_id": f"F{n}", "borger_id": f"J{n}", "fra_dato": "2025-01-01", "pulje_id": pulje}
        for n, pulje in enumerate(("P1", "P2", "P2"), 1)
    ]
    store = deliver_and_import(
        tmp_path_factory.mktemp("overblik"),
        ledighedsydelse=[{"borger_id": f"B{n}", "fra_dato": "2026-10-01"} for n in range(1, 5)],
        cv=[
            {"borger_id": "B1", "tilgaengelig_fra": "2026-10-05"},
            {"borger_id": "B2", "tilgaengelig_fra": "2026-10-25"},
        ],
        fleksjob=jobs,
        fleksjobtimer=[{"fleksjob_id": f"F{n}", "fra_dato": "2025-01-01", "timer": 5} for n in range(1, 4)],
        puljer=PULJER,
    )
    set_target(store, Target("cv_rettidig", 0.60, AUG), "test")
    return store


@pytest.fixture
def house(store: Path) -> House:
    return made_house(store)


def card(house: House, title: str, search: str = "") -> html.Article:
    """The card with this title."""
    drawn = overblik.draw(house.visit(overblik.PAGE, "/", search))
    return next(one for one in inside(drawn, html.Article) if title in links(one))


def test_there_is_a_card_for_every_noegletal_and_each_leads_to_its_page_with_the_filters_kept(house: House) -> None:
    every = links(overblik.draw(house.visit(overblik.PAGE, "/", "?team=T1")))
    found = {text: href for text, href in every.items() if not href.startswith("#")}
    assert found == {one.titel: f"/noegletal/{one.id}?team=T1" for one in catalogue().values()}


def test_a_card_says_value_basis_target_and_status(house: House) -> None:
    said = text(card(house, "CV på Jobnet inden for tre uger"))
    for part in ("25 %", "1 af 4", "Mål mindst 60 %", "Mål ikke nået", "Få sager"):
        assert part in said


def test_the_targets_are_summed_up_and_each_theme_has_its_place(house: House) -> None:
    drawn = overblik.draw(house.visit(overblik.PAGE, "/", ""))
    assert "■ Mål ikke nået  1" in text(drawn)
    places = {href.removeprefix("#") for href in links(drawn).values() if href.startswith("#")}
    assert places == {one.id for one in inside(drawn, html.H2) if getattr(one, "id", None)}


def test_within_a_theme_what_has_a_number_comes_first(house: House) -> None:
    drawn = overblik.draw(house.visit(overblik.PAGE, "/", ""))
    theme = next(one for one in inside(drawn, html.Section) if "Rettidighed" in text(one))
    said = [text(one) for one in inside(theme, html.Article)]
    absent = ["Ingen data leveret" in one or "Ingen observationer" in one for one in said]
    assert absent == sorted(absent)
    assert True in absent
    assert False in absent


def test_a_card_that_cannot_be_split_by_the_filter_says_so_and_shows_no_number(house: House) -> None:
    said = text(card(house, "Belægning i puljefleksjob", "?team=T1"))
    assert "kan ikke opdeles på team" in said
    assert "%" not in said.split("Til sammenligning")[0]


def test_a_card_without_its_table_asks_for_it(house: House) -> None:
    said = text(card(house, "Fire samtaler i de første seks måneder"))
    assert "Ingen data leveret" in said
    assert "samtaler" in said


def test_deadlines_are_counted_by_kind_and_each_number_leads_to_its_part_of_the_list(house: House) -> None:
    found = attention.draw(house.visit(overblik.PAGE, "/", "?team=T1"))
    rows = {text(row.children[0]): [text(cell) for cell in row.children[1:]] for row in inside(found, html.Tr)}
    assert rows["CV på Jobnet"] == ["2", "0", "0", "0", "0"]
    hrefs = [one.href for one in inside(found, html.A) if text(one) == "2"]
    assert hrefs == ["/frister?team=T1&slags=cv_rettidig&gruppe=overskredet"]


def test_a_deadline_whose_table_was_not_delivered_has_no_number(house: House) -> None:
    found = attention.draw(house.visit(overblik.PAGE, "/", ""))
    rows = {text(row.children[0]): text(row.children[1]) for row in inside(found, html.Tr)}
    assert rows["Fire jobsamtaler"] == "Ingen data leveret"


def test_places_are_told_as_vacant_or_overbooked_for_the_whole_municipality(house: House) -> None:
    found = attention.draw(house.visit(overblik.PAGE, "/", "?team=T1&maaned=2026-08&aldersgruppe=40-49"))
    rows = {text(row.children[0]): [text(cell) for cell in row.children[1:]] for row in inside(found, html.Tr)}
    assert rows["Den brede"] == ["1 af 2", "1"]
    assert rows["Den fyldte"] == ["2 af 1", "■ Overbooket 1"]
    assert links(found)["Den brede"] == "/puljefleksjob?maaned=2026-08&pulje=P1"


def test_a_filter_that_the_deadlines_do_not_follow_is_said(house: House) -> None:
    said = "Listen følger kommune, team og sagsbehandler, ikke de øvrige filtre."
    assert said in text(attention.draw(house.visit(overblik.PAGE, "/", "?koen=K")))
    assert said not in text(attention.draw(house.visit(overblik.PAGE, "/", "?team=T1")))
