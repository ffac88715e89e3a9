"""The municipality's own parameters: who and when, ended, removed, and taken back."""

from datetime import date

import pytest

from app.own.database import revision
from app.own.parameters import OwnParameter, end_parameter, own_parameters, remove_parameter, set_parameter

JANUARY, JUNE = date(2026, 1, 1), date(2026, 6, 30)
ONE = OwnParameter("cv_frist_dage", 28, JANUARY)


@pytest.fixture
def store(tmp_path):
    set_parameter(tmp_path, ONE, "Leder")
    return tmp_path


def only(store):
    (one,) = own_parameters(store)
    return one


def test_a_parameter_is_kept_with_who_and_when(store):
    one = only(store)
    assert (one, one.hvem, one.hvornaar.utcoffset().total_seconds()) == (ONE, "Leder", 0)


def test_the_newest_for_the_same_day_holds(store):
    set_parameter(store, OwnParameter("cv_frist_dage", 35, JANUARY), "Leder")
    assert only(store).vaerdi == 35


@pytest.mark.parametrize("change", [lambda *a: end_parameter(*a[:2], JUNE, a[2]), remove_parameter])
def test_a_change_that_is_taken_back_leaves_everything_as_it_was(store, change):
    before = only(store)
    undo = change(store, before.number, "Anden")
    assert own_parameters(store) != [before]
    undo()
    after = only(store)
    assert (after, after.number, after.hvem, after.hvornaar) == (before, before.number, "Leder", before.hvornaar)


def test_a_parameter_that_is_set_and_taken_back_is_gone_and_both_are_noted(store):
    before = revision(store)
    set_parameter(store, OwnParameter("fritaget", 1, JANUARY), "Leder")()
    assert own_parameters(store) == [ONE]
    assert revision(store) == before + 2


def test_an_ended_parameter_holds_to_its_last_day(store):
    end_parameter(store, only(store).number, JUNE, "Leder")
    assert only(store).til == JUNE
