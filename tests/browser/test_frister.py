"""Frister: the counters, the list, the way to a case and back, the files, print."""

import csv
import io
import re
from collections.abc import Callable

import openpyxl
import pytest
from playwright.sync_api import Page, Response, expect

from tests.browser.conftest import expect_accessible, expect_no_sideways_scrolling, settled

pytestmark = pytest.mark.browser
Visit = Callable[[str], Page]


def rows(page: Page):
    """The rows of the list that have been filled in."""
    return page.locator("#frister-grid .ag-center-cols-container .ag-row:has(a)")


def shown(page: Page) -> int:
    """How many deadlines the line above the list says there are."""
    found = re.search(r"Viser ([\d.]+) frist", page.locator("#frister-status").inner_text())
    assert found
    return int(found[1].replace(".", ""))


def number(page: Page, name: str) -> int:
    """What the counter of a group says."""
    counter = page.locator(".counter", has_text=name).locator(".counter-number")
    return int(counter.inner_text().replace(".", ""))


def test_a_counter_narrows_the_list_and_the_address_keeps_it(visit: Visit) -> None:
    page = visit("/frister")
    overdue = number(page, "Overskredet")
    page.locator(".counter", has_text="Overskredet").click()
    expect(page).to_have_url(re.compile(re.escape("/frister?gruppe=overskredet") + "$"))
    expect(page.locator("#frister-status")).to_contain_text("overskredet")
    assert shown(page) == overdue
    expect(rows(page).first).to_contain_text("over")
    page.reload()
    settled(page)
    expect(page.locator(".counter[aria-current]")).to_contain_text("Overskredet")
    page.go_back()
    expect(page.locator(".counter[aria-current]")).to_contain_text("Alle")


def test_no_answer_holds_more_than_a_hundred_rows(visit: Visit, page: Page) -> None:
    answers: list[dict] = []

    def keep(response: Response) -> None:
        if "_dash-update-component" in response.url and "getRowsResponse" in (response.request.post_data or ""):
            answers.append(response.json()["response"]["frister-grid"]["getRowsResponse"])

    page.on("response", keep)
    visit("/frister")
    expect(rows(page).first).to_be_visible()
    total = shown(page)
    assert total > 100
    page.get_by_role("button", name="Sidste side").click()
    expect(page.locator(".ag-paging-panel")).to_contain_text(re.compile(r"til ([\d.]+) af \1"))
    assert max(len(answer["rowData"]) for answer in answers) == 100
    assert {answer["rowCount"] for answer in answers} == {total}


def test_the_order_of_a_heading_goes_to_the_address_and_survives_reload(visit: Visit) -> None:
    page = visit("/frister")
    expect(rows(page).first).to_be_visible()
    oldest = rows(page).first.inner_text()
    page.locator(".ag-header-cell[col-id='fristdato']").click()
    expect(page).to_have_url(re.compile(re.escape("?orden=-fristdato") + "$"))
    expect(rows(page).first).not_to_have_text(oldest)
    latest = rows(page).first.inner_text()
    page.reload()
    settled(page)
    expect(rows(page).first).to_contain_text(latest.split("\n")[0])
    expect(page.locator("#frister-grid [col-id='fristdato']").first).to_have_attribute("aria-sort", "descending")
    page.go_back()
    expect(rows(page).first).to_contain_text(oldest.split("\n")[0])


