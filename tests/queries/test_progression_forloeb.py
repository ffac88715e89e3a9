"""progression_forloeb: hours across consecutive fleksjob with at most 31 days between."""


def jobs(**of_borgere):
    return [
        {"fleksjob_id": f"{name}{n}", "borger_id": name, "fra_dato": fra, "til_dato": til}
        for name, rows in of_borgere.items()
        for n, (fra, til) in enumerate(rows, 1)
    ]


def hours(**of_jobs):
    return [
        {"fleksjob_id": name, "fra_dato": fra, "timer": timer}
        for name, rows in of_jobs.items()
        for fra, timer in rows.items()
    ]


def last(observe, columns="borger_id start vaerdi kategori", **tables):
    return [row[1:] for row in observe("progression_forloeb", f"i_maaned {columns}", **tables) if row[0] == "2026-10"]


def test_a_job_begun_within_31_days_goes_on_with_the_forloeb(observe):
    assert last(
        observe,
        fleksjob=jobs(
            A=[("2025-01-01", "2025-12-31"), ("2026-02-01", None)],
            B=[("2025-01-01", "2025-12-31"), ("2026-02-02", None)],
            C=[("2025-01-01", "2026-12-31"), ("2025-03-01", "2025-04-30")],
        ),
        fleksjobtimer=hours(
            A1={"2025-01-01": 5},
            A2={"2026-02-01": 12},
            B1={"2025-01-01": 5},
            B2={"2026-02-02": 12},
            C1={"2025-01-01": 5, "2026-01-01": 4},
            C2={"2025-03-01": 3},
        ),
    ) == [
        ("A", "2025-01-01", 7, "op"),
        ("B", "2026-02-02", 0, "uaendret"),
        ("C", "2025-01-01", -1, "ned"),
    ]


def test_the_hours_of_jobs_at_the_same_time_are_added(observe):
    assert last(
        observe,
        fleksjob=jobs(A=[("2025-01-01", None), ("2026-01-01", None)], B=[("2025-01-01", None), ("2026-01-01", None)]),
        fleksjobtimer=hours(A1={"2025-01-01": 5}, A2={"2026-01-01": 3}, B1={"2025-01-01": 5}),
    ) == [("A", "2025-01-01", 3, "op")]


def test_it_begins_with_the_first_known_hours_of_the_first_job_and_six_months_later_it_counts(observe):
    assert last(
        observe,
        columns="borger_id x1 x2",
        fleksjob=jobs(
            A=[("2026-01-01", "2026-05-31"), ("2026-06-01", None)],
            B=[("2026-01-01", "2026-05-31"), ("2026-06-01", None)],
            C=[("2026-01-01", "2026-05-31"), ("2026-06-01", None)],
        ),
        fleksjobtimer=hours(
            A1={"2026-05-01": 4},
            A2={"2026-06-01": 6},
            B1={"2026-05-02": 4},
            B2={"2026-06-01": 6},
            C1={"2026-06-01": 4},
            C2={"2026-06-01": 6},
        ),
    ) == [("A", 4, 6)]


def test_a_forloeb_that_began_before_ny_ordning_is_left_out(observe):
    assert last(
        observe,
        fleksjob=jobs(A=[("2012-12-31", "2025-12-31"), ("2026-01-01", None)], B=[("2013-01-01", None)]),
        fleksjobtimer=hours(A1={"2012-12-31": 5}, A2={"2026-01-01": 9}, B1={"2013-01-01": 5}),
    ) == [("B", "2013-01-01", 0, "uaendret")]


def test_the_first_hours_are_those_of_a_day_in_the_first_job(observe):
    assert last(
        observe,
        columns="borger_id x1 x2",
        fleksjob=jobs(
            A=[("2026-05-02", None)],  # six months have gone since the hours were recorded, not since they were worked
            B=[("2026-05-01", None)],
            C=[("2025-01-01", "2025-05-31"), ("2025-06-01", None)],  # its first hours came after the job
        ),
        fleksjobtimer=hours(A1={"2025-01-01": 5}, B1={"2025-01-01": 6}, C1={"2025-06-01": 4}, C2={"2025-06-01": 9}),
    ) == [("B", 6, 6)]
