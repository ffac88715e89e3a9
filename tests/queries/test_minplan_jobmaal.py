"""minplan_jobmaal: a clear job goal in the latest Min Plan on the month's last day."""


def test_the_latest_plan_decides_no_plan_is_no_goal_and_the_unknown_stand_aside(observe):
    plans = {
        "clear": [("2026-01-01", True)],
        "not clear": [("2026-10-31", False)],
        "latest": [("2026-01-01", True), ("2026-05-01", False)],
        "unknown": [("2026-01-01", True), ("2026-05-01", None)],
        "two on a day": [("2026-05-01", False), ("2026-05-01", True)],
        "none": [],
    }
    found = observe(
        "minplan_jobmaal",
        "borger_id udfald tilstand",
        ledighedsydelse=[{"borger_id": name, "fra_dato": "2026-10-01"} for name in plans],
        minplan=[
            {"borger_id": name, "dato": day, "klart_jobmaal": clear}
            for name, rows in plans.items()
            for day, clear in rows
        ],
    )
    assert found == [
        ("clear", True, "talt"),
        ("latest", False, "talt"),
        ("none", False, "talt"),
        ("not clear", False, "talt"),
        ("two on a day", True, "talt"),
        ("unknown", None, "uoplyst"),
    ]


def test_a_plan_counts_from_its_day_on(observe):
    found = observe(
        "minplan_jobmaal",
        "i_maaned udfald",
        data_pr="2026-03-31",
        ledighedsydelse=[{"fra_dato": "2026-01-15"}],
        minplan=[{"borger_id": "B1", "dato": "2026-02-28", "klart_jobmaal": True}],
    )
    assert found == [("2026-01", False), ("2026-02", True), ("2026-03", True)]
