"""Users: kept, checked, recorded, and never without an administrator."""

from datetime import date
from threading import Thread

import pytest

from app.access import password, users
from app.access.audit import Operator
from app.errors import AuditError, UsageError
from app.own import audit
from app.own.adgang import FILE
from app.own.users import Afgraensning, user
from app.own.users import users as every
from tests.access.made import CODE, TEST, add

REAL = password._hasher  # the other tests take a cheap one
TEAM = (Afgraensning("team", "T1", date(2026, 1, 1), date(2026, 6, 30)),)


def test_a_user_is_kept_with_role_and_scope(tmp_path):
    add(tmp_path, "Bo", "teamleder", ("team", "T1"), ("team", "T2"))
    (one,) = every(tmp_path)
    assert (one.bruger_id, one.navn, one.rolle, one.aktiv, one.har_kode) == ("bo", "Bo", "teamleder", True, True)
    assert [part.enhed for part in one.afgraensninger] == ["T1", "T2"]


def test_another_scope_takes_the_place_of_the_one_before(tmp_path):
    add(tmp_path, "bo", "teamleder", ("team", "T9"))
    users.set_scope(tmp_path, "bo", TEAM, TEST)
    assert user(tmp_path, "bo").afgraensninger == TEAM


@pytest.mark.parametrize("bruger_id", ["", "a", "Bo Hansen", "bo'; --", "<b>", "x" * 65, "bo\n", "-bo"])
def test_a_strange_name_is_refused(tmp_path, bruger_id):
    with pytest.raises(UsageError):
        add(tmp_path, bruger_id + "\x00" if bruger_id == "bo\n" else bruger_id, "leder")
    assert every(tmp_path) == []


@pytest.mark.parametrize("code", ["kort", "aaaaaaaaaaaaaaaa", "bo-bo-bo-bo-bo", "x" * 201])
def test_a_weak_password_is_refused(tmp_path, code):
    with pytest.raises(UsageError):
        add(tmp_path, "bo", "leder", code=code)


@pytest.mark.parametrize(
    "part",
    [
        Afgraensning("afdeling", "T1", date(2026, 1, 1)),
        Afgraensning("team", " ", date(2026, 1, 1)),
        Afgraensning("team", "T1", date(2026, 2, 1), date(2026, 1, 1)),
    ],
)
def test_a_scope_that_makes_no_sense_is_refused(tmp_path, part):
    add(tmp_path, "bo", "teamleder")
    with pytest.raises(UsageError):
        users.set_scope(tmp_path, "bo", (part,), TEST)


def test_a_name_is_taken_once_whatever_its_letters(tmp_path):
    add(tmp_path, "bo", "leder")
    with pytest.raises(UsageError, match="findes allerede"):
        add(tmp_path, " BO ", "politisk")


def test_the_last_administrator_can_be_neither_demoted_nor_shut_out(tmp_path):
    add(tmp_path, "anna", "administrator")
    for change in (
        lambda: users.set_role(tmp_path, "anna", "leder", TEST),
        lambda: users.set_active(tmp_path, "anna", False, TEST),
    ):
        with pytest.raises(UsageError, match="sidste administrator"):
            change()
    assert (user(tmp_path, "anna").rolle, user(tmp_path, "anna").aktiv) == ("administrator", True)
    add(tmp_path, "ida", "administrator")
    users.set_role(tmp_path, "anna", "leder", TEST)
    with pytest.raises(UsageError, match="sidste administrator"):
        users.set_active(tmp_path, "ida", False, TEST)


def test_of_two_administrators_who_demote_each_other_at_once_one_stays(tmp_path):
    names = ["anna", "ida"]
    for name in names:
        add(tmp_path, name, "administrator")
    refused = []

    def demote(name):
        try:
            users.set_role(tmp_path, name, "leder", TEST)
        except UsageError:
            refused.append(name)

    threads = [Thread(target=demote, args=(name,)) for name in names]
    [one.start() for one in threads]
    [one.join() for one in threads]
    assert len(refused) == 1
    assert [one.rolle for one in every(tmp_path)].count("administrator") == 1


@pytest.mark.parametrize(
    "change",
    [
        lambda store: users.set_role(store, "ingen", "leder", TEST),
        lambda store: users.set_scope(store, "ingen", TEAM, TEST),
        lambda store: users.set_active(store, "ingen", False, TEST),
        lambda store: users.set_password(store, "ingen", CODE, TEST),
        lambda store: users.end_sessions(store, "ingen", TEST),
    ],
)
def test_nobody_can_be_changed_who_is_not_there(tmp_path, change):
    with pytest.raises(UsageError, match="findes ikke"):
        change(tmp_path)


def test_only_the_right_password_of_an_open_user_opens(tmp_path):
    add(tmp_path, "bo", "leder")
    assert users.may_enter(tmp_path, "Bo ", CODE)
    assert not users.may_enter(tmp_path, "bo", CODE + " ")
    assert not users.may_enter(tmp_path, "ingen", CODE)
    assert not users.may_enter(tmp_path, "' OR 1=1 --", CODE)
    users.set_active(tmp_path, "bo", False, TEST)
    assert not users.may_enter(tmp_path, "bo", CODE)


def test_a_user_of_another_login_has_no_password_here(tmp_path):
    add(tmp_path, "bo", "leder", code=None)
    assert not users.may_enter(tmp_path, "bo", "")


def test_nobody_else_on_the_machine_may_read_the_file_and_it_holds_no_password(tmp_path):
    add(tmp_path, "bo", "leder")
    assert (tmp_path / FILE).stat().st_mode & 0o777 == 0o600
    assert CODE.encode() not in (tmp_path / FILE).read_bytes()


def test_each_change_is_recorded_with_who_made_it_and_without_the_password(tmp_path):
    add(tmp_path, "bo", "teamleder", ("team", "T1"))
    users.set_role(tmp_path, "bo", "leder", Operator("anna"))
    users.set_password(tmp_path, "bo", CODE + "!", Operator("anna"))
    events, _ = audit.events(tmp_path)
    assert [(one["hvem"], one["handling"]) for one in events] == [("anna", "bruger")] * 2 + [("proeve", "bruger")]
    assert [one["genstand"].split()[0] for one in events] == ["bo"] * 3
    assert not any(CODE in one["genstand"] for one in events)


def test_a_change_that_cannot_be_recorded_is_not_made(tmp_path, monkeypatch):
    add(tmp_path, "bo", "leder")
    monkeypatch.setattr(audit, "require_writable", unwritable)
    with pytest.raises(AuditError):
        users.set_role(tmp_path, "bo", "analytiker", TEST)
    assert user(tmp_path, "bo").rolle == "leder"


def unwritable(_):
    raise AuditError


def test_a_password_costs_what_an_attacker_must_pay():
    assert "$argon2id$v=19$m=65536,t=3,p=4$" in REAL().hash("x")


def test_a_made_password_is_long_and_never_the_same():
    made = {password.generated() for _ in range(50)}
    assert len(made) == 50
    assert {len(one) for one in made} == {23}
