"""rehab_indstilling: twelve traits of the rehabilitation cases, each a share of its own."""

from app.kpi import kpi
from tests.answers import result

TRAITS = [
    "le265",
    "konkret_fleksjob",
    "virksomhedskonsulent",
    "skaanehensyn",
    "jobmaal",
    "borgerperspektiv",
    "egen_soegning_vurderet",
    "arbejdsevne_timer",
    "udvikling_estimat",
    "indsats_beskrevet",
    "handicapordning_vurderet",
    "progression_overvejet",
]
YES_NO = [name for name in TRAITS if name != "arbejdsevne_timer"]


def case(borger_id, meeting="2026-03-10", **traits):
    return {"borger_id": borger_id, "forberedelse_start": "2026-01-01", "moede_dato": meeting, **traits}


def test_the_twelve_parts_stand_in_the_order_of_the_definition():
    assert [name for name, _ in kpi("rehab_indstilling").dele] == TRAITS


def test_every_trait_reads_its_own_column(observe):
    found = observe(
        "rehab_indstilling",
        "borger_id del udfald tilstand",
        rehabsager=[
            case(name, **({other: other == name for other in YES_NO} | {"arbejdsevne_timer": None})) for name in YES_NO
        ],
    )
    said = {(borger, part) for borger, part, outcome, _ in found if outcome}
    assert said == {(name, name) for name in YES_NO}
    assert {state for *_, state in found} == {"talt"}
    assert len(found) == len(YES_NO) * (len(TRAITS) + 1)


def test_recorded_hours_are_an_assessment_and_none_are_not(observe):
    found = observe(
        "rehab_indstilling",
        "borger_id del udfald tilstand",
        rehabsager=[case("hours", arbejdsevne_timer=2.5), case("none")],
    )
    assert [row for row in found if row[1] == "arbejdsevne_timer"] == [
        ("hours", "arbejdsevne_timer", True, "talt"),
        ("none", "arbejdsevne_timer", False, "talt"),
    ]


def test_hours_are_unknown_where_their_column_was_not_delivered(observe):
    found = observe(
        "rehab_indstilling",
        "del udfald tilstand",
        rehabsager=[{"forberedelse_start": "2026-01-05", "moede_dato": "2026-03-02"}],
    )
    assert [row[1:] for row in found if row[0] == "arbejdsevne_timer"] == [(None, "uoplyst")]


def test_what_is_not_recorded_is_in_neither_numerator_nor_denominator(observe):
    found = observe("rehab_indstilling", "del taeller naevner tilstand", rehabsager=[case("B1")])
    assert {row for row in found if row[0] in YES_NO} == {(name, 0, 0, "uoplyst") for name in YES_NO}
    assert [row for row in found if row[0] is None] == [(None, None, 1, "talt")]


def test_a_case_belongs_to_the_month_of_its_meeting(observe):
    found = observe(
        "rehab_indstilling",
        "borger_id del i_maaned",
        rehabsager=[
            case("last day", "2026-02-28"),
            case("first day", "2026-03-01"),
            case("no meeting", None),
        ],
    )
    assert [(name, month) for name, part, month in found if part is None] == [
        ("last day", "2026-02"),
        ("first day", "2026-03"),
    ]


def test_the_figure_has_no_value_of_its_own_but_each_part_has(publish, tmp_path):
    publish(rehabsager=[case("B1", jobmaal=True), case("B2", jobmaal=False), case("B3")])
    (row,) = result(tmp_path / "store", "rehab_indstilling", "2026-03").rows.to_dict("records")
    assert (row["numerator"], row["denominator"], row["value"]) == (None, 3, None)
    assert row["parts"]["jobmaal"] == {"numerator": 1, "denominator": 2, "value": 0.5, "unknown": 1}
    assert row["parts"]["le265"] == {"numerator": 0, "denominator": 0, "value": None, "unknown": 3}
