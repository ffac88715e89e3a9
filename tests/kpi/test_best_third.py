"""The best third of units with enough cases, summed first and divided once."""

from app.kpi.against import Counted
from app.kpi.best_third import best_third
from tests.made import made_kpi, row


def rows(*counted):
    return [row("2026-10", f"Team {n}", *pair, id=f"T{n}") for n, pair in enumerate(counted, 1)]


FOUR = rows((9, 10), (16, 20), (5, 10), (1, 10))


def test_a_third_is_rounded_up_and_is_a_sum():
    best = best_third(made_kpi(), FOUR)
    assert (best.share, best.ids, best.among) == (Counted(25 / 30, 30), ("T1", "T2"), 4)


def test_the_best_are_the_lowest_where_lower_is_better():
    assert best_third(made_kpi(retning="ned"), FOUR).ids == ("T4", "T3")


def test_units_of_few_cases_and_uden_team_do_not_take_part():
    few = [*rows((9, 9), (5, 10), (4, 10), (3, 10)), row("2026-10", "Uden team", 20, 20, id=None)]
    assert best_third(made_kpi(), few).ids == ("T2",)


def test_of_two_there_is_no_third_and_without_a_good_direction_no_best():
    assert best_third(made_kpi(), FOUR[:2]) is None
    assert best_third(made_kpi(retning="ingen"), FOUR) is None
    assert best_third(made_kpi(maal="median"), FOUR) is None


def test_what_is_hidden_does_not_take_part():
    hidden = [*FOUR[:3], row("2026-10", "Team 4", None, 10, id="T4", value=0.9)]
    assert best_third(made_kpi(), hidden).among == 3
