"""minplan_jobmaal: a clear job goal in the latest Min Plan of those on ledighedsydelse."""

LY = {"fra_dato": "2026-02-10"}


def ly(*borgere, **more):
    return [{"borger_id": name, **LY, **more} for name in borgere]


def plan(borger_id, dato, goal=None):
    return {"borger_id": borger_id, "dato": dato, "klart_jobmaal": goal}


def test_the_latest_plan_on_or_before_the_months_last_day_decides(observe):
    found = observe(
        "minplan_jobmaal",
        "borger_id i_maaned udfald vaerdi handlet tilstand",
        data_pr="2026-03-31",
        ledighedsydelse=ly("lost it", "got it on the last day", "got it a day late"),
        minplan=[
            plan("lost it", "2026-02-20", True),
            plan("lost it", "2026-03-01", False),
            plan("got it on the last day", "2026-02-20", False),
            plan("got it on the last day", "2026-02-28", True),
            plan("got it a day late", "2026-02-20", False),
            plan("got it a day late", "2026-03-01", True),
        ],
    )
    assert found == [
        ("got it a day late", "2026-02", False, 8, "2026-02-20", "talt"),
        ("got it on the last day", "2026-02", True, 0, "2026-02-28", "talt"),
        ("lost it", "2026-02", True, 8, "2026-02-20", "talt"),
        ("got it a day late", "2026-03", True, 30, "2026-03-01", "talt"),
        ("got it on the last day", "2026-03", True, 31, "2026-02-28", "talt"),
        ("lost it", "2026-03", False, 30, "2026-03-01", "talt"),
    ]


def test_no_plan_is_no_goal_and_a_goal_not_recorded_is_unknown(observe):
    found = observe(
        "minplan_jobmaal",
        "borger_id udfald vaerdi naevner tilstand",
        data_pr="2026-02-28",
        ledighedsydelse=ly("no plan", "not recorded", "two that day", "older one known"),
        minplan=[
            plan("not recorded", "2026-02-20"),
            plan("older one known", "2026-01-01", True),
            plan("older one known", "2026-02-20"),
            plan("two that day", "2026-02-20", False),
            plan("two that day", "2026-02-20", True),
        ],
    )
    assert found == [
        ("no plan", False, None, 1, "talt"),
        ("not recorded", None, 8, 0, "uoplyst"),
        ("older one known", None, 8, 0, "uoplyst"),
        ("two that day", True, 8, 1, "talt"),
    ]


def test_it_counts_those_on_ledighedsydelse_on_the_last_day_of_a_month_that_has_ended(observe):
    found = observe(
        "minplan_jobmaal",
        "borger_id i_maaned start",
        data_pr="2026-03-30",
        ledighedsydelse=[
            *ly("left on the last day", til_dato="2026-02-28"),
            *ly("left the day before", til_dato="2026-02-27"),
            {"borger_id": "adjoining rows", "fra_dato": "2026-02-01", "til_dato": "2026-02-10"},
            {"borger_id": "adjoining rows", "fra_dato": "2026-02-11"},
        ],
        minplan=[],
    )
    assert found == [("adjoining rows", "2026-02", "2026-02-01"), ("left on the last day", "2026-02", "2026-02-10")]


def test_without_minplan_in_the_delivery_there_is_no_figure(observe):
    assert observe("minplan_jobmaal", "udfald", ledighedsydelse=ly("B1")) == []
