"""ly_varighed: whole weeks since the running forløb of ledighedsydelse began."""


def ly(borger_id, fra, til=None):
    return {"borger_id": borger_id, "fra_dato": fra, "til_dato": til}


def test_weeks_are_whole_and_run_from_the_first_day_of_the_forloeb(observe):
    found = observe(
        "ly_varighed",
        "i_maaned borger_id vaerdi start udfald",
        ledighedsydelse=[
            ly("today", "2026-10-31"),
            ly("six days", "2026-10-25"),
            ly("seven days", "2026-10-24"),
            ly("adjoining", "2026-10-01", "2026-10-09"),
            ly("adjoining", "2026-10-10"),
            ly("a day between", "2026-10-01", "2026-10-09"),
            ly("a day between", "2026-10-11"),
            ly("over a leap day", "2024-02-29", "2026-10-31"),
        ],
    )
    assert sorted(row[1:] for row in found if row[0] == "2026-10") == [
        ("a day between", 2, "2026-10-11", None),
        ("adjoining", 4, "2026-10-01", None),
        ("over a leap day", 139, "2024-02-29", None),
        ("seven days", 1, "2026-10-24", None),
        ("six days", 0, "2026-10-25", None),
        ("today", 0, "2026-10-31", None),
    ]


def test_a_forloeb_is_read_on_every_last_day_that_it_runs_and_on_no_other(observe):
    found = observe(
        "ly_varighed", "dag vaerdi", data_pr="2026-10-31", ledighedsydelse=[ly("B1", "2026-07-31", "2026-09-29")]
    )
    assert found == [("2026-07-31", 0), ("2026-08-31", 4)]


def test_an_unfinished_month_has_no_stock(observe):
    found = observe("ly_varighed", "dag", data_pr="2026-10-30", ledighedsydelse=[ly("B1", "2026-08-15")])
    assert found == [("2026-08-31",), ("2026-09-30",)]
