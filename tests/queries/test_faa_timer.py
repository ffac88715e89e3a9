"""faa_timer: running fleksjob under ny ordning at ten hours or fewer."""


def job(name, fra="2026-01-01", til=None, **rest):
    return {"fleksjob_id": name, "borger_id": f"Borger {name}", "fra_dato": fra, "til_dato": til, **rest}


def hours(**of_jobs):
    return [
        {"fleksjob_id": name, "fra_dato": fra, "timer": timer}
        for name, rows in of_jobs.items()
        for fra, timer in rows.items()
    ]


def test_the_brackets_hold_their_upper_bound_and_unknown_hours_stay_in_the_base(observe):
    found = observe(
        "faa_timer",
        "genstand kategori udfald naevner",
        data_pr="2026-01-31",
        fleksjob=[job(name) for name in "ABCDEFGHI"],
        fleksjobtimer=hours(
            A={"2026-01-01": 5},
            B={"2026-01-01": 10},
            C={"2026-01-01": 10.5},
            D={"2026-01-01": 16},
            E={"2026-01-01": 25},
            F={"2026-01-01": 30},
            G={"2026-01-01": 37},
            H={"2026-02-01": 5},
        ),
    )
    assert found == [
        ("A", "1-5", True, 1),
        ("B", "6-10", True, 1),
        ("C", "11-15", False, 1),
        ("D", "16-20", False, 1),
        ("E", "21-25", False, 1),
        ("F", "26-30", False, 1),
        ("G", "over 30", False, 1),
        ("H", "uoplyst", False, 1),
        ("I", "uoplyst", False, 1),
    ]


def test_the_hours_in_force_on_the_last_day_decide(observe):
    found = observe(
        "faa_timer",
        "i_maaned vaerdi",
        data_pr="2026-04-30",
        fleksjob=[job("A", "2026-01-15", "2026-04-29")],
        fleksjobtimer=hours(A={"2025-06-01": 12, "2026-02-28": 8, "2026-04-01": 11, "2026-12-01": 20}),
    )
    assert found == [("2026-01", 12), ("2026-02", 8), ("2026-03", 8)]


def test_ny_ordning_is_the_jobs_start_and_not_what_the_borger_is_registered_as(observe):
    found = observe(
        "faa_timer",
        "genstand ordning",
        data_pr="2013-01-31",
        fleksjob=[job("A", "2012-12-31"), job("B", "2013-01-01")],
        borgere=[{"borger_id": "Borger A", "ordning": "ny"}, {"borger_id": "Borger B", "ordning": "gammel"}],
    )
    assert found == [("B", "gammel")]


def test_it_can_be_divided_by_tenure_sektor_and_pulje(observe):
    found = observe(
        "faa_timer",
        "genstand timer_nu anciennitet sektor pulje_id",
        fleksjob=[job("A", "2026-10-31", sektor="forening"), job("B", "2026-10-01", pulje_id="P1")],
        fleksjobtimer=hours(A={"2026-10-31": 3}),
        puljer=[{"pulje_id": "P1"}],
    )
    assert found == [
        ("A", "1-5", "under 1 år", "forening", None),
        ("B", "uoplyst", "under 1 år", None, "P1"),
    ]
