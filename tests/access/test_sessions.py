"""A login lasts as long as it may, and not a moment after rights have changed."""

import sqlite3
from datetime import date

import pytest

from app.access import Rolle, sessions, users
from app.config import Settings
from app.own import sessions as kept
from app.own.adgang import FILE
from app.own.users import Afgraensning
from tests.access.made import CODE, TEST, add

TODAY = date(2026, 11, 21)
USUAL = Settings()


@pytest.fixture
def store(tmp_path):
    add(tmp_path, "anna", "administrator")
    add(tmp_path, "bo", "teamleder", ("team", "T1"))
    return tmp_path


def who(store, token, settings=USUAL):
    return sessions.asker_behind(store, token, settings, TODAY)


def test_a_token_is_the_user_as_the_user_is_now(store):
    asker = who(store, sessions.begin(store, "bo", USUAL))
    assert (asker.bruger_id, asker.rolle, asker.scope.teams) == ("bo", Rolle.TEAMLEDER, frozenset({"T1"}))


@pytest.mark.parametrize("token", [None, "", "x", "x" * 5000, "' OR 1=1 --"])
def test_what_is_no_token_is_nobody(store, token):
    sessions.begin(store, "bo", USUAL)
    assert who(store, token) is None


def test_the_file_does_not_hold_the_token(store):
    token = sessions.begin(store, "bo", USUAL)
    assert token.encode() not in (store / FILE).read_bytes()
    with sqlite3.connect(store / FILE) as connection:
        (stored,) = connection.execute("SELECT noegle FROM session").fetchone()
    assert who(store, stored) is None


def test_a_logout_ends_the_one_session(store):
    one, other = (sessions.begin(store, "bo", USUAL) for _ in range(2))
    sessions.end(store, one)
    assert who(store, one) is None
    assert who(store, other) is not None


@pytest.mark.parametrize(
    "change",
    [
        lambda store: users.set_role(store, "bo", "leder", TEST),
        lambda store: users.set_scope(store, "bo", (Afgraensning("team", "T2", TODAY),), TEST),
        lambda store: users.set_active(store, "bo", False, TEST),
        lambda store: users.set_password(store, "bo", CODE + "!", TEST),
        lambda store: users.end_sessions(store, "bo", TEST),
    ],
)
def test_every_change_of_a_user_ends_all_the_users_sessions_and_nobody_elses(store, change):
    tokens, other = [sessions.begin(store, "bo", USUAL) for _ in range(3)], sessions.begin(store, "anna", USUAL)
    change(store)
    assert [who(store, token) for token in tokens] == [None] * 3
    assert who(store, other) is not None


@pytest.mark.parametrize(("minutes", "alive"), [(29, True), (31, False)])
def test_an_unused_session_ends(store, monkeypatch, minutes, alive):
    token = sessions.begin(store, "bo", USUAL)
    later(monkeypatch, minutes)
    assert (who(store, token) is not None) == alive


def test_a_session_in_use_goes_on_until_the_longest_it_may_last(store, monkeypatch):
    token = sessions.begin(store, "bo", USUAL)
    alive = []
    for minutes in range(20, 8 * 60 + 41, 20):
        later(monkeypatch, minutes)
        alive.append(who(store, token) is not None)
    assert alive == [True] * 23 + [False] * 3


def test_sessions_that_have_run_out_are_swept_away_at_the_next_login(store, monkeypatch):
    sessions.begin(store, "bo", USUAL)
    later(monkeypatch, 31)
    sessions.begin(store, "anna", USUAL)
    with sqlite3.connect(store / FILE) as connection:
        assert connection.execute("SELECT bruger_id FROM session").fetchall() == [("anna",)]


def later(monkeypatch, minutes):
    """The clock of sessions, so many minutes after the first call of it in this test."""
    start = getattr(monkeypatch, "start", None) or kept.time.time()
    monkeypatch.start = start
    monkeypatch.setattr(kept, "time", type("Clock", (), {"time": staticmethod(lambda: start + minutes * 60)}))
