"""What one cell becomes, and what a week is."""

from datetime import date
from decimal import Decimal

import pytest

from app.intake.profile.cells import amount, maker
from app.intake.profile.rules import Cell
from app.intake.profile.weeks import monday, pattern


def made(cell, *fields):
    return maker(cell, {"a": 0, "b": 1})(list(fields))


@pytest.mark.parametrize(
    ("hours", "minutes", "timer"),
    [
        ("7", "30", "7.5"),
        ("0", "59", "0.9833333333"),
        ("10", "0", "10"),
        ("7", "", "7"),
        ("", "", ""),
        ("", "30", "? t 30 min"),
        ("7", "60", "7 t 60 min"),
        ("7,5", "10", "7,5 t 10 min"),
        ("²", "10", "² t 10 min"),
    ],
)
def test_hours_and_minutes_are_hours_with_decimals_or_nothing_that_reads_as_a_number(hours, minutes, timer):
    assert made(Cell("timer", "a", minutes="b"), hours, minutes) == timer


def test_a_word_is_translated_whatever_its_case_and_an_unknown_one_stays_for_the_checks_to_judge():
    cell = Cell("kolonne", "a", values={"m": "K"})
    assert [made(cell, word) for word in (" M ", "m", "X", "")] == ["K", "K", "X", ""]


def test_every_other_word_becomes_what_ellers_says_but_empty_stays_unknown():
    cell = Cell("kolonne", "a", values={"1": "primaer"}, otherwise="anden")
    assert [made(cell, word) for word in ("1", "7", " ")] == ["primaer", "anden", " "]


@pytest.mark.parametrize(
    ("text", "form", "day"),
    [
        ("2026-W01", "ÅÅÅÅ-WUU", date(2025, 12, 29)),
        ("202653", "ÅÅÅÅUU", date(2026, 12, 28)),
        ("202553", "ÅÅÅÅUU", None),
        ("44/2026", "UU/ÅÅÅÅ", date(2026, 10, 26)),
        ("y_9201", "y_ÅÅUU", date(1991, 12, 30)),
        ("y_2644", "y_ÅÅUU", date(2026, 10, 26)),
        ("2026-11-01", "dato", date(2026, 10, 26)),
        ("2026-10-26T00:00:00", "dato", date(2026, 10, 26)),
        ("1.11.2026", "dato", None),
        ("", "ÅÅÅÅUU", None),
    ],
)
def test_a_week_is_read_by_its_form_alone(text, form, day):
    assert monday(text, form) == day


def test_a_form_names_one_year_and_one_week():
    assert [pattern(form) is None for form in ("ÅÅÅÅ", "UU", "ÅÅÅÅUUUU", "ÅÅUU")] == [True, True, True, False]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1.234,50", "1234.50"),
        ("-12", "-12"),
        ("1234.5", "1234.5"),
        ("", "0"),
        ("1.234", None),
        ("x", None),
        ("nan", None),
    ],
)
def test_money_that_could_be_read_in_two_ways_is_not_read(text, value):
    assert amount(text) == (None if value is None else Decimal(value))
