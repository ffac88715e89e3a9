"""Somebody whom another login vouches for, by the settings."""

from datetime import date

import pytest

from app.access import Rolle
from app.access.login import Identity, LoginSettings, admit, asker_by_header, granted, read_login
from app.config import Settings, read_settings
from app.errors import AccessDenied, StoreError
from app.own.users import set_active, user
from tests.access.made import add

TODAY = date(2026, 11, 21)
TOML = """
tolerance = 0.1
[login]
header_bruger = "X-Bruger"
header_grupper = "X-Grupper"
header_afgraensning = "X-Data"
[login.roller]
"FLEKS-Leder" = "leder"
"FLEKS-Team" = "teamleder"
[login.afgraensning]
"5b1c" = "team:T1"
"""


@pytest.fixture
def store(tmp_path):
    (tmp_path / "fleks.toml").write_text(TOML, encoding="utf-8")
    return tmp_path


def identity(*groups, bound=(), who="bo@kommune.example"):
    return Identity(who, "Bo  Bøgh", groups, tuple(bound), "oidc")


def test_the_table_of_the_login_stands_beside_the_other_settings(store):
    assert read_settings(store).tolerance == 0.1
    assert read_login(store).roller == {"FLEKS-Leder": "leder", "FLEKS-Team": "teamleder"}


@pytest.mark.parametrize("wrong", ['[login]\nnoget = "x"', '[login.roller]\n"G" = "kejser"'])
def test_a_login_that_names_what_does_not_exist_is_refused(tmp_path, wrong):
    (tmp_path / "fleks.toml").write_text(wrong, encoding="utf-8")
    with pytest.raises(StoreError):
        read_login(tmp_path)


def test_groups_and_values_become_role_and_scope(store):
    one = granted(identity("Alle", "FLEKS-Team", bound=["5b1c", "sagsbehandler:S1"]), read_login(store))
    assert (one.bruger_id, one.navn, one.rolle, one.kilde) == ("bo@kommune.example", "Bo Bøgh", "teamleder", "oidc")
    assert [(part.niveau, part.enhed) for part in one.afgraensninger] == [("team", "T1"), ("sagsbehandler", "S1")]


@pytest.mark.parametrize(
    "given",
    [
        identity(),
        identity("Alle"),
        identity("FLEKS-Leder", "FLEKS-Team"),
        identity("fleks-leder"),
        identity("FLEKS-Team", bound=["ukendt"]),
        identity("FLEKS-Team", bound=["kejser:T1"]),
        identity("FLEKS-Leder", who="bo hansen"),
        identity("FLEKS-Leder", who=""),
    ],
)
def test_who_matches_nothing_or_too_much_stays_out(store, given):
    with pytest.raises(AccessDenied):
        granted(given, read_login(store))


def test_role_and_scope_follow_each_login_and_a_user_shut_out_stays_out(store):
    admit(store, identity("FLEKS-Team", bound=["5b1c"]))
    assert user(store, "bo@kommune.example").afgraensninger[0].enhed == "T1"
    admit(store, identity("FLEKS-Leder"))
    assert (user(store, "bo@kommune.example").rolle, user(store, "bo@kommune.example").afgraensninger) == ("leder", ())
    set_active(store, "bo@kommune.example", False)
    with pytest.raises(AccessDenied, match="spærret"):
        admit(store, identity("FLEKS-Leder"))


def test_another_login_cannot_take_over_a_local_user(store):
    add(store, "bo@kommune.example", "administrator")
    with pytest.raises(AccessDenied):
        admit(store, identity("FLEKS-Leder"))


def by_header(store, login=None, **headers):
    given = {name.replace("_", "-"): value for name, value in headers.items()}
    return asker_by_header(store, given, login or read_login(store), Settings(), TODAY)


def test_a_header_says_who_with_role_and_scope(store):
    asker = by_header(store, X_Bruger="bo", X_Grupper="Alle; FLEKS-Team", X_Data="5b1c;team:T2")
    assert (asker.bruger_id, asker.rolle, asker.scope.teams) == ("bo", Rolle.TEAMLEDER, frozenset({"T1", "T2"}))
    assert by_header(store, X_Bruger="bo", X_Grupper="FLEKS-Team").scope.teams == frozenset()


def test_no_header_is_nobody_and_without_the_setting_no_header_counts(store):
    assert by_header(store) is None
    assert by_header(store, X_Bruger="", X_Grupper="FLEKS-Leder") is None
    assert by_header(store, LoginSettings(), X_Bruger="bo", X_Grupper="FLEKS-Leder") is None


@pytest.mark.parametrize("who", ["anna,bo", "bo hansen", "bo\x00", "<b>"])
def test_a_name_in_a_header_that_cannot_be_believed_is_refused(store, who):
    with pytest.raises(AccessDenied):
        by_header(store, X_Bruger=who, X_Grupper="FLEKS-Leder")


def test_a_proxy_that_has_a_secret_must_say_it(store, monkeypatch):
    monkeypatch.setenv("FLEKS_PROXY_SECRET", "hemmeligt")
    with pytest.raises(AccessDenied):
        by_header(store, X_Bruger="bo", X_Grupper="FLEKS-Leder")
    with pytest.raises(AccessDenied):
        by_header(store, X_Bruger="bo", X_Grupper="FLEKS-Leder", X_Fleks_Proxy="gæt")
    assert by_header(store, X_Bruger="bo", X_Grupper="FLEKS-Leder", X_Fleks_Proxy="hemmeligt").bruger_id == "bo"
