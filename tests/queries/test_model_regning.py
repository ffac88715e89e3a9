"""The macros that the model counts with: windows, months, brackets and tenure."""

import duckdb
import pytest

from app.store import sqlfile


@pytest.fixture(scope="module")
def macros():
    with duckdb.connect() as connection:
        connection.execute(sqlfile.read("model", "11_regning").body)
        yield lambda expression: connection.execute(f"SELECT {expression}").fetchone()[0]


@pytest.mark.parametrize(
    ("day", "months", "first"),
    [
        ("2026-10-31", 12, "2025-11-01"),
        ("2026-10-30", 12, "2025-10-31"),
        ("2024-02-29", 12, "2023-03-01"),
        ("2024-02-28", 12, "2023-02-28"),
        ("2025-02-27", 12, "2024-02-28"),
        ("2025-02-28", 12, "2024-03-01"),
        ("2026-08-30", 18, "2025-02-28"),
        ("2025-08-30", 18, "2024-02-29"),
        ("2026-05-30", 3, "2026-02-28"),
    ],
)
def test_a_window_of_months_ends_with_its_day_and_clips_its_first(macros, day, months, first):
    assert str(macros(f"w_start(DATE '{day}', {months})")) == first


def test_the_length_of_a_window_is_its_days(macros):
    assert macros("w_laengde(DATE '2024-02-29', 12)") == 366
    assert macros("w_laengde(DATE '2023-12-31', 12)") == 365
    assert macros("w_laengde(DATE '2026-10-31', 18)") == 549


def test_months_are_added_to_the_same_day_or_the_months_last(macros):
    assert str(macros("add_months(DATE '2026-08-31', 6)")) == "2027-02-28"
    assert str(macros("add_months(DATE '2023-08-31', 6)")) == "2024-02-29"
    assert str(macros("add_months(DATE '2026-03-31', -1)")) == "2026-02-28"


def test_a_bracket_holds_hours_up_to_and_including_its_upper_bound(macros):
    hours = [0.5, 5, 5.5, 10, 10.5, 15, 15.1, 20, 20.1, 25, 25.1, 30, 30.1, 37]
    assert [macros(f"timer_interval({hour})") for hour in hours] == [
        *["1-5"] * 2,
        *["6-10"] * 2,
        *["11-15"] * 2,
        *["16-20"] * 2,
        *["21-25"] * 2,
        *["26-30"] * 2,
        *["over 30"] * 2,
    ]
    assert macros("timer_interval(NULL)") == "uoplyst"


def test_tenure_counts_whole_months_on_the_day(macros):
    def tenure(start):
        return macros(f"anciennitet(DATE '{start}', DATE '2026-10-31')")

    assert tenure("2025-11-02") == "under 1 år"
    assert tenure("2025-11-01") == "1-2 år"
    assert tenure("2024-11-01") == "1-2 år"
    assert tenure("2024-10-31") == "over 2 år"
