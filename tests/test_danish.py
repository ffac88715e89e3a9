"""A number or a date as a Dane writes it."""

from datetime import date

import pytest

from app import danish


@pytest.mark.parametrize(
    ("value", "decimals", "text"),
    [
        (0, 0, "0"),
        (1234.5, 1, "1.234,5"),
        (1234567, 0, "1.234.567"),
        (-3.25, 1, "−3,3"),
        (2.5, 0, "3"),
        (0.125, 2, "0,13"),
        (-0.04, 1, "0,0"),
        (None, 1, "–"),
        (float("nan"), 1, "–"),
    ],
)
def test_a_number_has_points_for_thousands_and_a_comma_for_decimals(value, decimals, text):
    assert danish.number(value, decimals) == text


@pytest.mark.parametrize(
    ("fraction", "text"),
    [(0.123, "12,3 %"), (0, "0,0 %"), (1, "100,0 %"), (0.6545, "65,5 %"), (0.0005, "0,1 %"), (None, "–")],
)
def test_a_fraction_is_shown_as_a_percentage_and_nothing_is_never_zero(fraction, text):
    assert danish.percent(fraction) == text


def test_a_share_in_a_text_is_printed_without_decimals():
    assert [danish.share(value) for value in (0.489, 0.125, 1, None)] == ["49 %", "13 %", "100 %", "–"]


@pytest.mark.parametrize(
    ("value", "text"), [(1.24, "+1,2"), (-0.4, "−0,4"), (0, "0,0"), (0.04, "0,0"), (-0.04, "0,0"), (None, "–")]
)
def test_a_difference_shows_its_sign_unless_it_rounds_to_nothing(value, text):
    assert danish.signed(value) == text


def test_dates_are_written_in_danish():
    assert danish.long_date(date(2026, 10, 31)) == "31. oktober 2026"
    assert danish.short_date(date(2026, 3, 1)) == "01-03-2026"
    assert danish.month(date(2026, 5, 1)) == "maj 2026"
    assert danish.short_month(date(2026, 5, 31)) == "maj 2026"
    assert danish.long_date(None) == "–"


def test_a_count_agrees_with_its_noun():
    assert [danish.count(n, "sag", "sager") for n in (0, 1, 1200)] == ["0 sager", "1 sag", "1.200 sager"]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("1.234,5", 1234.5),
        ("0,6", 0.6),
        ("0.600", 0.6),
        (" 26 ", 26),
        ("−3", -3),
        ("1.040", None),
        ("", None),
        ("1e5", None),
        ("9" * 400, None),
        ("nan", None),
        ("٣", None),
    ],
)
def test_a_number_is_read_as_a_dane_writes_it_and_never_guessed(text, number):
    assert danish.read_number(text) == number


@pytest.mark.parametrize("text", ["31-12-2026", "31.12.2026", "31/12/2026", "2026-12-31", " 31-12-2026 "])
def test_a_day_is_read_as_danes_and_machines_write_it(text):
    assert danish.read_date(text) == date(2026, 12, 31)


@pytest.mark.parametrize("text", ["", "31-02-2026", "12-31-2026", "december", "31-12-26"])
def test_what_is_no_day_is_none(text):
    assert danish.read_date(text) is None
