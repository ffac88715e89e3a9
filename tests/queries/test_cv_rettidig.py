"""cv_rettidig: CV on Jobnet within three weeks of the start of a forløb of ledighedsydelse."""


def ly(borger_id, fra, til=None):
    return {"borger_id": borger_id, "fra_dato": fra, "til_dato": til}


def cv(borger_id, fra, til=None):
    return {"borger_id": borger_id, "tilgaengelig_fra": fra, "tilgaengelig_til": til}


def test_the_worked_examples_have_their_answers(observe):
    found = observe(
        "cv_rettidig",
        "borger_id i_maaned udfald vaerdi tilstand",
        ledighedsydelse=[
            ly("A", "2026-03-01"),
            ly("B", "2026-03-01"),
            ly("C", "2026-03-15"),
            ly("D", "2026-03-15"),
            ly("E", "2026-03-01", "2026-03-21"),
            ly("F", "2026-03-01", "2026-03-22"),
            ly("G", "2026-10-11"),
            ly("H", "2026-03-01", "2026-03-10"),
            ly("H", "2026-03-11"),
            ly("I", "2026-03-01", "2026-03-10"),
            ly("I", "2026-03-12"),
        ],
        cv=[
            cv("A", "2026-03-22"),
            cv("B", "2026-03-23"),
            cv("C", "2025-11-01", "2026-03-15"),
            cv("D", "2025-11-01", "2026-03-14"),
            cv("H", "2026-03-25"),
            cv("I", "2026-03-25"),
        ],
    )
    assert sorted(found) == [
        ("A", "2026-03", True, 21, "talt"),
        ("B", "2026-03", False, 22, "talt"),
        ("C", "2026-04", True, 0, "talt"),
        ("D", "2026-04", False, None, "talt"),
        # E ended before the deadline
        ("F", "2026-03", False, None, "talt"),
        ("G", "2026-11", None, None, "afventer"),
        ("H", "2026-03", False, 24, "talt"),
        ("I", "2026-04", True, 13, "talt"),
    ]


def test_three_weeks_are_counted_over_leap_days_and_turns_of_the_year(observe):
    cases = {  # start, CV from: deadline, outcome
        ("2023-02-08", "2023-03-01"): ("2023-03-01", True),
        ("2024-02-08", "2024-02-29"): ("2024-02-29", True),
        ("2024-02-08", "2024-03-01"): ("2024-02-29", False),
        ("2024-02-09", "2024-03-01"): ("2024-03-01", True),
        ("2024-02-29", "2024-03-22"): ("2024-03-21", False),
        ("2025-12-31", "2026-01-21"): ("2026-01-21", True),
        ("2026-10-10", "2026-10-31"): ("2026-10-31", True),
    }
    names = {f"B{n}": case for n, case in enumerate(cases)}
    found = observe(
        "cv_rettidig",
        "borger_id frist udfald tilstand",
        ledighedsydelse=[ly(name, start) for name, (start, _) in names.items()],
        cv=[cv(name, available) for name, (_, available) in names.items()],
    )
    assert {names[borger]: answer for borger, *answer in found} == {
        case: [*answer, "talt"] for case, answer in cases.items()
    }


def test_rows_become_forloeb(observe):
    cases = {
        "overlap": ([("2026-03-01", "2026-03-31"), ("2026-03-20", "2026-06-30")], ["2026-03-01"]),
        "inside": ([("2026-03-01", "2026-06-30"), ("2026-03-10", "2026-03-20")], ["2026-03-01"]),
        "adjoining the longest": (
            [("2026-03-01", "2026-06-30"), ("2026-03-10", "2026-03-20"), ("2026-07-01", None)],
            ["2026-03-01"],
        ),
        "one day after the longest": (
            [("2026-03-01", "2026-06-30"), ("2026-03-10", "2026-03-20"), ("2026-07-02", None)],
            ["2026-03-01", "2026-07-02"],
        ),
        "two open": ([("2026-03-01", None), ("2026-05-01", None)], ["2026-03-01"]),
        "same start": ([("2026-03-01", "2026-03-31"), ("2026-03-01", "2026-04-30")], ["2026-03-01"]),
        "the next in the future": ([("2026-03-01", "2026-10-31"), ("2026-11-01", None)], ["2026-03-01"]),
    }
    found = observe(
        "cv_rettidig",
        "borger_id start",
        ledighedsydelse=[ly(name, *row) for name, (rows, _) in cases.items() for row in rows],
        cv=[],
    )
    assert {name: [start for one, start in found if one == name] for name in cases} == {
        name: starts for name, (_, starts) in cases.items()
    }


