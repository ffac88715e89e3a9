"""A target is set, refused and removed by keyboard alone."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import press, settled

pytestmark = pytest.mark.browser
TITLE = "Varighed af igangværende ledighedsydelse"


def pick(page: Page, field: str, text: str) -> None:
    """An option of a drop-down, by typing and Enter."""
    page.locator(f"#{field}").focus()
    page.keyboard.press("Enter")
    page.locator(f"#{field}").fill(text)
    page.get_by_role("listbox").get_by_role("option", name=text).first.wait_for()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")


def test_a_target_is_refused_set_seen_and_removed_by_keyboard(visit: Callable[[str], Page]) -> None:
    page = visit("/maal")
    pick(page, "maal-noegletal", TITLE)
    page.locator("#maal-vaerdi").fill("mange")
    press(page, page.get_by_role("button", name="Gem mål", exact=True))
    expect(page.locator("#maal-besked")).to_contain_text("kan ikke være et mål")
    page.locator("#maal-vaerdi").fill("39")
    press(page, page.get_by_role("button", name="Gem mål", exact=True))
    expect(page.locator("#maal-besked")).to_contain_text("39,0 uger")
    row = page.locator("#maal-liste tr").filter(has_text=TITLE)
    expect(row).to_contain_text("39,0 uger")
    pick(page, "maal-nr", TITLE)
    press(page, page.get_by_role("button", name="Fjern målet helt", exact=True))
    expect(row).to_have_count(0)


def test_a_number_in_the_table_by_team_leads_to_the_team_s_page(visit: Callable[[str], Page]) -> None:
    page = visit("/temaer?over=12")
    page.locator(".board-number").nth(1).click()
    settled(page)
    assert "/noegletal/" in page.url
    assert "team=" in page.url
