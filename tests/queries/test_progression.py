"""progression: weekly hours on the month's last day against the first hours of the same fleksjob."""

COLUMNS = "genstand kategori"


def jobs(*rows):
    """Each row: the job's id, its first and last day, and what else it has."""
    return [
        {"fleksjob_id": name, "borger_id": f"Borger {name}", "fra_dato": fra, "til_dato": til, **rest}
        for name, fra, til, rest in (row if len(row) == 4 else (*row, {}) for row in rows)
    ]


def hours(**of_jobs):
    """Hours by job: ``A={"2026-04-01": 5}``."""
    return [
        {"fleksjob_id": name, "fra_dato": fra, "timer": timer}
        for name, rows in of_jobs.items()
        for fra, timer in rows.items()
    ]


def test_the_worked_examples_have_their_answers_at_the_end_of_september(observe):
    found = observe(
        "progression",
        "i_maaned genstand kategori udfald vaerdi timer_start timer_nu",
        fleksjob=jobs(
            ("A", "2026-03-31", None),
            ("B", "2026-04-01", None),
            ("C", "2026-04-02", None),
            ("D", "2025-09-01", None),
            ("E", "2025-09-01", None),
            ("F", "2012-12-31", None),
            ("G", "2025-01-01", "2026-09-30"),
        ),
        fleksjobtimer=hours(
            A={"2026-03-31": 5, "2026-09-01": 6},
            B={"2026-04-01": 5, "2026-09-01": 6},
            C={"2026-04-02": 5, "2026-09-01": 6},
            D={"2025-01-01": 5, "2025-09-01": 8},
            E={"2025-10-01": 8, "2026-10-15": 10},
            F={"2012-12-31": 5, "2026-01-01": 9},
            G={"2025-01-01": 10, "2026-02-01": 7.5},
        ),
    )
    assert [row[1:] for row in found if row[0] == "2026-09"] == [
        ("A", "op", True, 1, "1-5", "6-10"),
        ("B", "op", True, 1, "1-5", "6-10"),
        # C: six months are not over
        ("D", "uaendret", False, 0, "6-10", "6-10"),
        ("E", "uaendret", False, 0, "6-10", "6-10"),
        # F: before ny ordning
        ("G", "ned", False, -2.5, "6-10", "6-10"),
    ]
    assert [row[1:3] for row in found if row[0] == "2026-10"] == [
        ("A", "op"),
        ("B", "op"),
        ("C", "op"),
        ("D", "uaendret"),
        ("E", "op"),
        # G ended on the last day of September
    ]


def test_six_months_end_with_the_month_where_the_day_does_not_exist(observe):
    found = observe(
        "progression",
        "genstand i_maaned",
        data_pr="2024-03-31",
        fleksjob=jobs(
            ("A", "2023-08-29", None), ("B", "2023-08-31", None), ("C", "2023-09-01", None), ("D", "2023-09-02", None)
        ),
        fleksjobtimer=hours(A={"2023-08-29": 5}, B={"2023-08-31": 5}, C={"2023-09-01": 5}, D={"2023-09-02": 5}),
    )
    assert found == [
        *[(job, "2024-02") for job in "ABC"],
        *[(job, "2024-03") for job in "ABCD"],
    ]


def test_six_months_run_from_the_first_known_hours_when_they_come_after_the_start(observe):
    found = observe(
        "progression",
        "i_maaned kategori",
        fleksjob=jobs(("A", "2026-01-01", None)),
        fleksjobtimer=hours(A={"2026-03-02": 8, "2026-05-01": 9}),
    )
    assert found == [("2026-09", "op"), ("2026-10", "op")]


def test_hours_from_before_the_job_are_its_first_from_its_first_day(observe):
    found = observe(
        "progression",
        "i_maaned x1 x2",
        data_pr="2026-07-31",
        fleksjob=jobs(("A", "2026-02-01", None)),
        fleksjobtimer=hours(A={"2025-01-01": 4, "2026-01-01": 5, "2026-02-02": 6}),
    )
    assert found == [("2026-07", 5, 6)]


