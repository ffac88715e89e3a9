"""What somebody gives as a parameter is judged, and taken back when no snapshot can be built with it."""

from datetime import date

import pytest

from app.build.building import Building
from app.build.lock import exclusive
from app.errors import StoreError, UsageError
from app.kpi.parameter_change import Given, apply, in_force, kind_of, read_parameter, value_words
from app.kpi.parameter_list import listed
from app.kpi.parameters import Parameter
from app.own.parameters import OwnParameter, own_parameters, set_parameter
from app.store.snapshot import current
from tests.answers import answer
from tests.pages.store import made_store

SINCE = date(2026, 9, 1)


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    return made_store(tmp_path_factory.mktemp("parametre"))


def given(navn: str, value: str, **more: object) -> Given:
    return Given(navn, value, **{"fra": SINCE, **more})


@pytest.mark.parametrize(
    ("navn", "text", "value", "words"),
    [
        ("cv_frist_dage", "28", 28, "28 dage"),
        ("fritaget", "ja", 1, "ja"),
        ("fritaget", "Nej", 0, "nej"),
        ("samtaler_antal", "4", 4, "4"),
        ("revurdering_maaneder", "12", 12, "12 måneder"),
    ],
)
def test_a_parameter_is_read_in_its_own_unit(store, navn, text, value, words):
    one = read_parameter(current(store), given(navn, text))
    assert (one.vaerdi, value_words(navn, one.vaerdi)) == (value, words)


@pytest.mark.parametrize(
    ("navn", "text", "more", "said"),
    [
        ("cv_frist", "28", {}, "findes ikke"),
        ("cv_frist_dage", "tre uger", {}, "kan ikke være"),
        ("cv_frist_dage", "21,5", {}, "kan ikke være"),
        ("cv_frist_dage", "9999", {}, "kan ikke være"),
        ("revurdering_maaneder", "0", {}, "kan ikke være"),
        ("fritaget", "2", {}, "kan ikke være"),
        ("cv_frist_dage", "28", {"til": date(2026, 8, 31)}, "slutter, før den begynder"),
        ("cv_frist_dage", "28", {"kommune": "999"}, "ikke leveret"),
        ("revurdering_maaneder", "19", {}, "mere end revurdering_vindue_maaneder, 18"),
        ("status_senest_maaneder", "53", {}, "status_maaneder ville være 54"),
        ("diskretion_mindst", "3", {}, "er en indstilling"),
    ],
)
def test_what_cannot_be_a_parameter_is_refused(store, navn, text, more, said):
    with pytest.raises(UsageError, match=said):
        read_parameter(current(store), given(navn, text, **more))


def test_a_limit_may_be_reached_and_a_period_may_be_one_day(store):
    assert read_parameter(current(store), given("revurdering_maaneder", "18")).vaerdi == 18
    assert read_parameter(current(store), given("cv_frist_dage", "28", til=SINCE)).til == SINCE


def test_every_parameter_of_the_house_has_a_kind_that_its_value_fits(store):
    for one in listed(current(store), store):
        if one.parameter.navn != "diskretion_mindst":
            text = str(int(one.parameter.vaerdi))
            made = read_parameter(current(store), given(one.parameter.navn, text, fra=date(2026, 1, 1)))
            assert kind_of(made.navn)


def test_a_municipality_s_own_value_is_in_force_before_a_later_one_for_all():
    rows = [
        Parameter("cv_frist_dage", None, date(2026, 6, 1), None, 21),
        Parameter("cv_frist_dage", "Demokommune", date(2026, 1, 1), None, 28),
        Parameter("cv_frist_dage", "København", date(2026, 7, 1), None, 14),
    ]
    assert in_force(rows, "cv_frist_dage", SINCE, "Demokommune") == 28
    assert in_force(rows, "cv_frist_dage", SINCE) == 21
    assert in_force(rows, "cv_frist_dage", date(2025, 1, 1)) is None


def test_a_change_builds_a_snapshot_and_says_who_made_it(store):
    assert answer(store, "cv_rettidig", "2026-10") == (4, 7)
    steps = []
    name = apply(
        store,
        lambda: set_parameter(store, OwnParameter("cv_frist_dage", 25, SINCE), "Analytiker"),
        lambda done, total, text: steps.append((done, total)),
    )
    assert current(store).name == name
    assert steps[-1][0] == steps[-1][1] - 1 or steps[-1][0] == steps[-1][1]
    assert answer(store, "cv_rettidig", "2026-10") == (5, 7)
    mine = [one for one in listed(current(store), store) if one.own]
    assert [(one.parameter.vaerdi, one.own.hvem, one.served) for one in mine] == [(25, "Analytiker", True)]


def test_a_change_that_cannot_be_built_is_taken_back(store):
    before, mine = current(store).name, own_parameters(store)
    with exclusive(store), pytest.raises(StoreError):
        apply(store, lambda: set_parameter(store, OwnParameter("cv_frist_dage", 60, SINCE), "Analytiker"))
    assert (current(store).name, own_parameters(store)) == (before, mine)


def is_held(store):
    """Whether a build has the store."""
    try:
        with exclusive(store):
            return False
    except StoreError:
        return True


def test_no_other_build_ever_reads_a_change_that_is_taken_back(store, monkeypatch):
    held = []

    def change():
        held.append(is_held(store))
        return lambda: held.append(is_held(store))

    def broken(*_, **__):
        raise StoreError("Disken er fuld.")

    with exclusive(store), pytest.raises(StoreError, match="i gang"):
        apply(store, change)
    assert held == []
    monkeypatch.setattr(Building, "complete", broken)
    with pytest.raises(StoreError, match="fuld"):
        apply(store, change)
    assert held == [True, True]
    assert not is_held(store)


def test_a_parameter_that_the_snapshot_was_not_built_with_is_said_to_wait(store):
    undo = set_parameter(store, OwnParameter("overgang_dage", 45, SINCE), "Analytiker")
    assert [one.parameter.navn for one in listed(current(store), store) if not one.served] == ["overgang_dage"]
    undo()
