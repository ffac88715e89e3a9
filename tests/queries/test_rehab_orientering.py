"""rehab_orientering: days from the meeting until the borger was told."""

import pytest

COLUMNS = "borger_id del vaerdi udfald tilstand"


def case(borger_id, meeting, told=None):
    return {
        "borger_id": borger_id,
        "forberedelse_start": "2026-01-01",
        "moede_dato": meeting,
        "indstilling_sendt": told,
    }


def by_part(found):
    """borger -> {part: (outcome, state)}; the nøgletal itself under None with its value."""
    parts = {}
    for name, part, value, outcome, state in found:
        parts.setdefault(name, {})[part] = (outcome if part else value, state)
    return parts


def test_four_days_are_within_and_fourteen_are_not_over(observe):
    days = {"2026-03-10": 0, "2026-03-14": 4, "2026-03-15": 5, "2026-03-24": 14, "2026-03-25": 15}
    found = by_part(observe("rehab_orientering", COLUMNS, rehabsager=[case(day, "2026-03-10", day) for day in days]))
    assert found == {
        day: {
            None: (count, "talt"),
            "inden_4_dage": (count <= 4, "talt"),
            "over_14_dage": (count > 14, "talt"),
        }
        for day, count in days.items()
    }


def test_it_belongs_to_the_day_of_the_meeting(observe):
    found = observe(
        "rehab_orientering", "del dag i_maaned handlet", rehabsager=[case("B1", "2026-03-31", "2026-04-02")]
    )
    assert {row[1:] for row in found} == {("2026-03-31", "2026-03", "2026-04-02")}


def test_what_was_never_told_or_told_before_the_meeting_is_counted_beside(observe):
    found = by_part(
        observe(
            "rehab_orientering",
            COLUMNS,
            rehabsager=[case("not recorded", "2026-03-10"), case("before", "2026-03-10", "2026-03-09")],
        )
    )
    unknown = dict.fromkeys((None, "inden_4_dage", "over_14_dage"), (None, "uoplyst"))
    assert found == {"not recorded": unknown, "before": unknown}


@pytest.mark.parametrize(
    ("meeting", "whole", "within_four"),
    [
        ("2026-10-17", "talt", "talt"),  # the fourteenth day is the data date
        ("2026-10-18", "afventer", "talt"),
        ("2026-10-27", "afventer", "talt"),  # the fourth day is the data date
        ("2026-10-28", "afventer", "afventer"),
    ],
)
def test_a_case_counts_when_the_days_that_decide_it_have_passed(observe, meeting, whole, within_four):
    found = by_part(observe("rehab_orientering", COLUMNS, rehabsager=[case("B1", meeting, meeting)]))["B1"]
    assert {part: state for part, (_, state) in found.items()} == {
        None: whole,
        "inden_4_dage": within_four,
        "over_14_dage": whole,
    }
    assert found["inden_4_dage"][0] == (True if within_four == "talt" else None)
