"""Puljefleksjob: from a pulje to the people in its places."""

import csv
import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import expect_accessible, expect_no_sideways_scrolling, press, settled

pytestmark = pytest.mark.browser
Visit = Callable[[str], Page]


def rows(page: Page):
    """The rows of the list that have been filled in."""
    return page.locator("#pulje-grid .ag-center-cols-container .ag-row:has(a)")


def test_from_a_pulje_to_a_person_in_it_and_back(visit: Visit) -> None:
    page = visit("/puljefleksjob")
    expect(page.locator("#puljer-udvikling .chart-card")).to_have_count(4)
    page.locator("#puljer-nu").get_by_role("link", name="Etårige puljefleksjob").click()
    expect(page).to_have_url(re.compile(r"/puljefleksjob\?pulje=P2$"))
    expect(page.locator("#puljer-udvikling .chart-card")).to_have_count(1)
    expect(rows(page).first).to_contain_text("Etårige puljefleksjob")
    case = rows(page).first.locator("a").text_content()
    assert case
    rows(page).first.locator("a").click()
    expect(page.locator("h1")).to_have_text(f"Sag {case}")
    page.go_back()
    expect(page).to_have_url(re.compile(r"/puljefleksjob\?pulje=P2$"))
    expect(rows(page).first).to_contain_text(case)


def test_a_place_that_runs_out_leads_to_its_case_from_the_table(visit: Visit) -> None:
    page = visit("/puljefleksjob")
    link = page.locator("#puljer-udloeb .data-table tbody tr").first.get_by_role("link")
    case = link.inner_text()
    press(page, link)
    expect(page.locator("h1")).to_have_text(f"Sag {case}")


def test_the_file_of_a_pulje_has_the_numbers_of_its_table(visit: Visit) -> None:
    page = visit("/puljefleksjob?pulje=P1")
    card = page.locator("#puljer-udvikling .chart-card")
    with page.expect_download() as got:
        card.get_by_role("button", name="CSV").click()
    with open(got.value.path(), encoding="utf-8-sig", newline="") as file:
        lines = list(csv.reader(file, delimiter=";"))
    card.get_by_text("Vis som tabel").click()
    newest = card.locator(".data-table tbody tr").last.locator("th, td").all_inner_texts()
    last = lines[lines.index([]) - 1]
    assert last[0] == "2026-10"
    assert newest[0].lower() == "oktober 2026"
    assert last[1:4] == [cell.replace(".", "") for cell in newest[1:4]]


def test_the_page_is_accessible_in_light_in_dark_and_on_a_narrow_screen(visit: Visit) -> None:
    page = visit("/puljefleksjob?pulje=P2")
    expect(rows(page).first).to_be_visible()
    expect_accessible(page)
    page.get_by_role("button", name="Mørkt tema").click()
    expect(page.locator("html")).to_have_attribute("data-mantine-color-scheme", "dark")
    expect_accessible(page)
    page.set_viewport_size({"width": 390, "height": 844})
    settled(page)
    expect_accessible(page)
    expect_no_sideways_scrolling(page)
