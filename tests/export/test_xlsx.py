from datetime import date, datetime
from io import BytesIO

import pytest
from openpyxl import load_workbook

from app.export.xlsx import ABOUT, xlsx_bytes
from app.reports.table import COUNT, DAY, MONTH, NUMBER, SHARE, YESNO, Column, Table
from app.reports.trend import trend
from tests.made import made_about, made_result, row


def about(fiction=False):
    return made_about(made_result([row("2026-10", "Demo", 1, 2)]), fiction)


def opened(table, fiction=False, name="Tal"):
    return load_workbook(BytesIO(xlsx_bytes([(name, table)], about(fiction))))


def test_numbers_and_dates_are_numbers_and_dates_with_a_format():
    columns = (Column("M", MONTH), Column("D", DAY), Column("A", SHARE), Column("N", COUNT), Column("U", NUMBER))
    sheet = opened(Table(columns, ((date(2026, 10, 1), date(2026, 10, 31), 0.489361, 47, 12.25),)))["Tal"]
    assert [cell.value for cell in sheet[2]] == [datetime(2026, 10, 1), datetime(2026, 10, 31), 0.489361, 47, 12.25]
    assert [cell.number_format for cell in sheet[2]] == ["mmm yyyy", "dd-mm-yyyy", "0.0%", "#,##0", "#,##0.0"]


@pytest.mark.parametrize("text", ["=1+1", "+45", "-2", "@SUM(A1)", "\tx", "{=1}", "http://example.org"])
def test_a_text_stays_a_text(text):
    cell = opened(Table((Column("Navn"),), ((text,),)))["Tal"]["A2"]
    assert (cell.value, cell.data_type, cell.hyperlink) == (text, "s", None)


def test_a_missing_value_is_an_empty_cell_and_a_yes_is_a_word():
    sheet = opened(Table((Column("A", SHARE), Column("J", YESNO)), ((None, True),)))["Tal"]
    assert (sheet["A2"].value, sheet["B2"].value) == (None, "ja")


def test_the_trend_opened_again_holds_the_numbers_of_the_result():
    result = made_result([row("2026-09", "Demo", 23, 47), row("2026-10", "Demo", 3, 40)], fra=date(2026, 9, 1))
    book = load_workbook(BytesIO(xlsx_bytes([("Udvikling", trend(result, about()).table)], about())))
    rows = list(book["Udvikling"].iter_rows(min_row=2, max_col=4, values_only=True))
    expected = [(one["value"], one["numerator"], one["denominator"]) for one in result.rows.to_dict("records")]
    assert [line[1:] for line in rows] == [pytest.approx(numbers, rel=1e-15) for numbers in expected]


def test_a_sheet_says_what_the_extract_is():
    told = dict(opened(Table((Column("A"),), (("x",), ("y",))), fiction=True)[ABOUT].iter_rows(values_only=True))
    assert told["Data"].startswith("Opdigtede data")
    assert told["Definition"] == "Andelen med CV."
    assert told["Filtre"] == "oktober 2026"
    assert told["Data pr."] == "31. oktober 2026"
    assert told["Antal rækker"] == "2"
    assert told["Skjulte tal"].startswith("Ingen")


def test_sheet_names_that_excel_refuses_are_made_fit():
    book = load_workbook(BytesIO(xlsx_bytes([("a/b:c", Table((), ())), ("x" * 40, Table((), ()))], about())))
    assert book.sheetnames == ["a b c", "x" * 31, ABOUT]
