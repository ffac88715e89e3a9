"""A report is copied, changed, made and published in the browser."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import expect_accessible, expect_no_sideways_scrolling, settled

pytestmark = pytest.mark.browser
MAKING = 60_000  # milliseconds; the first picture loads what draws it


def test_a_report_is_copied_changed_made_and_published(visit: Callable[[str], Page]) -> None:
    page = visit("/rapporter/maanedsoverblik?maaned=2026-10")
    page.get_by_role("button", name="Kopiér, og ret kopien").click()
    expect(page.get_by_text("Ret opskriften")).to_be_visible()
    expect(page.locator("fieldset")).to_have_count(2)
    page.get_by_role("button", name="Tilføj afsnit").click()
    expect(page.locator("fieldset")).to_have_count(3)
    page.get_by_role("button", name="Fjern: afsnit 3").click()
    expect(page.locator("fieldset")).to_have_count(2)
    page.get_by_role("button", name="Fjern: afsnit 1").click()
    expect(page.locator("fieldset")).to_have_count(1)
    page.get_by_label("Titel").fill("Vores egen")
    page.get_by_label("Indledning").fill("Fleksjobledighed: **{fleksjobledighed}**")
    page.keyboard.press("Tab")
    expect(page.locator(".report h2")).to_have_text("Vores egen")
    expect(page.locator(".report")).to_contain_text("Fleksjobledighed: 14 % (240 af 1.682)")
    expect_accessible(page)
    page.get_by_role("button", name="Gem som ny version").click()
    expect(page.locator("#rapport-besked")).to_contain_text("gemt som version 2")
    page.get_by_role("button", name="Hent version 1 frem").click()
    expect(page.get_by_label("Titel")).to_have_value("Månedsoverblik")
    page.get_by_role("button", name="Hent version 2 frem").click()
    expect(page.get_by_label("Titel")).to_have_value("Vores egen")
    page.get_by_role("checkbox", name="PDF").uncheck()
    page.get_by_role("checkbox", name="PowerPoint").uncheck()
    page.get_by_role("button", name="Lav og udgiv").click()
    expect(page.locator("#rapport-fremgang")).to_contain_text("»Vores egen« er udgivet.", timeout=MAKING)
    page.get_by_role("navigation").get_by_role("link", name="Rapporter").first.click()
    settled(page)
    expect(page.locator("#rapporter-udgivne")).to_contain_text("Vores egen")
    with page.expect_download() as fetched:
        page.get_by_role("button", name="Excel").first.click()
    assert fetched.value.suggested_filename == "Vores egen – oktober 2026 (opdigtede data).xlsx"
    page.get_by_role("button", name="Mørkt tema").click()
    expect_accessible(page)
    page.set_viewport_size({"width": 390, "height": 844})
    expect_no_sideways_scrolling(page)


def test_a_text_that_cannot_be_filled_in_is_told_in_place_of_the_draft(visit: Callable[[str], Page]) -> None:
    page = visit("/rapporter/maanedsoverblik?maaned=2026-10")
    page.get_by_role("button", name="Kopiér, og ret kopien").click()
    expect(page.get_by_text("Ret opskriften")).to_be_visible()
    page.get_by_label("Indledning").fill("{pris}")
    page.keyboard.press("Tab")
    expect(page.locator("#rapport-udkast")).to_contain_text("Teksten har pladsen »{pris}«")
    page.get_by_role("button", name="Slet", exact=True).click()
    expect(page).to_have_url(re.compile(r"/rapporter(\?|$)"))
