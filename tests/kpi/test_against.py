"""Intervals decide whether a difference is called one."""

import pytest

from app.kpi.against import BETTER, HIGHER, LOWER, SAME, WORSE, Counted, against, of_row, rest
from tests.made import made_kpi

FALLING, NEITHER = made_kpi(retning="ned"), made_kpi(retning="ingen")
PLACES = made_kpi(niveauer=("kommune", "pulje"))


@pytest.mark.parametrize(
    ("one", "mine", "other", "verdict"),
    [
        (made_kpi(), Counted(0.8, 100), Counted(0.4, 100), BETTER),
        (made_kpi(), Counted(0.4, 100), Counted(0.8, 100), WORSE),
        (FALLING, Counted(0.8, 100), Counted(0.4, 100), WORSE),
        (FALLING, Counted(0.4, 100), Counted(0.8, 100), BETTER),
        (NEITHER, Counted(0.8, 100), Counted(0.4, 100), HIGHER),
        (NEITHER, Counted(0.4, 100), Counted(0.8, 100), LOWER),
        (made_kpi(), Counted(0.8, 5), Counted(0.4, 5), SAME),
        (made_kpi(), Counted(0.5, 100), Counted(0.5, 100), SAME),
        (made_kpi(), Counted(0.8, 100), Counted(0.4), BETTER),
        (made_kpi(), Counted(0.5, 10), Counted(0.4), SAME),
        (PLACES, Counted(0.8, 5), Counted(0.79, 5), BETTER),
        (PLACES, Counted(0.8, 5), Counted(0.8, 50), SAME),
        (made_kpi(), None, Counted(0.4, 100), None),
        (made_kpi(maal="median"), Counted(40, 100), Counted(20, 100), None),
    ],
)
def test_a_difference_is_called_one_only_when_the_intervals_are_apart(one, mine, other, verdict):
    assert against(one, mine, other) == verdict


def test_a_team_is_held_against_the_municipality_without_it():
    whole, part = {"numerator": 30, "denominator": 50}, {"numerator": 10, "denominator": 20}
    assert rest(whole, part) == Counted(20 / 30, 30)
    assert rest(whole, whole) is None
    assert rest(None, part) is None
    assert rest(whole, part | {"numerator": None}) is None


def test_a_row_without_a_value_counts_nothing():
    assert of_row({"value": None, "denominator": 0}) is None
    assert of_row(None) is None
    assert of_row({"value": 0.5, "denominator": 4}) == Counted(0.5, 4)
