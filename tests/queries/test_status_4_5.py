"""status_4_5: the status between 54 and 60 months in a fleksjob for a limited time."""


def job(name, fra="2020-08-31", til=None, midlertidig=True):
    return {
        "fleksjob_id": name,
        "borger_id": f"Borger {name}",
        "fra_dato": fra,
        "til_dato": til,
        "midlertidig": midlertidig,
    }


def talk(name, dato, kind="status_4_5"):
    return {"borger_id": f"Borger {name}", "dato": dato, "type": kind}


def test_it_counts_from_54_to_60_months(observe):
    days = {"A": "2025-02-27", "B": "2025-02-28", "C": "2025-08-31", "D": "2025-09-01", "E": None}
    found = observe(
        "status_4_5",
        "genstand dag frist udfald vaerdi aktuel",
        fleksjob=[job(name) for name in days],
        samtaler=[talk(name, day) for name, day in days.items() if day],
    )
    assert found == [
        ("A", "2025-02-28", "2025-08-31", False, None, True),
        ("B", "2025-02-28", "2025-08-31", True, 0, False),
        ("C", "2025-02-28", "2025-08-31", True, 184, False),
        ("D", "2025-02-28", "2025-08-31", False, 185, False),
        ("E", "2025-02-28", "2025-08-31", False, None, True),
    ]


def test_only_a_job_for_a_limited_time_that_reaches_the_day_counts(observe):
    found = observe(
        "status_4_5",
        "genstand aktuel",
        fleksjob=[
            job("reaches", til="2025-02-28"),
            job("ends before", til="2025-02-27"),
            job("permanent", midlertidig=False),
            job("unknown", midlertidig=None),
        ],
        samtaler=[talk("reaches", "2025-03-01", "opfoelgning")],
    )
    assert found == [("reaches", False)]


def test_it_is_pending_until_60_months_are_over(observe):
    found = observe(
        "status_4_5",
        "genstand tilstand udfald aktuel",
        data_pr="2025-08-30",
        fleksjob=[job("waits"), job("done"), job("over", "2020-08-30")],
        samtaler=[talk("done", "2025-03-01")],
    )
    assert sorted(found) == [
        ("done", "afventer", None, False),
        ("over", "talt", False, True),
        ("waits", "afventer", None, True),
    ]
