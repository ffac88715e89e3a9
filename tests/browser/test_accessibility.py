"""Every page in light, in dark and on a narrow screen: no violation of WCAG 2.1 AA, nothing wider than the window."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import expect_accessible, expect_no_sideways_scrolling, settled

pytestmark = pytest.mark.browser
PAGES = [
    "/",
    "/?team=T1&koen=K",
    "/?team=findes-ikke",
    "/datakvalitet",
    "/temaer?tema=Progression",
    "/maal",
    "/parametre",
]


@pytest.mark.parametrize("address", PAGES)
def test_a_page_is_accessible_in_light_in_dark_and_on_a_narrow_screen(
    visit: Callable[[str], Page], address: str
) -> None:
    page = visit(address)
    expect_accessible(page)
    page.get_by_role("button", name="Mørkt tema").click()
    expect(page.locator("html")).to_have_attribute("data-mantine-color-scheme", "dark")
    expect_accessible(page)
    page.set_viewport_size({"width": 390, "height": 844})
    settled(page)
    expect_accessible(page)
    expect_no_sideways_scrolling(page)


def test_definitions_are_accessible(visit: Callable[[str], Page]) -> None:
    page = visit("/definitioner")
    page.get_by_label("Søg i definitionerne").fill("jobnet")  # every entry is made alike, and axe reads slowly
    expect(page.locator("#definition-count")).to_contain_text(" af ")
    expect_accessible(page)
    page.get_by_role("button", name="Mørkt tema").click()
    page.set_viewport_size({"width": 390, "height": 844})
    expect_accessible(page)
    expect_no_sideways_scrolling(page)


def test_more_filters_close_on_escape_and_give_the_focus_back(visit: Callable[[str], Page]) -> None:
    page = visit("/")
    page.get_by_text("Flere filtre").click()
    page.locator("#field-koen select").focus()
    page.keyboard.press("Escape")
    expect(page.locator("#field-koen")).to_be_hidden()
    expect(page.get_by_text("Flere filtre")).to_be_focused()


def test_a_long_list_of_names_to_choose_from_is_accessible(visit: Callable[[str], Page]) -> None:
    page = visit("/frister")
    page.locator("#field-sagsbehandler input").first.click()
    expect(page.get_by_role("listbox").get_by_role("option").nth(10)).to_be_attached()
    expect_accessible(page)


def test_the_opened_filters_and_menu_are_accessible(visit: Callable[[str], Page]) -> None:
    page = visit("/")
    page.get_by_text("Flere filtre").click()
    expect(page.get_by_label("Køn")).to_be_visible()
    expect_no_sideways_scrolling(page)
    expect_accessible(page)


def test_the_menu_on_a_narrow_screen_opens_leads_and_closes(visit: Callable[[str], Page], page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    visit("/")
    link = page.get_by_role("navigation", name="Sider").get_by_role("link", name="Definitioner")
    expect(link).not_to_be_in_viewport()
    page.get_by_role("button", name="Menu").click()
    expect(link).to_be_in_viewport()
    expect_accessible(page)
    link.click()
    expect(page).to_have_url(re.compile("/definitioner$"))
    expect(link).not_to_be_in_viewport()


def test_the_first_tab_leads_past_the_navigation(visit: Callable[[str], Page]) -> None:
    page = visit("/")
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Gå til indhold")
    expect(skip).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#indhold")).to_be_focused()
