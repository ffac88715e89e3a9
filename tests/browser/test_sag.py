"""Sag: the page where a drill-down ends."""

import csv
import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from app.store.snapshot import Snapshot
from tests.browser.conftest import expect_accessible, expect_no_sideways_scrolling, settled

pytestmark = pytest.mark.browser
Visit = Callable[[str], Page]


@pytest.fixture(scope="module")
def address(demo: Snapshot) -> str:
    """The case with the most cycles of § 74 c."""
    rows = demo.sql(
        "SELECT sagsref FROM par74c JOIN borger USING (b) GROUP BY ALL ORDER BY count(*) DESC, sagsref LIMIT 1"
    )
    return f"/sag/{rows['sagsref'].iloc[0]}"


def test_the_timeline_shows_three_years_or_all_and_the_address_says_which(visit: Visit, address: str) -> None:
    page = visit(address)
    page.get_by_text("Vis som tabel").click()
    few = page.locator("#sag-forloeb .data-table tbody tr").count()
    page.locator(".page-controls select").select_option(label="Hele forløbet")
    expect(page).to_have_url(re.compile(r"\?siden=hele$"))
    expect(page.locator("#sag-forloeb .data-table tbody tr")).not_to_have_count(few)
    page.reload()
    settled(page)
    expect(page.locator(".page-controls option:checked")).to_have_text("Hele forløbet")
    page.get_by_text("Vis som tabel").click()
    assert page.locator("#sag-forloeb .data-table tbody tr").count() > few


def test_a_nøgletal_of_the_case_opens_to_its_observations_and_leads_on(visit: Visit, address: str) -> None:
    page = visit(address)
    page.locator("#sag-tal").get_by_role("link", name="Revurdering sat i gang til tiden").click()
    opened = page.locator(".sag-figures li:has([aria-current])")
    expect(opened).to_contain_text("»Ja« betyder:")
    expect(page).to_have_url(re.compile(r"\?tal=revurdering_igangsat$"))
    expect(opened.get_by_role("columnheader", name="Hvorfor")).to_be_visible()
    opened.get_by_role("link", name="Gå til nøgletallet").click()
    expect(page.locator("h1")).to_have_text("Revurdering sat i gang til tiden")
    page.go_back()
    expect(page.locator("h1")).to_have_text(re.compile("^Sag "))
    expect(opened).to_contain_text("»Ja« betyder:")


def test_the_file_of_the_timeline_says_what_the_table_says(visit: Visit, address: str) -> None:
    page = visit(address)
    with page.expect_download() as got:
        page.get_by_role("button", name="Hent Forløbet i sagen som CSV").click()
    with open(got.value.path(), encoding="utf-8-sig", newline="") as file:
        lines = list(csv.reader(file, delimiter=";"))
    page.get_by_text("Vis som tabel").click()
    told = page.locator("#sag-forloeb .data-table tbody tr").first.locator("th, td").all_inner_texts()
    assert lines[0] == ["Hvad", "Fra", "Til", "Oplysning"]
    assert [cell or "–" for cell in lines[1]] == [cell or "–" for cell in told]


def test_an_unknown_case_says_so(visit: Visit) -> None:
    page = visit("/sag/0000000000000000")
    expect(page.locator("h1")).to_have_text("Sagen findes ikke")
    expect_accessible(page)


def test_the_page_is_accessible_in_light_in_dark_and_on_a_narrow_screen(visit: Visit, address: str) -> None:
    page = visit(f"{address}?tal=revurdering_igangsat")
    page.get_by_text("Vis som tabel").click()
    expect_accessible(page)
    page.get_by_role("button", name="Mørkt tema").click()
    expect(page.locator("html")).to_have_attribute("data-mantine-color-scheme", "dark")
    expect_accessible(page)
    page.set_viewport_size({"width": 390, "height": 844})
    settled(page)
    expect_accessible(page)
    expect_no_sideways_scrolling(page)
