"""The 95 % Wilson interval, held against the score test that it inverts."""

from math import sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.kpi.wilson import Z, distinguishable, wilson


def inverted_score_test(numerator: int, denominator: int, up: bool) -> float:
    """The share furthest from the observed one that the score test does not reject, found by halving."""
    share = numerator / denominator
    near, far = share, 1.0 if up else 0.0
    for _ in range(200):
        middle = (near + far) / 2
        spread = sqrt(middle * (1 - middle) / denominator)
        if abs(share - middle) <= Z * spread:
            near = middle
        else:
            far = middle
    return near


@given(st.integers(1, 500).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_the_interval_is_all_shares_that_the_score_test_does_not_reject(pair):
    numerator, denominator = pair
    low, high = wilson(numerator, denominator)
    assert low == pytest.approx(inverted_score_test(numerator, denominator, up=False), abs=1e-9)
    assert high == pytest.approx(inverted_score_test(numerator, denominator, up=True), abs=1e-9)


def test_none_of_twelve_may_still_be_a_quarter():
    low, high = wilson(0, 12)
    assert low == pytest.approx(0, abs=1e-12)
    assert high == pytest.approx(0.2425, abs=1e-4)


@pytest.mark.parametrize(("numerator", "denominator"), [(0, 0), (3, 2), (-1, 5)])
def test_what_is_no_share_has_no_interval(numerator, denominator):
    assert wilson(numerator, denominator) is None


@pytest.mark.parametrize(
    ("one", "other", "told_apart"),
    [((1, 4), (3, 4), False), ((10, 100), (60, 100), True), ((60, 100), (10, 100), True), ((0, 0), (5, 9), False)],
)
def test_two_shares_are_told_apart_only_when_their_intervals_do_not_overlap(one, other, told_apart):
    assert distinguishable(one, other) is told_apart