def test_by_keyboard_from_the_list_to_a_case_and_back_with_the_filters_kept(visit: Visit) -> None:
    page = visit("/frister?team=T1&gruppe=overskredet")
    expect(rows(page).first).to_be_visible()
    case = rows(page).first.locator("a").text_content()
    page.locator(".ag-header-cell[col-id='sagsnr']").focus()
    page.keyboard.press("ArrowDown")
    expect(page.locator(".ag-cell-focus[col-id='sagsnr']")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text(f"Sag {case}")
    assert re.search(r"/sag/[0-9a-f]{16}\?team=T1$", page.url)
    page.go_back()
    expect(page).to_have_url(re.compile(re.escape("/frister?team=T1&gruppe=overskredet") + "$"))
    expect(rows(page).first).to_contain_text(case)


def test_another_team_gives_another_list_without_remounting_it(visit: Visit) -> None:
    page = visit("/frister?fordelt=team")
    expect(rows(page).first).to_be_visible()
    page.evaluate("() => { document.getElementById('frister-grid').kept = true }")
    page.get_by_role("link", name="Team Syd", exact=True).click()
    expect(page.locator("#frister-status")).to_contain_text("Team Syd")
    expect(rows(page).first).to_contain_text("Team Syd")
    assert page.evaluate("() => document.getElementById('frister-grid').kept")


def test_the_files_hold_the_whole_list_that_is_shown(visit: Visit) -> None:
    page = visit("/frister?slags=revurdering_igangsat&orden=-fristdato")
    total = shown(page)
    with page.expect_download() as got:
        page.get_by_role("button", name="Hent Frister som CSV").click()
    with open(got.value.path(), encoding="utf-8-sig", newline="") as file:
        lines = list(csv.reader(file, delimiter=";"))
    table = lines[: lines.index([])]
    assert len(table) == total + 1
    assert table[1][0] == rows(page).first.locator("a").text_content()
    with page.expect_download() as got:
        page.get_by_role("button", name="Hent Frister som Excel").click()
    with open(got.value.path(), "rb") as file:
        book = openpyxl.load_workbook(io.BytesIO(file.read()))
    assert book.sheetnames == ["Frister", "Om udtrækket"]
    assert book["Frister"].max_row == total + 1
    told = {row[0].value: row[1].value for row in book["Om udtrækket"].iter_rows()}
    assert told["Filtre"] == "Revurdering sættes i gang"
    assert told["Antal rækker"] == str(total)


def test_an_empty_list_is_a_designed_page(visit: Visit) -> None:
    page = visit("/frister?slags=puljebelaegning&gruppe=overskredet")
    expect(page.get_by_text("Ingen frister i perioden")).to_be_visible()
    expect(page.locator("#frister-list")).to_be_hidden()
    expect_accessible(page)


def test_an_address_that_makes_no_sense_is_told_so(visit: Visit) -> None:
    page = visit("/frister?gruppe=aldrig")
    expect(page.locator("#frister-status")).to_contain_text("Nulstil filtrene")


def test_on_paper_the_list_is_a_plain_table_of_the_page_shown_and_there_are_no_controls(visit: Visit) -> None:
    page = visit("/frister")
    expect(rows(page).first).to_be_visible()
    first = rows(page).first.locator("a").text_content()
    total = shown(page)
    page.evaluate("() => window.dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    paper = page.locator(".listing-print")
    expect(paper.locator("tbody tr")).to_have_count(50)
    expect(paper.locator("tbody tr").first).to_contain_text(first or "?")
    expect(paper.locator("caption")).to_contain_text(f"50 af {total} rækker")
    expect(page.locator("#frister-grid")).to_be_hidden()
    expect(page.locator(".page-controls")).to_be_hidden()
    page.evaluate("() => window.dispatchEvent(new Event('afterprint'))")
    expect(paper).to_have_count(0)


def test_the_page_is_accessible_in_light_in_dark_and_on_a_narrow_screen(visit: Visit) -> None:
    page = visit("/frister?fordelt=team&gruppe=uge")
    expect(rows(page).first).to_be_visible()
    page.get_by_text("Hvad fristerne er, og hvor de kommer fra").click()
    expect_accessible(page)
    page.get_by_role("button", name="Mørkt tema").click()
    expect(page.locator("html")).to_have_attribute("data-mantine-color-scheme", "dark")
    expect_accessible(page)
    page.set_viewport_size({"width": 390, "height": 844})
    settled(page)
    expect_accessible(page)
    expect_no_sideways_scrolling(page)
