"""The frame around the pages: filters and address, links, theme, states."""

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from app.intake import import_delivery
from tests.browser.conftest import choose, expect_accessible, settled
from tests.deliveries import deliver

pytestmark = pytest.mark.browser
Visit = Callable[[str], Page]


def words(page: Page) -> str:
    """The line that says what is filtered."""
    return re.sub(r"\s+", " ", page.locator("#filter-words").inner_text())


def query(page: Page) -> dict[str, str]:
    """What the address filters on."""
    pairs = (part.split("=") for part in page.url.partition("?")[2].split("&") if part)
    return dict(pairs)


def test_filters_stand_in_the_address_and_back_forward_and_reload_give_the_same_page(visit: Visit) -> None:
    page = visit("/")
    choose(page, "team", "Team Nord")
    choose(page, "maaned", "Juli 2026")
    assert query(page) == {"team": "T1", "maaned": "2026-07"}
    expect(page.locator("#filter-words")).to_contain_text("juli 2026")
    page.go_back()
    expect(page.locator("#filter-words")).to_contain_text("oktober 2026")
    assert query(page) == {"team": "T1"}
    page.go_back()
    expect(page.locator(".chip")).to_have_count(0)
    expect(page.locator("#field-team option:checked")).to_have_text("Alle teams")
    page.go_forward()
    page.go_forward()
    expect(page.locator("#overblik-cards .theme-month")).to_have_text("juli 2026")
    settled(page)
    before = page.locator("#page").inner_text()
    page.reload()
    settled(page)
    assert query(page) == {"team": "T1", "maaned": "2026-07"}
    assert page.locator("#page").inner_text() == before
    expect(page.locator("#field-team option:checked")).to_have_text("Team Nord")


def test_a_shared_link_gives_the_same_page_to_somebody_else(visit: Visit, page: Page) -> None:
    visit("/")
    choose(page, "team", "Team Nord")
    page.get_by_text("Flere filtre").click()
    choose(page, "koen", "Kvinder")
    numbers = page.locator(".card-value").all_inner_texts()
    other = page.context.browser.new_context(base_url=page.url.partition("?")[0]).new_page()
    other.goto(page.url)
    settled(other)
    assert other.locator(".card-value").all_inner_texts() == numbers
    assert words(other) == words(page)
    other.context.close()


def test_another_team_has_other_sagsbehandlere(visit: Visit) -> None:
    page = visit("/?team=T1")
    page.locator("#field-sagsbehandler input").first.click()
    name = page.get_by_role("listbox").get_by_role("option").nth(1).inner_text()
    page.get_by_role("option", name=name, exact=True).click()
    expect(page.locator(".chip")).to_have_count(2)
    choose(page, "team", "Team Syd")
    assert query(page) == {"team": "T2"}
    expect(page.locator("#field-sagsbehandler input").first).to_have_value("Alle sagsbehandlere")


def test_a_filter_is_taken_away_by_its_cross_and_all_by_one_link(visit: Visit) -> None:
    page = visit("/?team=T1&koen=K&maaned=2026-08")
    page.get_by_role("link", name="Fjern filteret køn").click()
    expect(page.locator(".chip")).to_have_count(1)
    assert query(page) == {"team": "T1", "maaned": "2026-08"}
    page.get_by_role("link", name="Nulstil filtre").click()
    expect(page.locator(".chip")).to_have_count(0)
    assert query(page) == {}


