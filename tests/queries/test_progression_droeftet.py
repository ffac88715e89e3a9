"""progression_droeftet: progression discussed at the latest follow-up, and at the one after 2½ years."""


def job(name, fra="2026-02-10", til=None, borger_id=None):
    return {"fleksjob_id": name, "borger_id": borger_id or name, "fra_dato": fra, "til_dato": til}


def talk(borger_id, dato, discussed=None, type="opfoelgning"):
    return {"borger_id": borger_id, "dato": dato, "type": type, "progression_droeftet": discussed}


def split(found):
    """The rows of the nøgletal itself, and those of the part."""
    return [row[1:] for row in found if row[0] is None], [row[1:] for row in found if row[0] == "opfoelgning_2_5"]


def test_the_latest_follow_up_in_the_job_until_the_months_last_day_decides(observe):
    main, part = split(
        observe(
            "progression_droeftet",
            "del genstand i_maaned udfald vaerdi handlet",
            data_pr="2026-03-30",
            fleksjob=[job(name) for name in ("latest says no", "last day", "day after", "first day", "before", "none")],
            samtaler=[
                talk("latest says no", "2026-02-12", True),
                talk("latest says no", "2026-02-13", False),
                talk("last day", "2026-02-12", False),
                talk("last day", "2026-02-28", True),
                talk("day after", "2026-02-12", False),
                talk("day after", "2026-03-01", True),
                talk("first day", "2026-02-10", True),
                talk("before", "2026-02-09", True),
            ],
        )
    )
    assert main == [
        ("day after", "2026-02", False, 16, "2026-02-12"),
        ("first day", "2026-02", True, 18, "2026-02-10"),
        ("last day", "2026-02", True, 0, "2026-02-28"),
        ("latest says no", "2026-02", False, 15, "2026-02-13"),
    ]
    assert part == []


def test_the_one_after_two_and_a_half_years_is_also_a_follow_up_and_has_a_share_of_its_own(observe):
    main, part = split(
        observe(
            "progression_droeftet",
            "del genstand udfald naevner tilstand",
            data_pr="2026-02-28",
            fleksjob=[job(name) for name in ("A", "B", "C", "D")],
            samtaler=[
                talk("A", "2026-02-12", True, "opfoelgning_2_5"),
                talk("A", "2026-02-20", False),
                talk("B", "2026-02-12", False),
                talk("B", "2026-02-20", True, "opfoelgning_2_5"),
                talk("C", "2026-02-20", None, "opfoelgning_2_5"),
                talk("D", "2026-02-20", True, "status_4_5"),
                talk("D", "2026-02-20", True, "jobsamtale"),
            ],
        )
    )
    assert main == [("A", False, 1, "talt"), ("B", True, 1, "talt"), ("C", None, 0, "uoplyst")]
    assert part == [("A", True, 1, "talt"), ("B", True, 1, "talt"), ("C", None, 0, "uoplyst")]


def test_two_follow_ups_on_one_day_are_read_as_one(observe):
    main, _ = split(
        observe(
            "progression_droeftet",
            "del genstand udfald",
            data_pr="2026-02-28",
            fleksjob=[job("A")],
            samtaler=[talk("A", "2026-02-12", False), talk("A", "2026-02-12", True, "opfoelgning_2_5")],
        )
    )
    assert main == [("A", True)]


def test_a_follow_up_counts_in_each_job_that_it_falls_in(observe):
    main, _ = split(
        observe(
            "progression_droeftet",
            "del genstand udfald",
            data_pr="2026-02-28",
            fleksjob=[job("F1", "2026-02-01", None, "B1"), job("F2", "2026-02-12", None, "B1")],
            samtaler=[talk("B1", "2026-02-12", True)],
        )
    )
    assert main == [("F1", True), ("F2", True)]


def test_a_job_that_has_ended_is_not_counted(observe):
    main, _ = split(
        observe(
            "progression_droeftet",
            "del genstand",
            data_pr="2026-02-28",
            fleksjob=[job("A", til="2026-02-27"), job("B", til="2026-02-28")],
            samtaler=[talk("A", "2026-02-12", True), talk("B", "2026-02-12", True)],
        )
    )
    assert main == [("B",)]
