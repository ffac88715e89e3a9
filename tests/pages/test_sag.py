"""Sag: what one case's page says, and what it keeps to itself."""

from dataclasses import replace

import pytest

from app.access import Scope
from app.config import Settings
from app.errors import UsageError
from app.pages.sag import PAGE, figures_drawn, file, layout
from app.pages.sag_parts import case_link
from tests.answers import deliver_and_import
from tests.pages.drawn import links, parts, text
from tests.pages.made import made_asker, made_house

CPR = "0905801237"


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory):
    """One borger, delivered with a CPR number, on ledighedsydelse since 2024-01-01 and with nobody responsible."""
    store = deliver_and_import(
        tmp_path_factory.mktemp("sag"),
        borgere=[{"cpr": CPR, "sagsnr": "2024/17 & 3", "visitationsdato": "2023-12-01", "ordning": "ny"}],
        ledighedsydelse=[{"cpr": CPR, "fra_dato": "2024-01-01"}],
        revurderinger=[{"cpr": CPR, "igangsat": "2024-12-01"}],
        samtaler=[{"cpr": CPR, "dato": "2023-10-27"}, {"cpr": CPR, "dato": "2023-10-28"}],
        sagsansvar=[],
        derive=False,
        sagsbehandlere=[{"sagsbehandler_id": "S1", "navn": "Anna", "team_id": "T1"}],
        teams=[{"team_id": "T1", "navn": "Team Nord"}],
    )
    return made_house(store)


@pytest.fixture(scope="module")
def address(house):
    """The case's path."""
    rows = house.visit(PAGE, "/sag/x", "").snapshot.sql("SELECT sagsref FROM borger")
    return f"/sag/{rows['sagsref'].iloc[0]}"


def test_the_page_says_where_the_case_stands(house, address):
    words = text(layout(house.visit(PAGE, address, "")))
    assert "Sag 2024/17 & 3" in words
    assert "31. oktober 2026: Ledighedsydelse siden 01-01-2024 (147 hele uger)." in words
    assert "Uden sagsbehandler" in words
    assert "Næste frist efter § 74 c: revurderingen" in words
    assert "Sat i gang til tiden." in words


def test_the_page_tells_what_the_checks_of_the_data_found(house, address):
    words = text(layout(house.visit(PAGE, address, "")))
    assert "Løbende sag uden sagsbehandler" in words
    assert "Registrér en ansvarlig sagsbehandler" in words


def test_the_page_tells_every_nøgletal_that_the_case_counts_in_and_leads_to_its_observations(house, address):
    drawn = figures_drawn(house.visit(PAGE, address, "?siden=hele"))
    assert "Revurdering sat i gang til tiden Senest: " in text(drawn)
    assert "»Ja« betyder" not in text(drawn)
    assert links(drawn)["Revurdering sat i gang til tiden"] == f"{address}?siden=hele&tal=revurdering_igangsat"


def test_a_nøgletal_opens_by_the_address_and_closes_again(house, address):
    drawn = figures_drawn(house.visit(PAGE, address, "?tal=revurdering_igangsat"))
    assert "»Ja« betyder: Revurderinger, der er sat i gang senest" in text(drawn)
    assert "Sket 30 dage før fristen" in text(drawn)
    assert links(drawn)["Gå til nøgletallet"] == "/noegletal/revurdering_igangsat"
    assert links(drawn)["Revurdering sat i gang til tiden"] == address


def test_neither_the_page_nor_its_file_holds_the_cpr_number(house, address):
    visit = house.visit(PAGE, address, "?siden=hele")
    assert CPR not in str(layout(visit).to_plotly_json())
    assert CPR[:6] not in text([layout(visit), figures_drawn(visit)])
    assert CPR[:6] not in repr(file(visit))


def test_the_file_is_named_without_the_case(house, address):
    made = file(house.visit(PAGE, address, ""))
    assert made.name == "Forløbet i sagen – til 31. oktober 2026"


def test_the_timeline_opens_on_three_years_and_can_show_all(house, address):
    def first(search):
        return min(row[1] for row in file(house.visit(PAGE, address, search)).table.rows).isoformat()

    assert first("") == "2023-10-28"
    assert first("?siden=hele") == "2023-10-27"


@pytest.mark.parametrize("path", ["/sag/findes-ikke", "/sag/2024-17", "/sag/%27%20OR%201=1"])
def test_an_unknown_case_gets_a_page_that_says_so(house, path):
    drawn = layout(house.visit(PAGE, path, ""))
    assert "Sagen findes ikke" in text(drawn)
    assert links(drawn) == {"Gå til Frister": "/frister"}


def test_without_access_to_cases_the_page_is_refused(house, address):
    visit = replace(house.visit(PAGE, address, ""), asker=made_asker(scope=Scope()))
    with pytest.raises(UsageError, match="ikke adgang"):
        layout(visit)


def test_the_title_of_the_tab_does_not_name_the_case(house, address):
    assert PAGE.title(house.visit(PAGE, address, "")) == "Sag"


@pytest.mark.parametrize(
    ("template", "sagsnr", "link"),
    [
        ("https://fag.example/sag/{sagsnr}", "2024-17", "https://fag.example/sag/2024-17"),
        ("http://fag.example/?nr={sagsnr}", "17", "http://fag.example/?nr=17"),
        ("https://fag.example/{sagsnr}", "a/b?c&d e", "https://fag.example/a%2Fb%3Fc%26d%20e"),
        ("", "17", None),
        ("https://fag.example/{sagsnr}", None, None),
        ("https://fag.example/sag", "17", None),
        ("javascript:alert({sagsnr})", "17", None),
        ("data:text/html,{sagsnr}", "17", None),
        ("//fag.example/{sagsnr}", "17", None),
    ],
)
def test_the_link_to_the_case_system_is_made_from_the_setting_and_leads_nowhere_else(template, sagsnr, link):
    assert case_link(template, sagsnr) == link


def test_there_is_no_link_unless_the_municipality_has_set_one(house, address):
    drawn = layout(house.visit(PAGE, address, ""))
    assert Settings().sag_link == ""
    assert not any("fagsystem" in words for words in links(drawn))


def test_the_link_opens_elsewhere_and_tells_the_case_system_nothing(house, address):
    settings = Settings(sag_link="https://fag.example/{sagsnr}")
    drawn = layout(replace(house.visit(PAGE, address, ""), settings=settings))
    (link,) = (one for one in parts(drawn) if "fag.example" in (getattr(one, "href", None) or ""))
    assert link.href == "https://fag.example/2024%2F17%20%26%203"
    assert (link.target, link.rel) == ("_blank", "noopener noreferrer")