def test_the_first_of_several_cvs_decides_and_a_gap_in_them_does_not_matter(observe):
    found = observe(
        "cv_rettidig",
        "borger_id udfald vaerdi handlet",
        ledighedsydelse=[ly("A", "2026-03-01"), ly("B", "2026-03-01")],
        cv=[
            cv("A", "2026-04-10"),
            cv("A", "2026-03-05", "2026-03-06"),
            cv("B", "2025-01-01", "2026-02-28"),
            cv("B", "2026-04-01", "2026-04-01"),
        ],
    )
    assert found == [("A", True, 4, "2026-03-05"), ("B", False, 31, "2026-04-01")]


def test_the_worklist_has_those_without_a_cv_whose_ledighedsydelse_still_runs(observe):
    found = observe(
        "cv_rettidig",
        "borger_id tilstand frist aktuel",
        ledighedsydelse=[
            ly("overdue", "2026-03-01"),
            ly("overdue and ended", "2026-03-01", "2026-10-30"),
            ly("overdue, ends today", "2026-03-01", "2026-10-31"),
            ly("overdue, ends tomorrow", "2026-03-01", "2026-11-01"),
            ly("late but done", "2026-03-01"),
            ly("pending", "2026-10-12"),
            ly("pending but done", "2026-10-12"),
            ly("ends before its deadline", "2026-10-12", "2026-11-01"),
        ],
        cv=[cv("late but done", "2026-06-01"), cv("pending but done", "2026-10-20")],
    )
    assert sorted(found) == [
        ("late but done", "talt", "2026-03-22", False),
        ("overdue", "talt", "2026-03-22", True),
        ("overdue and ended", "talt", "2026-03-22", False),
        ("overdue, ends today", "talt", "2026-03-22", False),
        ("overdue, ends tomorrow", "talt", "2026-03-22", True),
        ("pending", "afventer", "2026-11-02", True),
        ("pending but done", "afventer", "2026-11-02", False),
    ]


def test_a_cv_that_will_be_available_tomorrow_is_not_known_today(observe):
    found = observe(
        "cv_rettidig", "tilstand handlet aktuel", ledighedsydelse=[ly("A", "2026-10-20")], cv=[cv("A", "2026-11-01")]
    )
    assert found == [("afventer", None, True)]


def test_a_deadline_on_the_day_of_a_change_of_team_is_the_new_teams(observe):
    found = observe(
        "cv_rettidig",
        "start frist team_id sagsbehandler_id",
        ledighedsydelse=[ly("A", "2026-02-21", "2026-03-18"), ly("B", "2026-02-22")],
        cv=[],
        sagsbehandlere=[
            {"sagsbehandler_id": "S1", "team_id": "T1", "fra_dato": "2025-01-01", "til_dato": "2026-03-14"},
            {"sagsbehandler_id": "S1", "team_id": "T2", "fra_dato": "2026-03-15"},
        ],
    )
    assert found == [
        ("2026-02-21", "2026-03-14", "T1", "S1"),
        ("2026-02-22", "2026-03-15", "T2", "S1"),
    ]


def test_a_deadline_that_nobody_answers_for_is_counted_without_sagsbehandler_and_team(observe):
    found = observe(
        "cv_rettidig",
        "taeller naevner team_id sagsbehandler_id",
        ledighedsydelse=[ly("A", "2026-03-01")],
        cv=[],
        sagsansvar=[{"borger_id": "A", "sagsbehandler_id": "S1", "fra_dato": "2026-03-23"}],
    )
    assert found == [(0, 1, None, None)]


def test_a_delivery_without_cvs_gives_no_observations_instead_of_nought_per_cent(observe):
    assert observe("cv_rettidig", "borger_id", ledighedsydelse=[ly("A", "2026-03-01")]) == []
