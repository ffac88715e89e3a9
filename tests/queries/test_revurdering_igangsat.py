"""revurdering_igangsat: LAS § 74 c, begun when 12 months of ledighedsydelse within 18 are reached."""

from datetime import date

import pytest

from app.build import building
from app.store.snapshot import current


def ly(borger_id, fra, til=None):
    return {"borger_id": borger_id, "fra_dato": fra, "til_dato": til}


def begun(borger_id, igangsat, afsluttet=None):
    return {"borger_id": borger_id, "igangsat": igangsat, "afsluttet": afsluttet}


@pytest.fixture
def deadlines(observe):
    """``deadlines(ledighedsydelse=[...])``: (borger, deadline, begun in time, state) in the order of the deadlines."""

    def run(data_pr="2026-10-31", **tables):
        tables.setdefault("revurderinger", [])
        return observe("revurdering_igangsat", "borger_id dag udfald tilstand", data_pr, **tables)

    return run


def test_every_twelve_months_of_ledighedsydelse_within_eighteen_give_a_deadline(deadlines):
    assert deadlines(ledighedsydelse=[ly("A", "2023-03-01")]) == [
        ("A", "2024-02-29", False, "talt"),
        ("A", "2025-02-28", False, "talt"),
        ("A", "2026-02-28", False, "talt"),
        ("A", "2027-02-28", None, "afventer"),
    ]


def test_the_months_are_as_many_days_as_the_calendar_year_that_ends_that_day(deadlines):
    found = deadlines(
        ledighedsydelse=[
            ly("A", "2024-01-01", "2024-12-30"),
            ly("B", "2024-01-01", "2024-12-31"),
            ly("C", "2025-01-01", "2025-12-31"),
            ly("D", "2024-02-29", "2025-02-28"),
        ]
    )
    # A has 365 days of the 366
    assert found == [
        ("B", "2024-12-31", False, "talt"),
        ("D", "2025-02-28", False, "talt"),
        ("C", "2025-12-31", False, "talt"),
    ]


def test_days_outside_the_eighteen_months_do_not_count(deadlines):
    found = deadlines(
        data_pr="2025-03-31",
        ledighedsydelse=[
            ly("A", "2023-01-01", "2023-06-30"),
            ly("A", "2023-10-01", "2024-06-30"),
            ly("B", "2023-01-01", "2023-06-30"),
            ly("B", "2024-02-01", "2025-01-31"),
        ],
    )
    assert found == [("A", "2024-04-02", False, "talt"), ("B", "2025-01-31", False, "talt")]


def test_overlapping_rows_count_once_and_a_gap_of_one_day_costs_a_day(deadlines):
    found = deadlines(
        data_pr="2026-01-31",
        ledighedsydelse=[
            ly("A", "2024-01-01", "2024-08-31"),
            ly("A", "2024-08-15", "2024-12-31"),
            ly("B", "2025-01-01", "2025-06-30"),
            ly("B", "2025-07-02", "2026-01-01"),
        ],
    )
    assert found == [("A", "2024-12-31", False, "talt"), ("B", "2026-01-01", False, "talt")]


def test_barsel_and_sorgorlov_do_not_count_and_other_leave_does(deadlines):
    found = deadlines(
        data_pr="2025-12-31",
        ledighedsydelse=[
            ly("A", "2024-01-01"),
            ly("B", "2024-01-01", "2025-01-10"),
            ly("C", "2024-01-01", "2025-01-10"),
        ],
        fravaer=[
            {"borger_id": "A", "type": "barsel", "fra_dato": "2024-04-01", "til_dato": "2024-09-30"},
            {"borger_id": "B", "type": "sorgorlov", "fra_dato": "2024-04-01", "til_dato": "2024-04-10"},
            {"borger_id": "C", "type": "sygdom", "fra_dato": "2024-04-01", "til_dato": "2024-04-10"},
            {"borger_id": "C", "type": "ferie", "fra_dato": "2024-07-01", "til_dato": "2024-07-31"},
        ],
    )
    assert [row for row in found if row[3] == "talt"] == [
        ("C", "2024-12-31", False, "talt"),
        ("B", "2025-01-10", False, "talt"),
        ("A", "2025-08-29", False, "talt"),
    ]


