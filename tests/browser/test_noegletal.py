"""The walk from a card to a case and back, by mouse and by keyboard, and what is taken away on the way."""

import csv
import re
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import WAIT, expect_accessible, expect_no_sideways_scrolling, press, settled

pytestmark = pytest.mark.browser
Visit = Callable[[str], Page]
CV = "/noegletal/cv_rettidig"
NAME = "CV på Jobnet inden for tre uger"


def ready(page: Page) -> None:
    """The charts are drawn and the list has its rows."""
    settled(page)
    expect(page.locator(".js-plotly-plot .main-svg").first).to_be_visible()
    expect(page.locator("#sager-grid .ag-row a").first).to_be_visible()


def card(page: Page, heading: str) -> Locator:
    """The card of a chart."""
    return page.locator(".chart-card").filter(has=page.get_by_role("heading", name=heading, exact=True))


def table(page: Page, heading: str) -> list[list[str]]:
    """The rows of a chart's table, opened as a reader would."""
    here = card(page, heading)
    details = here.locator("details")
    if details.get_attribute("open") is None:
        here.get_by_text("Vis som tabel").click()
    return [row.locator("th, td").all_inner_texts() for row in here.locator("tbody tr").all()]


def click_bar(page: Page, heading: str, number: int) -> None:
    """Click on a bar of a chart, counted from the top or from the left."""
    click_in(page, card(page, heading).locator(".barlayer .point path").nth(number), 0.5)


def click_in(page: Page, mark: Locator, part: float) -> None:
    """Click inside a mark of a chart: Plotly lays a sheet over it, which takes the click."""
    mark.evaluate("mark => mark.scrollIntoView({block: 'center'})")
    box = mark.bounding_box()
    page.mouse.move(box["x"] + box["width"] * part, box["y"] + box["height"] * part)
    page.mouse.click(box["x"] + box["width"] * part, box["y"] + box["height"] * part)


def count_of(page: Page, name: str) -> int:
    """The number in the link that narrows the list, ``Alle (30)``."""
    text = page.locator(".parts").get_by_role("link", name=re.compile(rf"^{name} \(")).inner_text()
    return int(re.search(r"\(([\d.]+)\)", text)[1].replace(".", ""))


def rows_in_grid(page: Page, count: int) -> None:
    """The grid says that it holds so many rows."""
    expect(page.locator("#sager-grid .ag-paging-row-summary-panel")).to_contain_text(f"af {count}")


def test_from_a_card_to_a_case_and_back_by_mouse(visit: Visit) -> None:
    page = visit("/")
    page.get_by_role("link", name=NAME).last.click()
    ready(page)
    team, *_ = table(page, "Sammenligning af teams")[0]
    click_bar(page, "Sammenligning af teams", 0)
    expect(page.locator("#crumbs [aria-current]")).to_have_text(team)
    ready(page)
    colleague, *_ = table(page, "Sammenligning af sagsbehandlere")[0]
    click_bar(page, "Sammenligning af sagsbehandlere", 0)
    expect(page.locator("#crumbs [aria-current]")).to_have_text(colleague)
    ready(page)
    address = page.url
    sagsnr = page.locator("#sager-grid .ag-row a").first.inner_text()
    page.locator("#sager-grid .ag-row a").first.click()
    expect(page).to_have_url(re.compile(r"/sag/[0-9a-f]+\?.*sagsbehandler="))
    expect(page.locator("#page")).to_contain_text(sagsnr)
    page.go_back()
    ready(page)
    assert page.url == address
    page.locator("#crumbs").get_by_role("link", name=team).click()
    expect(page.locator("#crumbs [aria-current]")).to_have_text(team)
    page.locator("#crumbs").get_by_role("link", name=NAME).click()
    expect(page.locator("#crumbs [aria-current]")).to_have_text(NAME)
    page.locator("#crumbs").get_by_role("link", name="Overblik").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Overblik")


def test_a_list_that_its_grid_forgot_to_show_is_seen(visit: Visit) -> None:
    page = visit(CV)
    page.locator("#sager-grid .ag-row a").first.wait_for(state="attached")
    page.locator("#sager-grid .ag-root").evaluate("grid => grid.classList.add('ag-delay-render')")
    expect(page.locator("#sager-grid .ag-header-cell").first).to_be_visible()
    expect(page.locator("#sager-grid .ag-row a").first).to_be_visible()


def test_from_a_card_to_a_case_and_back_by_keyboard(visit: Visit) -> None:
    page = visit("/")
    press(page, page.get_by_role("link", name=NAME).last)
    ready(page)
    for heading in ("Sammenligning af teams", "Sammenligning af sagsbehandlere"):
        press(page, card(page, heading).locator("summary"))
        link = card(page, heading).locator("tbody a").first
        name = link.inner_text()
        press(page, link)
        expect(page.locator("#crumbs [aria-current]")).to_have_text(name)
        ready(page)
    press(page, page.locator("#sager-grid .ag-row").first.locator(".ag-cell").first)
    expect(page).to_have_url(re.compile("/sag/"))
    settled(page)
    page.go_back()
    expect(page).to_have_url(re.compile(f"{CV}\\?team="))


def test_a_click_on_a_bar_of_the_distribution_narrows_the_list_and_stands_in_the_address(visit: Visit) -> None:
    page = visit(CV)
    ready(page)
    heading = "Dage fra forløbets start til den første dag med et tilgængeligt CV"
    rows = table(page, heading)
    assert count_of(page, "Alle") == int(rows[-1][1])
    click_bar(page, heading, 1)
    expect(page).to_have_url(re.compile(r"del=baand%3A22-35#sager$"))
    expect(page.locator("#noegletal-cases")).to_contain_text(f"Kun {rows[1][0]}")
    expect(page.locator("#sager")).to_be_focused()
    rows_in_grid(page, int(rows[1][1]))
    page.reload()
    ready(page)
    rows_in_grid(page, int(rows[1][1]))
    page.locator(".parts").get_by_role("link", name=re.compile("^Alle")).click()
    rows_in_grid(page, int(rows[-1][1]))


