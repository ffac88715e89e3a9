"""revurdering_afsluttet: LAS § 74 c, ended when 18 months of ledighedsydelse are reached."""

import pytest


def ly(borger_id, fra, til=None):
    return {"borger_id": borger_id, "fra_dato": fra, "til_dato": til}


def ended(borger_id, igangsat, afsluttet=None):
    return {"borger_id": borger_id, "igangsat": igangsat, "afsluttet": afsluttet}


@pytest.fixture
def deadlines(observe):
    """``deadlines(ledighedsydelse=[...])``: (borger, deadline, ended in time, state) in the order of the deadlines."""

    def run(data_pr="2026-10-31", **tables):
        tables.setdefault("revurderinger", [])
        return observe("revurdering_afsluttet", "borger_id dag udfald tilstand", data_pr, **tables)

    return run


def test_the_eighteen_months_are_as_many_days_as_the_calendar_months_that_end_that_day(deadlines):
    found = deadlines(
        ledighedsydelse=[
            ly("A", "2024-02-29"),
            ly("B", "2023-08-31", "2025-02-28"),
            ly("C", "2023-08-31", "2025-02-27"),
        ]
    )
    assert found == [
        ("B", "2025-02-28", False, "talt"),
        ("A", "2025-08-28", False, "talt"),
        ("A", "2026-08-31", False, "talt"),
        ("A", "2027-08-31", None, "afventer"),
    ]


def test_the_months_are_counted_together_over_a_gap(deadlines):
    found = deadlines(ledighedsydelse=[ly("A", "2024-01-01", "2024-12-31"), ly("A", "2025-06-01", "2025-12-15")])
    assert found == [("A", "2025-11-30", False, "talt")]


def test_without_the_benefit_for_eighteen_months_the_deadline_lapses(deadlines):
    found = deadlines(
        ledighedsydelse=[
            ly("A", "2020-01-01", "2020-12-31"),  # lapsed on 2022-06-30
            ly("A", "2022-07-01", "2023-02-28"),
            ly("B", "2020-01-01", "2020-12-31"),
            ly("B", "2022-06-30", "2023-02-28"),  # a day earlier: it goes on
        ]
    )
    assert found == [("B", "2022-12-28", False, "talt")]


def test_whoever_has_left_in_the_middle_of_a_cycle_has_no_running_deadline(publish):
    snapshot = publish(ledighedsydelse=[ly("A", "2025-06-01", "2026-07-31")], revurderinger=[])
    cycle = snapshot.sql("SELECT t, u, i_bero, bortfaldet, dage FROM par74c")
    assert cycle.astype(object).where(cycle.notna(), None).to_numpy().tolist()[0][1:] == [None, True, None, 426]
    assert snapshot.sql("FROM frist").empty


def test_ended_on_the_day_is_in_time_and_the_day_after_is_not(deadlines):
    found = deadlines(
        ledighedsydelse=[ly(name, "2024-01-01", "2025-06-30") for name in "ABCD"],
        revurderinger=[
            ended("A", "2025-06-01", "2025-06-30"),
            ended("B", "2024-12-01", "2025-07-01"),
            ended("C", "2024-12-01"),
            ended("D", "2024-10-01", "2024-11-01"),  # belongs to no deadline
        ],
    )
    assert found == [(name, "2025-06-30", name == "A", "talt") for name in "ABCD"]


def test_the_worked_example_of_a_revurdering_that_ended_a_day_late(publish):
    snapshot = publish(
        ledighedsydelse=[ly("A", "2023-01-01", "2024-12-30")], revurderinger=[ended("A", "2023-12-20", "2024-07-01")]
    )
    rows = snapshot.sql(
        "SELECT kpi, strftime(maaned, '%Y-%m'), udfald, vaerdi FROM observation "
        "WHERE kpi LIKE 'revurdering%' AND tilstand = 'talt' ORDER BY kpi"
    )
    assert rows.to_numpy().tolist() == [
        ["revurdering_afsluttet", "2024-06", False, 19],
        ["revurdering_igangsat", "2023-12", True, 12],
        ["revurdering_rettidig", "2024-06", False, 19],
    ]


def test_a_borger_who_moved_in_has_six_months_where_the_deadline_falls_in_them(deadlines):
    moved = {  # u is 2025-06-30
        "A": "2025-07-01",  # u before the move: not this municipality's
        "B": "2025-06-30",  # u on the day of the move: six months on
        "C": "2024-12-31",  # u in the last day of the six months (to 2025-06-30, which is not in them)
        "D": "2025-01-01",
        "E": "2025-08-31",
    }
    found = deadlines(
        borgere=[{"borger_id": name, "tilflyttet": day} for name, day in moved.items()],
        ledighedsydelse=[ly(name, "2024-01-01", "2025-06-30") for name in moved],
        revurderinger=[ended("B", "2025-06-01", "2025-12-30"), ended("D", "2025-01-01", "2025-07-02")],
    )
    assert found == [
        ("C", "2025-06-30", False, "talt"),
        ("D", "2025-07-01", False, "talt"),
        ("B", "2025-12-30", True, "talt"),
    ]


def test_six_months_after_a_move_are_pending_until_they_have_passed(deadlines):
    found = deadlines(
        borgere=[{"borger_id": "A", "tilflyttet": "2026-05-01"}, {"borger_id": "B", "tilflyttet": "2026-04-30"}],
        ledighedsydelse=[ly("A", "2025-01-01"), ly("B", "2025-01-01")],
    )
    # u is 2026-06-30 for both.
    assert found[:2] == [("B", "2026-10-30", False, "talt"), ("A", "2026-11-01", None, "afventer")]


def test_the_worklist_says_what_is_left(publish):
    snapshot = publish(ledighedsydelse=[ly("A", "2025-08-01")], revurderinger=[ended("A", "2026-07-30")])
    rows = snapshot.sql("SELECT kpi, frist FROM frist WHERE frist < DATE '2027-07-01' ORDER BY frist")
    assert [(kpi, str(day.date())) for kpi, day in rows.itertuples(index=False)] == [
        ("revurdering_afsluttet", "2027-01-31")
    ]
    counted = snapshot.sql("SELECT nr, dage, dage_til_t, dage_til_u FROM par74c ORDER BY nr")
    assert counted.to_numpy().tolist() == [[1, 457, 0, 92], [2, 92, 273, 457]]