def test_rows_of_leave_that_overlap_count_once_and_a_day_between_two_counts_as_ledighedsydelse(deadlines):
    found = deadlines(
        data_pr="2025-12-31",
        ledighedsydelse=[ly("A", "2024-01-01", "2025-01-19"), ly("B", "2024-01-01", "2025-01-15")],
        fravaer=[
            {"borger_id": "A", "type": "barsel", "fra_dato": "2024-04-01", "til_dato": "2024-04-10"},
            {"borger_id": "A", "type": "barsel", "fra_dato": "2024-04-12", "til_dato": "2024-04-20"},
            {"borger_id": "B", "type": "barsel", "fra_dato": "2024-04-01", "til_dato": "2024-04-10"},
            {"borger_id": "B", "type": "sorgorlov", "fra_dato": "2024-04-05", "til_dato": "2024-04-15"},
        ],
    )
    # 19 days away and 15: as many more until the 366 days of the year that ends then.
    assert found == [("B", "2025-01-15", False, "talt"), ("A", "2025-01-19", False, "talt")]


def test_a_deadline_on_the_data_date_counts_and_one_the_day_after_is_pending(deadlines):
    found = deadlines(ledighedsydelse=[ly("A", "2025-11-01"), ly("B", "2025-11-02")])
    assert found[:2] == [("A", "2026-10-31", False, "talt"), ("B", "2026-11-01", None, "afventer")]


def test_begun_on_the_day_is_in_time_and_the_day_after_is_not(deadlines):
    found = deadlines(
        ledighedsydelse=[ly(name, "2024-01-01", "2025-06-30") for name in "ABCDE"],
        revurderinger=[
            begun("A", "2024-12-31"),
            begun("B", "2025-01-01"),
            begun("C", "2024-10-02"),  # 90 days before
            begun("D", "2024-10-01"),  # 91 days before: belongs to no deadline
        ],
    )
    assert [(name, outcome) for name, _, outcome, _ in found] == [
        ("A", True),
        ("B", False),
        ("C", True),
        ("D", False),
        ("E", False),
    ]


def test_the_earliest_revurdering_of_a_cycle_counts_and_the_next_cycle_begins_ninety_days_before_its_deadline(observe):
    found = observe(
        "revurdering_igangsat",
        "dag udfald handlet",
        ledighedsydelse=[ly("A", "2023-01-01", "2024-12-31")],
        revurderinger=[begun("A", "2024-02-01"), begun("A", "2023-12-20"), begun("A", "2024-10-02")],
    )
    assert found == [("2023-12-31", True, "2023-12-20"), ("2024-12-31", True, "2024-10-02")]


def test_begun_ninety_days_before_the_next_deadline_it_belongs_to_that_one_alone(observe):
    found = observe(
        "revurdering_igangsat",
        "dag handlet",
        ledighedsydelse=[ly("A", "2023-01-01", "2024-12-31")],
        revurderinger=[begun("A", "2024-10-02")],
    )
    assert found == [("2023-12-31", None), ("2024-12-31", "2024-10-02")]


def test_the_value_is_the_month_of_ledighedsydelse_in_which_it_began(observe):
    days = {  # begun → the month
        "2024-10-02": 10,
        "2024-11-30": 11,
        "2024-12-01": 12,
        "2024-12-31": 12,
        "2025-01-01": 13,
        "2025-01-31": 13,
        "2025-02-01": 14,
        "2025-07-31": 19,
    }
    found = observe(
        "revurdering_igangsat",
        "borger_id vaerdi",
        ledighedsydelse=[ly(day, "2024-01-01", "2025-06-30") for day in days],
        revurderinger=[begun(day, day) for day in days],
    )
    # The benefit ends with its eighteenth month; the nineteenth has begun, and does not end.
    assert dict(found) == days


