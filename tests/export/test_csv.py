from datetime import date

import pytest

from app.export.csv import csv_bytes, harmless
from app.reports.table import COUNT, DAY, MONTH, SHARE, YESNO, Column, Table
from tests.made import made_about, made_result, row

COLUMNS = (Column("Enhed"), Column("Måned", MONTH), Column("Dag", DAY), Column("Andel", SHARE), Column("Antal", COUNT))


def lines(table, fiction=False):
    about = made_about(made_result([row("2026-10", "Demo", 1, 2)]), fiction)
    return csv_bytes(table, about).decode("utf-8-sig").split("\r\n")


def test_numbers_have_decimal_comma_and_semicolon_between_them():
    table = Table((*COLUMNS, Column("Ja", YESNO)), (("Ærø", date(2026, 10, 1), date(2026, 10, 31), 1 / 3, 1234, True),))
    assert lines(table)[:2] == [
        "Enhed;Måned;Dag;Andel (brøk);Antal;Ja",
        "Ærø;2026-10;31-10-2026;0,3333333333333333;1234;ja",
    ]


def test_the_file_starts_with_a_byte_order_mark_so_that_excel_reads_the_letters():
    about = made_about(made_result([row("2026-10", "Demo", 1, 2)]))
    assert csv_bytes(Table((Column("Å"),), ()), about).startswith(b"\xef\xbb\xbf\xc3\x85")


def test_a_missing_value_is_an_empty_cell_and_no_is_a_word():
    table = Table((*COLUMNS, Column("Ja", YESNO)), (("Nord", None, None, None, 0, False),))
    assert lines(table)[1] == "Nord;;;;0;nej"


@pytest.mark.parametrize("text", ["=1+1", "+45", "-2", "@SUM(A1)", "\tx"])
def test_a_text_that_could_be_a_formula_is_made_harmless(text):
    assert lines(Table((Column("Navn"),), ((text,),)))[1] == f"'{text}"


def test_an_ordinary_text_and_a_negative_number_stay_as_they_are():
    assert harmless("Team Nord = godt") == "Team Nord = godt"
    assert lines(Table((Column("Antal", COUNT),), ((-2,),)))[1] == "-2"


def test_below_the_rows_stands_where_they_come_from():
    told = lines(Table(COLUMNS[:1], (("Nord",), ("Syd",))), fiction=True)[4:]
    assert "Data;Opdigtede data: tallene handler ikke om virkelige borgere" in told
    assert "Periode;oktober 2026" in told
    assert "Data pr.;31. oktober 2026" in told
    assert "Øjebliksbillede;000001-2026-10-31" in told
    assert "Antal rækker;2" in told
