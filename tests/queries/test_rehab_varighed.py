"""rehab_varighed: weeks from the start of a rehabilitation case to its meeting."""


def case(borger_id, start, meeting, **rest):
    return {"borger_id": borger_id, "forberedelse_start": start, "moede_dato": meeting, **rest}


def test_weeks_are_whole_and_belong_to_the_day_of_the_meeting(observe):
    found = observe(
        "rehab_varighed",
        "borger_id del i_maaned dag start vaerdi udfald tilstand",
        rehabsager=[
            case("69 days", "2026-01-01", "2026-03-11"),
            case("70 days", "2026-01-01", "2026-03-12"),
            case("same day", "2026-03-31", "2026-03-31"),
            case("no meeting yet", "2026-01-01", None),
        ],
    )
    assert [row for row in found if row[1] is None] == [
        ("69 days", None, "2026-03", "2026-03-11", "2026-01-01", 9, None, "talt"),
        ("70 days", None, "2026-03", "2026-03-12", "2026-01-01", 10, None, "talt"),
        ("same day", None, "2026-03", "2026-03-31", "2026-03-31", 0, None, "talt"),
    ]


def test_four_and_six_months_end_on_the_same_day_of_the_month_or_its_last(observe):
    cases = {  # start, meeting: within four months, over six
        ("2025-10-31", "2026-02-28"): (True, False),
        ("2025-10-31", "2026-03-01"): (False, False),
        ("2025-11-15", "2026-03-15"): (True, False),
        ("2025-11-15", "2026-03-16"): (False, False),
        ("2025-08-31", "2026-02-28"): (False, False),
        ("2025-08-31", "2026-03-01"): (False, True),
        ("2023-10-31", "2024-02-29"): (True, False),
        ("2023-08-30", "2024-03-01"): (False, True),
    }
    names = {f"B{n}": dates for n, dates in enumerate(cases)}
    found = observe(
        "rehab_varighed", "borger_id del udfald", rehabsager=[case(name, *dates) for name, dates in names.items()]
    )
    parts = {(name, part): outcome for name, part, outcome in found if part}
    assert {dates: (parts[name, "inden_4_mdr"], parts[name, "over_6_mdr"]) for name, dates in names.items()} == cases


def test_a_meeting_before_the_start_is_left_out_of_median_and_parts_and_counted_beside(observe):
    found = observe(
        "rehab_varighed",
        "del vaerdi taeller naevner tilstand",
        rehabsager=[case("B1", "2026-03-02", "2026-03-01")],
    )
    assert sorted(found, key=str) == [
        ("inden_4_mdr", None, 0, 0, "uoplyst"),
        ("over_6_mdr", None, 0, 0, "uoplyst"),
        (None, None, 0, 0, "uoplyst"),
    ]


def test_two_cases_of_a_borger_count_each_also_on_the_same_days(observe):
    found = observe(
        "rehab_varighed",
        "genstand del",
        rehabsager=[
            case("B1", "2026-01-01", "2026-03-01", le265=True),
            case("B1", "2026-01-01", "2026-03-01", le265=False),
        ],
    )
    assert [genstand for genstand, part in found if part is None] == ["1", "2"]


def test_without_rehabsager_there_is_no_figure(observe):
    assert observe("rehab_varighed", "vaerdi", ledighedsydelse=[{"fra_dato": "2026-01-01"}]) == []
