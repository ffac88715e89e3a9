"""Filters: a value that can say itself in Danish."""

from dataclasses import replace
from datetime import date

import pytest

from app.errors import UsageError
from app.kpi import UDEN, Filters, catalogue
from app.kpi.filters import first_of_month

OCTOBER = date(2026, 10, 1)


def test_the_same_filters_in_another_order_are_one_cache_key():
    one = Filters(OCTOBER, OCTOBER, dims=(("sektor", "privat"), ("koen", "K")))
    other = Filters(OCTOBER, OCTOBER, dims=(("koen", "K"), ("sektor", "privat")))
    assert one == other
    assert hash(one) == hash(other)


def test_filters_say_themselves_in_danish():
    filters = Filters(date(2025, 11, 1), OCTOBER, team="T1", sagsbehandler=UDEN, dims=(("koen", "K"), ("pulje", UDEN)))
    said = filters.words({("team", "T1"): "Team Nord"})
    assert said == "november 2025 – oktober 2026 · Team Nord · uden sagsbehandler · kvinder · uden pulje"


def test_one_month_is_said_once():
    assert Filters(OCTOBER, OCTOBER).words() == "oktober 2026"


def test_a_period_that_ends_before_it_begins_is_refused():
    with pytest.raises(UsageError, match="slutter, før den begynder"):
        Filters(OCTOBER, date(2026, 9, 1))


def test_an_unknown_dimension_is_refused():
    with pytest.raises(UsageError, match="farve"):
        Filters(OCTOBER, OCTOBER, dims=(("farve", "rød"),))


def test_a_nøgletal_says_when_it_cannot_be_narrowed():
    some = replace(next(iter(catalogue().values())), titel="Belægning", niveauer=("kommune",), dimensioner=("pulje",))
    assert Filters(OCTOBER, OCTOBER).cannot_split(some) is None
    assert Filters(OCTOBER, OCTOBER, dims=(("pulje", "P1"),)).cannot_split(some) is None
    assert "køn" in Filters(OCTOBER, OCTOBER, dims=(("koen", "K"),)).cannot_split(some)
    assert "team" in Filters(OCTOBER, OCTOBER, team="T1").cannot_split(some)


@pytest.mark.parametrize("text", ["2026", "2026-13", "10-2026", "2026-1", "i går", "2026-10-01", ""])
def test_what_is_no_month_is_refused(text):
    with pytest.raises(UsageError, match="ikke en måned"):
        first_of_month(text)


def test_a_month_is_its_first_day():
    assert first_of_month("2024-02") == date(2024, 2, 1)