def test_ny_ordning_begins_on_new_years_day_2013(observe):
    found = observe(
        "progression",
        COLUMNS,
        data_pr="2013-06-30",
        fleksjob=jobs(("A", "2012-12-31", None), ("B", "2013-01-01", None)),
        fleksjobtimer=hours(A={"2012-12-31": 5}, B={"2013-01-01": 5}),
        borgere=[{"borger_id": "Borger A", "ordning": "ny"}, {"borger_id": "Borger B", "ordning": "gammel"}],
    )
    assert found == [("B", "uaendret")]


def test_a_job_that_runs_on_the_months_last_day_counts_and_one_that_ended_the_day_before_does_not(observe):
    found = observe(
        "progression",
        "genstand i_maaned",
        data_pr="2026-03-31",
        fleksjob=jobs(
            ("A", "2025-01-01", "2026-02-28"), ("B", "2025-01-01", "2026-02-27"), ("C", "2025-01-01", "2026-12-31")
        ),
        fleksjobtimer=hours(A={"2025-01-01": 5}, B={"2025-01-01": 5}, C={"2025-01-01": 5}),
    )
    assert [row for row in found if row[1] >= "2026-02"] == [("A", "2026-02"), ("C", "2026-02"), ("C", "2026-03")]


def test_an_unfinished_month_has_no_stock(observe):
    found = observe(
        "progression",
        "i_maaned",
        data_pr="2026-03-30",
        fleksjob=jobs(("A", "2025-07-01", None)),
        fleksjobtimer=hours(A={"2025-07-01": 5}),
    )
    assert found == [("2025-12",), ("2026-01",), ("2026-02",)]


def test_two_jobs_of_one_borger_count_each(observe):
    found = observe(
        "progression",
        "borger_id genstand kategori",
        data_pr="2026-07-31",
        fleksjob=[{"fleksjob_id": name, "fra_dato": fra} for name, fra in [("A", "2026-01-01"), ("B", "2026-01-02")]],
        fleksjobtimer=hours(A={"2026-01-01": 5, "2026-07-31": 4}, B={"2026-01-02": 5, "2026-07-31": 5.5}),
    )
    assert found[-2:] == [("B1", "A", "ned"), ("B1", "B", "op")]


def test_a_job_without_hours_is_left_out(observe):
    assert observe("progression", COLUMNS, fleksjob=jobs(("A", "2025-01-01", None))) == []


def test_it_can_be_divided_by_tenure_sektor_and_pulje(observe):
    found = observe(
        "progression",
        "genstand anciennitet sektor pulje_id start",
        fleksjob=jobs(
            ("A", "2026-01-01", None, {"sektor": "privat"}),
            ("B", "2025-11-01", None, {"sektor": "kommunal", "pulje_id": "P1"}),
            ("C", "2024-10-31", None),
        ),
        fleksjobtimer=hours(A={"2026-01-01": 5}, B={"2025-11-01": 5}, C={"2024-10-31": 5}),
        puljer=[{"pulje_id": "P1"}],
    )
    assert found[-3:] == [
        ("A", "under 1 år", "privat", None, "2026-01-01"),
        ("B", "1-2 år", "kommunal", "P1", "2025-11-01"),
        ("C", "over 2 år", None, None, "2024-10-31"),
    ]


def test_each_month_belongs_to_the_team_of_its_last_day(observe):
    found = observe(
        "progression",
        "i_maaned team_id sagsbehandler_id",
        data_pr="2026-04-30",
        fleksjob=[{"fleksjob_id": "A", "fra_dato": "2025-08-01"}],
        fleksjobtimer=hours(A={"2025-08-01": 5}),
        sagsansvar=[
            {"sagsbehandler_id": "S1", "fra_dato": "2025-01-01", "til_dato": "2026-03-31"},
            {"sagsbehandler_id": "S2", "fra_dato": "2026-03-31", "til_dato": "2026-04-29"},
        ],
        sagsbehandlere=[
            {"sagsbehandler_id": "S1", "team_id": "T1", "til_dato": "2026-02-27"},
            {"sagsbehandler_id": "S1", "team_id": "T2", "fra_dato": "2026-02-28"},
            {"sagsbehandler_id": "S2", "team_id": "T1"},
        ],
    )
    assert found == [
        ("2026-01", "T1", "S1"),
        ("2026-02", "T2", "S1"),
        ("2026-03", "T1", "S2"),
        ("2026-04", None, None),
    ]
