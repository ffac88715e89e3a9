"""Targets with validity dates, per nøgletal and team."""

from datetime import date

import pytest

from app.errors import StoreError
from app.own.database import revision
from app.own.targets import Target, end_target, of_kommune, remove_target, set_target, target_for, targets

JANUARY, MAY, OCTOBER = date(2026, 1, 1), date(2026, 5, 1), date(2026, 10, 1)


@pytest.fixture
def every(tmp_path):
    set_target(tmp_path, Target("cv_rettidig", 0.60, MAY), "leder")
    set_target(tmp_path, Target("cv_rettidig", 0.50, JANUARY), "leder")
    set_target(tmp_path, Target("cv_rettidig", 0.70, JANUARY, til=MAY, team_id="T1"), "leder")
    return targets(tmp_path)


@pytest.mark.parametrize(
    ("month", "team", "value"),
    [
        (date(2025, 12, 1), None, None),
        (JANUARY, None, 0.50),
        (date(2026, 4, 1), None, 0.50),
        (MAY, None, 0.60),
        (MAY, "T1", 0.70),
        (date(2026, 6, 1), "T1", 0.60),
        (OCTOBER, "T2", 0.60),
    ],
)
def test_the_team_s_own_target_holds_while_it_is_valid_then_the_municipality_s(every, month, team, value):
    assert target_for(every, "cv_rettidig", month, team) == value


def test_a_nøgletal_without_target_has_none(every):
    assert target_for(every, "faa_timer", OCTOBER) is None


def test_the_target_set_last_for_the_same_day_is_the_one_in_force(tmp_path):
    set_target(tmp_path, Target("cv_rettidig", 0.60, MAY), "leder")
    set_target(tmp_path, Target("cv_rettidig", 0.65, MAY), "leder")
    assert target_for(targets(tmp_path), "cv_rettidig", MAY) == 0.65


def test_each_change_gives_a_new_revision(tmp_path):
    before = revision(tmp_path)
    set_target(tmp_path, Target("cv_rettidig", 0.60, MAY), "leder")
    assert revision(tmp_path) == before + 1


def test_a_file_that_is_no_database_is_said_in_danish(tmp_path):
    (tmp_path / "egne.sqlite").write_text("ikke en database, men en tekst, der er lang nok til at blive læst" * 20)
    with pytest.raises(StoreError, match="egne data"):
        targets(tmp_path)


def test_a_target_is_kept_with_who_and_when(tmp_path):
    number = set_target(tmp_path, Target("cv_rettidig", 0.60, MAY), "leder")
    (one,) = targets(tmp_path)
    assert (one.number, one.hvem, one.hvornaar.utcoffset().total_seconds()) == (number, "leder", 0)


def test_an_ended_target_holds_in_its_last_month_and_a_removed_one_never_did(every, tmp_path):
    end_target(tmp_path, every[-1].number, MAY, "leder")
    ended = targets(tmp_path)
    assert [target_for(ended, "cv_rettidig", month) for month in (MAY, OCTOBER)] == [0.60, 0.50]
    remove_target(tmp_path, every[-1].number, "leder")
    assert target_for(targets(tmp_path), "cv_rettidig", MAY) == 0.50


def test_a_municipality_s_own_target_goes_before_one_for_all_and_no_other_has_it():
    every = [Target("cv_rettidig", 0.70, JANUARY, kommune_kode="580"), Target("cv_rettidig", 0.60, MAY)]
    assert target_for(of_kommune(every, "580"), "cv_rettidig", OCTOBER) == 0.70
    assert target_for(of_kommune(every, "101"), "cv_rettidig", OCTOBER) == 0.60