def test_a_borger_who_moved_in_has_no_deadline_from_before_the_move(deadlines):
    found = deadlines(
        borgere=[
            {"borger_id": "A", "tilflyttet": "2024-12-31"},
            {"borger_id": "B", "tilflyttet": "2025-01-01"},
        ],
        ledighedsydelse=[ly("A", "2024-01-01", "2025-01-31"), ly("B", "2024-01-01", "2025-01-31")],
    )
    assert found == [("A", "2024-12-31", False, "talt")]


def test_an_exempt_municipality_has_no_deadlines_in_the_exempt_period(publish, tmp_path):
    publish(ledighedsydelse=[ly("A", "2022-01-01")], revurderinger=[])
    _exempt(tmp_path / "store", "2023-06-01", "2024-12-31")
    found = current(tmp_path / "store").sql("SELECT dag FROM observation WHERE kpi = 'revurdering_igangsat'")
    assert [str(day.date()) for day in found["dag"]] == ["2022-12-31", "2025-12-31", "2026-12-31"]


def _exempt(store, first, last):
    """Give the store an exemption, as parameters are given when a snapshot is built anew."""
    with building(store, None) as made:
        made.connection.execute("INSERT INTO stage.parameter VALUES ('fritaget', '580', ?, ?, 1)", [first, last])
        made.complete()
        made.publish(date(2026, 10, 31))


def test_the_forecast_goes_on_with_an_open_row_and_stops_with_a_known_end(deadlines):
    found = deadlines(
        ledighedsydelse=[
            ly("A", "2026-01-01"),
            ly("B", "2026-01-01", "2026-12-31"),
            ly("C", "2026-01-01", "2026-12-30"),
            ly("D", "2026-01-01", "2026-10-31"),
            ly("E", "2020-01-01", "2020-12-31"),
            ly("E", "2026-01-01"),
        ]
    )
    assert found == [
        ("E", "2020-12-31", False, "talt"),
        ("A", "2026-12-31", None, "afventer"),
        ("B", "2026-12-31", None, "afventer"),
        ("E", "2026-12-31", None, "afventer"),
    ]


def test_leave_that_is_known_to_come_puts_the_forecast_off(deadlines):
    found = deadlines(
        ledighedsydelse=[ly("A", "2026-01-01")],
        fravaer=[{"borger_id": "A", "type": "barsel", "fra_dato": "2026-11-10", "til_dato": "2026-11-19"}],
    )
    assert found == [("A", "2027-01-10", None, "afventer")]


def test_the_worklist_has_the_overdue_and_the_coming_that_can_still_be_acted_on(publish):
    snapshot = publish(
        ledighedsydelse=[
            ly("A", "2025-03-01"),  # t 2026-02-28: overdue
            ly("B", "2025-03-01"),  # the same, begun too late: done
            ly("C", "2025-03-01", "2026-10-31"),  # the same, off ledighedsydelse now
            ly("D", "2026-01-15"),  # t 2027-01-14: coming
            ly("E", "2026-01-15"),  # the same, begun early
            ly("F", "2025-01-30"),  # t 2026-01-29; begun now, a revurdering belongs to the next, 90 days away
            ly("G", "2025-01-31"),  # t 2026-01-30; the next is 91 days away
        ],
        revurderinger=[begun("B", "2026-04-01"), begun("E", "2026-10-30")],
    )
    found = snapshot.sql(
        "SELECT borger_id, frist FROM frist JOIN borger USING (b) WHERE kpi = 'revurdering_igangsat' ORDER BY ALL"
    )
    assert [(name, str(day.date())) for name, day in found.itertuples(index=False)] == [
        ("A", "2026-02-28"),
        ("A", "2027-02-28"),
        ("B", "2027-02-28"),
        ("D", "2027-01-14"),
        ("F", "2027-01-29"),
        ("G", "2026-01-30"),
        ("G", "2027-01-30"),
    ]
