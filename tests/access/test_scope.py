"""What is mine ∩ what was asked for."""

import pytest

from app.access import Scope, allowed

MINE = frozenset({"T1", "T2"})


@pytest.mark.parametrize(
    ("mine", "asked", "through"),
    [
        (None, None, None),
        (None, ["T1"], {"T1"}),
        (MINE, None, {"T1", "T2"}),
        (MINE, ["T2"], {"T2"}),
        (MINE, ["T3"], set()),
        (MINE, [], set()),
        (frozenset(), None, set()),
        (frozenset(), ["T1"], set()),
    ],
)
def test_only_what_is_both_mine_and_asked_for_comes_through(mine, asked, through):
    assert allowed(mine, asked) == through


def test_a_scope_without_words_shows_no_cases():
    assert not Scope().cases
