from dataclasses import replace
from datetime import datetime
from io import BytesIO

import pytest
from openpyxl import load_workbook

from app.export.report_xlsx import FRONT, NUMBERS, report_xlsx
from app.reports.diagram import LINE
from app.reports.hidden import HIDDEN
from app.reports.markup import blocks
from app.reports.table import Column


@pytest.fixture(scope="module")
def book(quarterly):
    return load_workbook(BytesIO(report_xlsx(quarterly)))


def sheet_of(book, title):
    return book[next(name for name in book.sheetnames if title.startswith(name))]


def rows(sheet, table):
    """The rows below the heading of a table, as values."""
    _, *rest = sheet[table.ref]
    return [[cell.value for cell in row] for row in rest]


def test_there_is_a_sheet_per_nøgletal_between_the_front_and_the_numbers(book, quarterly):
    assert (book.sheetnames[0], book.sheetnames[-1]) == (FRONT, NUMBERS)
    titles = [part.kpi.titel[:31].strip() for part in quarterly.parts]
    assert book.sheetnames[1:-1] == titles


def test_each_table_holds_the_figures_of_the_report_as_numbers_with_a_format(book, quarterly):
    for part in quarterly.parts:
        sheet = sheet_of(book, part.kpi.titel)
        assert len(sheet.tables) == len([figure for figure in part.figures if figure.table.rows])
        for table, figure in zip(sheet.tables.values(), part.figures, strict=True):
            assert [as_given(row) for row in rows(sheet, table)] == [plain(row) for row in figure.table.rows]


def plain(row):
    """A row with days as days, no value as none, and numbers as near as Excel keeps them (sixteen digits)."""
    cells = [cell.date() if isinstance(cell, datetime) else cell for cell in row]
    return [
        pytest.approx(cell, rel=1e-14) if isinstance(cell, float) else None if cell == "" else cell for cell in cells
    ]


def as_given(row):
    """A row as it was read, with no value as none."""
    cells = [cell.date() if isinstance(cell, datetime) else cell for cell in row]
    return [None if cell == "" else cell for cell in cells]


def test_a_share_is_shown_as_a_percentage_and_a_count_without_decimals(book):
    sheet = sheet_of(book, "CV på Jobnet inden for tre uger")
    head = next(iter(sheet.tables.values())).ref.split(":")[0]
    below = sheet[head].row + 1
    formats = {sheet.cell(below - 1, at).value: sheet.cell(below, at).number_format for at in range(2, 5)}
    assert formats == {"Andel": "0.0%", "Tæller": "#,##0", "Nævner": "#,##0"}


def test_each_figure_is_a_native_chart_with_an_alternative_text(book, quarterly):
    for part in quarterly.parts:
        sheet = sheet_of(book, part.kpi.titel)
        assert len(sheet._charts) == len(part.figures)
    kinds = {type(chart).__name__ for sheet in book for chart in sheet._charts}
    assert kinds == {"LineChart", "BarChart"}


def test_a_hidden_figure_is_a_dot_in_the_table_and_nothing_in_the_chart(book, quarterly):
    hidden = [figure for figure in quarterly.figures if any(p.hidden for one in figure.series for p in one.points)]
    assert hidden
    numbers = book[NUMBERS]
    for figure in hidden:
        top = next(row for row in range(1, numbers.max_row) if numbers.cell(row, 1).value == figure.title)
        for at, point in enumerate(figure.series[0].points):
            cell = numbers.cell(top + 2 + at, 2)
            assert as_given([cell.value]) == plain([None if point.hidden else point.value])
    every = [cell for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row]
    assert HIDDEN in every


def test_the_front_says_what_the_report_is(book, quarterly):
    front = book[FRONT]
    said = {row[0]: row[1] for row in front.iter_rows(values_only=True) if row[0]}
    assert said["Data pr."] == "31. oktober 2026"
    assert said["Periode"] == "august–oktober 2026"
    assert said["Data"].startswith("Opdigtede data")
    assert said["Øjebliksbillede"] == quarterly.snapshot
    assert "Offentliggjort" in said
    assert "Skjulte tal" in said


def test_every_sheet_says_period_data_date_and_snapshot(book, quarterly):
    for sheet in book:
        said = [cell for row in sheet.iter_rows(values_only=True) for cell in row if isinstance(cell, str)]
        assert sheet.title == FRONT or any(quarterly.imprint in text for text in said)
        assert "31. oktober 2026" in sheet.oddFooter.left.text


@pytest.mark.parametrize("odd", ["=1+1", "+45", "-2", "@SUM(A1)", "http://example.org", "{=1}"])
def test_a_text_that_looks_like_a_formula_stays_a_text(quarterly, odd):
    table = replace(quarterly.summary, columns=(Column(odd), *quarterly.summary.columns[1:]))
    report = replace(quarterly, title=odd, intro=blocks(f"{odd}"), summary=table, sections=())
    front = load_workbook(BytesIO(report_xlsx(report)))[FRONT]
    found = [cell for row in front.iter_rows() for cell in row if cell.value == odd]
    assert len(found) >= 2
    assert all(cell.data_type == "s" and cell.hyperlink is None for cell in found)


def test_the_chart_draws_what_the_table_says(quarterly):
    figure = next(one for one in quarterly.figures if one.series[0].kind == LINE)
    assert [point.value for point in figure.series[0].points if not point.hidden] == [
        row[1] for row in figure.table.rows if row[1] not in (HIDDEN, None)
    ]