def test_links_keep_the_filters_and_load_nothing_anew(visit: Visit) -> None:
    page = visit("/?team=T1")
    page.evaluate("() => { window.stillHere = true; }")
    page.get_by_role("link", name="Definitioner", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Definitioner")
    expect(page).to_have_title("Definitioner – Fleksoverblik")
    crumbs = page.get_by_role("navigation", name="Brødkrumme")
    expect(crumbs.locator("[aria-current]")).to_have_text("Definitioner")
    crumbs.get_by_role("link", name="Overblik").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Overblik")
    assert query(page) == {"team": "T1"}
    assert page.evaluate("() => window.stillHere") is True


def test_the_page_that_one_is_on_is_marked_in_the_navigation(visit: Visit) -> None:
    page = visit("/definitioner")
    expect(page.locator(".navigation [aria-current='page']")).to_have_text("Definitioner")


def test_a_senseless_filter_is_told_once_shows_no_number_and_can_be_mended_on_the_spot(visit: Visit) -> None:
    page = visit("/?team=findes-ikke")
    expect(page.get_by_text("værdien findes ikke i data")).to_have_count(1)
    expect(page.locator(".card-value")).to_have_count(0)
    assert query(page) == {"team": "findes-ikke"}
    page.get_by_role("link", name="Nulstil filtre").click()
    expect(page.locator(".card-value").first).to_be_visible()


def test_an_address_without_a_page_says_so_in_the_shell(visit: Visit, foreseen: list[str]) -> None:
    foreseen += ["404: ", "console: Failed to load resource"]
    page = visit("/findes-ikke")
    expect(page.get_by_role("heading", level=1)).to_have_text("Siden findes ikke")
    expect(page.get_by_role("navigation", name="Sider").get_by_role("link", name="Overblik")).to_be_visible()
    expect_accessible(page)


def test_the_chosen_theme_is_remembered(visit: Visit) -> None:
    page = visit("/")
    page.get_by_role("button", name="Mørkt tema").click()
    expect(page.locator("html")).to_have_attribute("data-mantine-color-scheme", "dark")
    page.reload()
    expect(page.locator("html")).to_have_attribute("data-mantine-color-scheme", "dark")
    expect(page.get_by_role("button", name="Lyst tema")).to_be_visible()
    assert page.evaluate("() => Object.keys(localStorage)") == ["fleks-theme"]


def test_made_up_data_say_so_on_screen_and_on_paper(visit: Visit) -> None:
    page = visit("/")
    said = page.get_by_text("Opdigtede data.")
    expect(said).to_be_visible()
    page.emulate_media(media="print")
    expect(said).to_be_visible()
    expect(page.locator("#navigation")).to_be_hidden()
    expect(page.locator("#field-team")).to_be_hidden()


def test_definitions_are_found_by_any_word(visit: Visit) -> None:
    page = visit("/definitioner")
    every = page.locator("#definitions > article:visible").count()
    page.get_by_label("Søg i definitionerne").fill("jobnet FRIST")
    expect(page.locator("#definitions > article:visible")).to_have_count(1)
    expect(page.locator("#definition-count")).to_have_text(f"Viser 1 af {every} nøgletal")
    page.get_by_label("Søg i definitionerne").fill("")
    expect(page.locator("#definitions > article:visible")).to_have_count(every)


def test_an_address_with_an_anchor_leads_to_the_place(visit: Visit) -> None:
    page = visit("/definitioner#puljebelaegning")
    expect(page.locator("#puljebelaegning h2")).to_be_in_viewport()


def delivered(folder: Path, name: str, data_pr: str, **more: object) -> Path:
    """A small delivery with one spell."""
    return deliver(folder, name=name, data_pr=data_pr, ledighedsydelse=[{"fra_dato": "2026-03-01"}], **more)


def test_a_new_snapshot_is_seen_at_the_next_request_without_a_restart(
    page: Page, serve: Callable[..., str], tmp_path: Path
) -> None:
    store = tmp_path / "store"
    import_delivery(delivered(tmp_path, "foerst", "2026-09-30"), store)
    page.goto(serve(store))
    settled(page)
    expect(page.locator("#stamp")).to_contain_text("Data pr. 30. september 2026")
    expect(page.locator("#stamp")).to_contain_text("Forældede data")
    import_delivery(delivered(tmp_path, "siden", "2026-10-31"), store)
    page.get_by_role("link", name="Definitioner", exact=True).click()
    expect(page.locator("#stamp")).to_contain_text("Data pr. 31. oktober 2026")
    expect(page.locator("#stamp")).not_to_contain_text("Forældede data")


def test_a_store_without_data_gets_a_page_that_says_what_to_do(
    page: Page, serve: Callable[..., str], tmp_path: Path
) -> None:
    page.goto(serve(tmp_path / "tom"))
    expect(page.get_by_role("heading", level=1)).to_have_text("Fleksoverblik kan ikke vise data")
    expect(page.locator("#page")).to_contain_text("fleks import LEVERANCE")
    expect(page.locator("#stamp")).to_have_text("Ingen data")
    expect_accessible(page)


def test_a_table_that_was_not_delivered_is_asked_for_and_no_number_is_shown(
    page: Page, serve: Callable[..., str], tmp_path: Path
) -> None:
    store = tmp_path / "store"
    import_delivery(delivered(tmp_path, "uden-cv", "2026-10-31"), store)
    page.goto(serve(store, today=date(2026, 11, 1)))
    settled(page)
    card = page.locator(".card", has_text="CV på Jobnet inden for tre uger")
    expect(card).to_contain_text("Ingen data leveret")
    expect(card).to_contain_text("cv")
    expect(card.locator(".card-value")).to_have_count(0)
