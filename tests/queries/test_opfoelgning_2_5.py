"""opfoelgning_2_5: the follow-up 30 months after the job's start, and after each one held or missed."""


def job(name, fra, til=None, **rest):
    return {"fleksjob_id": name, "borger_id": f"Borger {name}", "fra_dato": fra, "til_dato": til, **rest}


def talk(name, dato, kind="opfoelgning_2_5"):
    return {"borger_id": f"Borger {name}", "dato": dato, "type": kind}


def test_it_is_held_from_90_days_before_to_30_days_after(observe):
    days = {"A": "2026-04-01", "B": "2026-04-02", "C": "2026-07-01", "D": "2026-07-31", "E": "2026-08-01", "F": None}
    found = observe(
        "opfoelgning_2_5",
        "genstand udfald vaerdi tilstand",
        fleksjob=[job(name, "2024-01-01") for name in days],
        samtaler=[talk(name, day) for name, day in days.items() if day],
    )
    assert [row[:3] for row in found if row[3] == "talt"] == [
        ("A", False, None),  # 91 days before
        ("B", True, -90),
        ("C", True, 0),
        ("D", True, 30),
        ("E", False, 31),
        ("F", False, None),
    ]


def test_the_next_is_due_30_months_after_the_one_held_or_the_missed_day(observe):
    found = observe(
        "opfoelgning_2_5",
        "genstand dag udfald start",
        fleksjob=[job("A", "2018-08-31", "2026-01-31"), job("B", "2018-08-31", "2026-01-31")],
        samtaler=[talk("A", "2021-01-15"), talk("A", "2021-02-01"), talk("B", "2022-01-01")],
    )
    assert sorted(found) == [
        ("A", "2021-02-28", True, "2018-08-31"),
        ("A", "2023-07-15", False, "2021-01-15"),
        ("A", "2026-01-15", False, "2023-07-15"),
        ("B", "2021-02-28", False, "2018-08-31"),
        ("B", "2023-08-28", False, "2021-02-28"),
    ]


def test_only_a_job_under_ny_ordning_that_runs_on_the_due_day_counts(observe):
    found = observe(
        "opfoelgning_2_5",
        "genstand dag",
        data_pr="2015-12-31",
        fleksjob=[
            job("old", "2012-12-31"),
            job("new", "2013-01-01"),
            job("ended", "2013-01-01", "2015-06-30"),
            job("last day", "2013-01-01", "2015-07-01"),
        ],
        samtaler=[],
    )
    assert [row for row in found if row[1] < "2016"] == [("last day", "2015-07-01"), ("new", "2015-07-01")]


def test_it_counts_when_the_30_days_are_over_and_is_pending_until_then(observe):
    found = observe(
        "opfoelgning_2_5",
        "genstand dag tilstand udfald handlet aktuel",
        data_pr="2026-10-31",
        fleksjob=[
            job("A", "2024-04-01"),
            job("B", "2024-04-02"),
            job("C", "2024-04-02"),
            job("D", "2024-04-02", "2026-10-31"),
        ],
        samtaler=[talk("C", "2026-10-30")],
    )
    assert sorted(row for row in found if row[1] < "2027") == [
        ("A", "2026-10-01", "talt", False, None, True),
        ("B", "2026-10-02", "afventer", None, None, True),
        ("C", "2026-10-02", "afventer", None, "2026-10-30", False),
        ("D", "2026-10-02", "afventer", None, None, False),
    ]


def test_after_a_missed_one_the_next_is_already_known(observe):
    found = observe("opfoelgning_2_5", "dag tilstand aktuel", fleksjob=[job("A", "2021-01-01")], samtaler=[])
    assert found == [("2023-07-01", "talt", False), ("2026-01-01", "talt", True), ("2028-07-01", "afventer", True)]


def test_another_kind_of_talk_or_another_borgers_is_no_follow_up(observe):
    found = observe(
        "opfoelgning_2_5",
        "tilstand udfald",
        data_pr="2026-08-31",
        fleksjob=[job("A", "2024-01-01")],
        samtaler=[talk("A", "2026-07-01", "opfoelgning"), talk("B", "2026-07-01")],
    )
    assert found[0] == ("talt", False)


def test_one_held_on_the_first_day_of_the_period_moves_the_next_and_is_not_a_late_one_of_the_former(observe):
    found = observe(
        "opfoelgning_2_5",
        "dag udfald handlet start",
        fleksjob=[job("A", "2018-01-01", "2025-12-31")],
        samtaler=[talk("A", "2022-10-03")],  # 90 days before 2023-01-01
    )
    assert found == [
        ("2020-07-01", False, None, "2018-01-01"),
        ("2023-01-01", True, "2022-10-03", "2020-07-01"),
        ("2025-04-03", False, None, "2022-10-03"),
    ]
