"""A long list: sorted and cut on the server, said in Danish."""

from datetime import date

import pytest

from app.reports.table import COUNT, DAY, TEXT, Column, Table
from app.view.listing import MOST_ROWS, answer, field, in_order, listing, ordered

COLUMNS = (Column("Navn", TEXT), Column("Dage tilbage", COUNT), Column("Frist.", DAY))


def table(*rows):
    return Table(COLUMNS, rows, tuple((("sag", f"ref{at}"),) for at in range(len(rows))))


def href(drill):
    return f"/sag/{dict(drill)['sag']}"


NAMES = table(("Åse", 3, None), ("anna", -2, date(2026, 1, 1)), (None, None, date(2025, 1, 1)), ("Ærø", 10, None))


def names(order):
    return [NAMES.rows[at][0] for at in order]


def test_text_is_sorted_in_danish_whatever_the_case_and_what_is_missing_comes_last():
    assert names(ordered(NAMES, [(0, False)])) == ["anna", "Ærø", "Åse", None]


def test_falling_turns_the_known_and_leaves_the_missing_last():
    assert names(ordered(NAMES, [(0, True)])) == ["Åse", "Ærø", "anna", None]


def test_numbers_and_dates_are_sorted_as_what_they_are():
    assert [NAMES.rows[at][1] for at in ordered(NAMES, [(1, False)])] == [-2, 3, 10, None]
    assert [NAMES.rows[at][2] for at in ordered(NAMES, [(2, False)])][:2] == [date(2025, 1, 1), date(2026, 1, 1)]


def test_rows_that_are_alike_keep_their_order():
    same = table(("a", 1, None), ("b", 1, None), ("c", 1, None))
    assert ordered(same, [(1, True)]) == [0, 1, 2]


@pytest.mark.parametrize(("order", "first"), [("dage-tilbage", "anna"), ("-dage-tilbage", "Ærø"), ("ukendt", "Åse")])
def test_an_order_of_the_address_sorts_the_whole_list(order, first):
    sorted_ = in_order(NAMES, order)
    assert sorted_.rows[0][0] == first
    assert len(sorted_.rows) == 4


def test_a_row_keeps_where_it_leads_when_it_is_sorted():
    assert in_order(NAMES, "dage-tilbage").drill(0) == (("sag", "ref1"),)


def test_a_page_has_the_cells_as_text_and_the_address_of_each_row():
    made = answer(NAMES, {"startRow": 0, "endRow": 1, "sortModel": [{"colId": "navn", "sort": "asc"}]}, href)
    assert made == {
        "rowData": [{"navn": "anna", "dage-tilbage": "−2", "frist": "01-01-2026", "href": "/sag/ref1"}],
        "rowCount": 4,
    }


def test_a_column_can_be_said_otherwise_on_the_page_than_in_the_file():
    made = answer(NAMES, {"startRow": 0, "endRow": 1}, href, {"Dage tilbage": lambda value: f"om {value}"})
    assert made["rowData"][0]["dage-tilbage"] == "om 3"


@pytest.mark.parametrize(
    ("request_", "first", "count"),
    [
        ({"startRow": 0, "endRow": 10_000}, "0", MOST_ROWS),
        ({"startRow": 240, "endRow": 340}, "240", 10),
        ({"startRow": -5, "endRow": 3}, "0", 3),
        ({"startRow": 900, "endRow": 1000}, None, 0),
        ({}, "0", MOST_ROWS),
        (None, "0", MOST_ROWS),
    ],
)
def test_no_request_gets_more_than_a_hundred_rows(request_, first, count):
    long = table(*((str(at), at, None) for at in range(250)))
    made = answer(long, request_, href)
    assert len(made["rowData"]) == count
    assert made["rowCount"] == 250
    assert (made["rowData"][0]["navn"] if count else None) == first


def test_sorting_by_what_is_no_column_is_left_out():
    made = answer(NAMES, {"sortModel": [{"colId": "borger", "sort": "asc"}]}, href)
    assert made["rowData"][0]["navn"] == "Åse"


@pytest.mark.parametrize(
    ("name", "text"), [("Sagsnr.", "sagsnr"), ("Dage tilbage", "dage-tilbage"), ("Bemærkning", "bemærkning")]
)
def test_a_heading_has_a_name_for_the_address(name, text):
    assert field(Column(name)) == text


def test_the_grid_opens_in_its_order_and_only_its_first_column_is_a_link():
    grid = listing("g", COLUMNS, "Liste", "-frist").children
    assert [one.get("sort") for one in grid.columnDefs] == [None, None, "desc"]
    assert [one.get("cellRenderer") for one in grid.columnDefs] == ["FleksLink", None, None]
    assert grid.dashGridOptions["cacheBlockSize"] == MOST_ROWS
