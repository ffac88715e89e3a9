"""visitation_direkte: from visitation into a fleksjob within a month, without ledighedsydelse."""


def test_a_job_by_the_same_day_of_the_next_month_and_no_day_of_ledighedsydelse(observe):
    jobs = {
        "same day": [("2026-01-31", None)],
        "last day": [("2026-02-28", None)],
        "too late": [("2026-03-01", None)],
        "already there": [("2025-06-01", None)],
        "ended before": [("2025-06-01", "2026-01-30")],
        "LY between": [("2026-02-10", None)],
        "LY before": [("2026-02-10", None)],
        "LY on the first day": [("2026-02-10", None)],
        "LY on the last day": [("2026-02-10", None)],
        "LY afterwards": [("2026-02-10", None)],
    }
    ly = {
        "LY between": ("2026-01-31", "2026-02-09"),
        "LY before": ("2026-01-01", "2026-01-30"),
        "LY on the first day": ("2026-01-01", "2026-01-31"),
        "LY on the last day": ("2026-02-28", None),
        "LY afterwards": ("2026-03-01", None),
    }
    found = observe(
        "visitation_direkte",
        "borger_id i_maaned udfald vaerdi",
        borgere=[{"borger_id": name, "visitationsdato": "2026-01-31"} for name in jobs],
        fleksjob=[
            {"borger_id": name, "fra_dato": row[0], "til_dato": row[1]} for name, rows in jobs.items() for row in rows
        ],
        ledighedsydelse=[{"borger_id": name, "fra_dato": row[0], "til_dato": row[1]} for name, row in ly.items()],
    )
    assert sorted(found) == [
        ("LY afterwards", "2026-01", True, 10),
        ("LY before", "2026-01", True, 10),
        ("LY between", "2026-01", False, 10),
        ("LY on the first day", "2026-01", False, 10),
        ("LY on the last day", "2026-01", False, 10),
        ("already there", "2026-01", True, 0),
        ("ended before", "2026-01", False, None),
        ("last day", "2026-01", True, 28),
        ("same day", "2026-01", True, 0),
        ("too late", "2026-01", False, None),
    ]


def test_it_counts_when_the_month_is_over(observe):
    rows = [
        {"borger_id": "over", "visitationsdato": "2026-09-30"},
        {"borger_id": "not yet", "visitationsdato": "2026-10-01"},
    ]
    assert observe("visitation_direkte", "borger_id", data_pr="2026-10-30", borgere=rows) == [("over",)]
