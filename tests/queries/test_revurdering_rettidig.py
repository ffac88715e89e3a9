"""revurdering_rettidig: LAS § 74 c, begun at 12 months and ended at 18, in the month of the 18."""

import pytest


def case(borger_id, igangsat, afsluttet):
    return {"borger_id": borger_id, "igangsat": igangsat, "afsluttet": afsluttet}


@pytest.fixture
def rows(observe):
    """t is 2024-12-31 and u 2025-06-30 for everybody."""

    def run(*revurderinger, **tables):
        names = [row["borger_id"] for row in revurderinger]
        return observe(
            "revurdering_rettidig",
            "borger_id dag udfald tilstand",
            ledighedsydelse=[{"borger_id": n, "fra_dato": "2024-01-01", "til_dato": "2025-06-30"} for n in names],
            revurderinger=[row for row in revurderinger if row["igangsat"]],
            **tables,
        )

    return run


def test_both_the_beginning_and_the_end_must_be_in_time(rows):
    found = rows(
        case("A", "2024-12-31", "2025-06-30"),
        case("B", "2025-01-01", "2025-06-30"),
        case("C", "2024-12-31", "2025-07-01"),
        case("D", "2024-12-31", None),
        case("E", None, None),
    )
    assert found == [(name, "2025-06-30", name == "A", "talt") for name in "ABCDE"]


def test_both_must_hold_also_for_a_borger_who_moved_in_between_them(rows):
    found = rows(
        case("A", "2025-01-15", "2025-07-10"),
        case("B", "2024-12-20", "2025-07-10"),
        case("C", "2024-12-20", "2025-07-12"),
        borgere=[{"borger_id": name, "tilflyttet": "2025-01-10"} for name in "ABC"],
    )
    assert found == [(name, "2025-07-10", name == "B", "talt") for name in "ABC"]


def test_a_deadline_on_the_data_date_counts_and_a_later_one_is_not_there(observe):
    found = observe(
        "revurdering_rettidig",
        "borger_id dag",
        ledighedsydelse=[
            {"borger_id": "A", "fra_dato": "2025-05-01"},
            {"borger_id": "B", "fra_dato": "2025-05-02"},
        ],
        revurderinger=[],
    )
    assert found == [("A", "2026-10-31")]


def test_it_belongs_to_the_one_who_had_the_case_on_the_deadline_and_to_the_team_of_that_day(observe):
    found = observe(
        "revurdering_rettidig",
        "sagsbehandler_id team_id",
        sagsbehandlere=[
            {"sagsbehandler_id": "S1", "team_id": "T1", "til_dato": "2025-06-29"},
            {"sagsbehandler_id": "S1", "team_id": "T2", "fra_dato": "2025-06-30"},
        ],
        ledighedsydelse=[{"fra_dato": "2024-01-01", "til_dato": "2025-06-30"}],
        revurderinger=[],
    )
    assert found == [("S1", "T2")]


def test_without_revurderinger_in_the_delivery_there_is_no_figure_at_all(observe):
    assert observe("revurdering_rettidig", "dag", ledighedsydelse=[{"fra_dato": "2024-01-01"}]) == []