def test_a_cell_of_the_matrix_narrows_the_list_to_its_jobs(visit: Visit) -> None:
    page = visit("/noegletal/progression")
    ready(page)
    rows = table(page, "Fra timer ved start til timer nu")
    plot = card(page, "Fra timer ved start til timer nu").locator(".heatmaplayer image, .heatmaplayer path").first
    click_in(page, plot, 1 / 14)
    expect(page).to_have_url(re.compile("del=matrix%3A1-5%3A1-5#sager$"))
    rows_in_grid(page, int(rows[0][1]))


def test_another_noegletal_has_its_own_columns_and_rows(visit: Visit) -> None:
    page = visit(CV)
    ready(page)
    menu = page.get_by_role("navigation", name="Sider")
    menu.get_by_text("Progression", exact=True).click()
    menu.get_by_role("link", name="Flere timer i fleksjobbet").click()
    expect(page.locator("#sager-grid .ag-header")).to_contain_text("Timer ved start")
    ready(page)
    expect(page.locator("#sager-grid .ag-header")).not_to_contain_text("Frist")
    rows_in_grid_text = page.locator("#sager-grid .ag-paging-row-summary-panel")
    total = page.locator(".parts").get_by_role("link", name=re.compile(r"^Alle \("))
    expect(total).to_be_visible()
    expect(rows_in_grid_text).to_contain_text(re.search(r"\(([\d.]+)\)", total.inner_text())[1])


def taken(page: Page, button: Locator) -> Path:
    """The file that a button gives."""
    with page.expect_download(timeout=WAIT) as waiting:
        button.click()
    return Path(waiting.value.path()), waiting.value.suggested_filename


def test_a_workbook_opened_again_is_what_the_screen_shows(visit: Visit) -> None:
    page = visit(f"{CV}?over=12")
    ready(page)
    shown = table(page, "Sammenligning af teams")
    path, name = taken(page, card(page, "Sammenligning af teams").get_by_role("button", name="som Excel"))
    assert name == f"Sammenligning af teams - {NAME} – november 2025 – oktober 2026 (opdigtede data).xlsx"
    book = load_workbook(BytesIO(path.read_bytes()))
    sheet = list(book["Sammenligning af teams"].iter_rows(min_row=2, max_col=4, values_only=True))
    assert [[one[0], percent(one[1]), str(one[2]), str(one[3])] for one in sheet] == [row[:4] for row in shown]
    about = dict(book["Om udtrækket"].iter_rows(values_only=True))
    assert about["Data"].startswith("Opdigtede data")
    assert about["Periode"] == "november 2025 – oktober 2026"


def percent(share: float) -> str:
    return f"{share * 100:.1f} %".replace(".", ",")


def test_a_csv_of_the_list_has_every_row_of_the_screen(visit: Visit) -> None:
    page = visit(f"{CV}?del=udfald:nej")
    ready(page)
    count = count_of(page, "Ikke med i tælleren")
    path, name = taken(page, page.get_by_role("button", name="Hent Sager som CSV"))
    assert name.startswith("Sager - CV på Jobnet")
    text = path.read_bytes().decode("utf-8-sig").split("\r\n\r\n")[0]
    lines = list(csv.reader(text.splitlines(), delimiter=";"))
    assert len(lines) - 1 == count
    assert {line[lines[0].index("I tælleren")] for line in lines[1:]} == {"nej"}
    shown = page.locator("#sager-grid .ag-row a").all_inner_texts()
    assert shown == [line[0] for line in lines[1:]][: len(shown)]


@pytest.mark.parametrize("form", ["SVG", "PNG"])
def test_a_picture_says_title_period_data_date_and_that_data_are_made_up(visit: Visit, form: str) -> None:
    page = visit(f"{CV}?team=T1")
    ready(page)
    path, name = taken(page, card(page, "Udvikling").get_by_role("button", name=f"som {form}"))
    assert name == f"Udvikling - {NAME} – oktober 2025 – oktober 2026 (opdigtede data).{form.lower()}"
    content = path.read_bytes()
    if form == "PNG":
        assert content.startswith(b"\x89PNG")
        return
    text = re.sub(r"<[^>]+>", " ", content.decode("utf-8"))
    for said in (
        NAME,
        "oktober 2026",
        "Team Nord",
        "data pr. 31. oktober 2026",
        "Opdigtede data",
        "Fokusrevision 2021",
    ):
        assert said in re.sub(r"\s+", " ", text)


def test_no_chart_offers_to_send_its_data_away(visit: Visit) -> None:
    page = visit(CV)
    ready(page)
    expect(page.locator(".modebar-btn")).to_have_count(0)
    assert page.evaluate("() => document.querySelector('.js-plotly-plot')._context.plotlyServerURL") == ""


@pytest.mark.parametrize("address", [f"{CV}?over=12", "/noegletal/progression", "/noegletal/samtale_indhold?team=T1"])
def test_the_page_is_accessible_in_light_and_in_dark_on_a_narrow_screen(visit: Visit, address: str) -> None:
    page = visit(address)
    ready(page)
    for summary in page.locator("#page summary").all():
        summary.click()
    expect_accessible(page)
    page.get_by_role("button", name="Mørkt tema").click()
    expect(page.locator("html")).to_have_attribute("data-mantine-color-scheme", "dark")
    page.set_viewport_size({"width": 390, "height": 844})
    ready(page)
    expect_accessible(page)
    expect_no_sideways_scrolling(page)
