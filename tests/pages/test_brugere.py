"""Brugere: the forms and the list."""

from dataclasses import replace
from pathlib import Path

import pytest

from app.access import Rolle, Scope, users
from app.errors import AccessDenied, UsageError
from app.own.users import user
from app.pages import brugere
from app.pages.brugere_change import Given, change
from app.pages.visit import Visit
from tests.access.conftest import cheap_passwords  # noqa: F401
from tests.access.made import CODE, add
from tests.answers import deliver_and_import
from tests.pages.made import made_asker, made_house
from tests.pages.read import text

ADMINISTRATOR = made_asker(Rolle.ADMINISTRATOR, Scope())
EMPTY = ("", "", "", [], "", "", "", "ingen", [], "", "")
pytestmark = pytest.mark.usefixtures("cheap_passwords")


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    teams = [{"team_id": "T1", "navn": "Team Nord"}, {"team_id": "T2", "navn": "Team Syd"}]
    return deliver_and_import(tmp_path_factory.mktemp("br"), teams=teams, ledighedsydelse=[{"fra_dato": "2026-03-01"}])


@pytest.fixture
def visit(store: Path) -> Visit:
    (store / "adgang.sqlite").unlink(missing_ok=True)
    add(store, "anna", "administrator")
    add(store, "bo", "teamleder", ("team", "T1"))
    return made_house(store, asker=ADMINISTRATOR).visit(brugere.PAGE, "/brugere", "")


def given(**fields: object) -> Given:
    return replace(Given.of(EMPTY), **fields)


def test_the_list_names_every_user_with_role_and_bounds(visit):
    users.set_active(visit.store, "bo", False, ADMINISTRATOR)
    drawn = text(brugere.draw_list(visit))
    assert "bo Bo teamleder Team Nord adgangskode ■ spærret aldrig" in drawn
    assert "anna Anna administrator alt, rollen giver" in drawn


def test_a_new_user_gets_a_password_that_works_and_bounds_with_days(visit):
    asked = given(
        bruger_id="lea", navn="Lea", rolle="teamleder", parts=("team:T2",), fra="01-12-2026", til="31-01-2027"
    )
    said = change(visit, "bruger-opret", asked)
    code = said.split("Adgangskode: ")[1].split()[0]
    assert users.may_enter(visit.store, "lea", code)
    (part,) = user(visit.store, "lea").afgraensninger
    assert (part.enhed, part.fra.isoformat(), part.til.isoformat()) == ("T2", "2026-12-01", "2027-01-31")


def test_role_and_bounds_are_changed_together(visit):
    assert "er ændret" in change(visit, "bruger-gem", given(chosen="bo", new_role="leder"))
    assert (user(visit.store, "bo").rolle, user(visit.store, "bo").afgraensninger) == ("leder", ())
    change(visit, "bruger-gem", given(chosen="bo", new_role="ingen", new_parts=("sagsbehandler:S1",)))
    assert (user(visit.store, "bo").rolle, user(visit.store, "bo").afgraensninger[0].enhed) == ("leder", "S1")


def test_a_user_is_shut_out_let_in_logged_out_and_given_a_password(visit):
    change(visit, "bruger-spaer", given(chosen="bo"))
    assert not user(visit.store, "bo").aktiv
    change(visit, "bruger-aabn", given(chosen="bo"))
    assert users.may_enter(visit.store, "bo", CODE)
    change(visit, "bruger-kode", given(chosen="bo"))
    assert not users.may_enter(visit.store, "bo", CODE)
    assert "0 steder" in change(visit, "bruger-ud", given(chosen="bo"))


@pytest.mark.parametrize(
    ("act", "fields"),
    [
        ("bruger-spaer", {"chosen": "anna"}),
        ("bruger-gem", {"chosen": "anna", "new_role": "leder"}),
        ("bruger-gem", {}),
        ("bruger-kode", {"chosen": "ingen"}),
        ("bruger-gem", {"chosen": "bo", "new_role": "kejser"}),
        ("bruger-gem", {"chosen": "bo", "new_parts": ("team:T9",)}),
        ("bruger-gem", {"chosen": "bo", "new_parts": ("alt",)}),
        ("bruger-opret", {"bruger_id": "a b", "rolle": "leder"}),
        ("bruger-opret", {"bruger_id": "ny", "rolle": ""}),
        ("bruger-opret", {"bruger_id": "ny", "rolle": "leder", "parts": ("team:T1",), "fra": "i går"}),
    ],
)
def test_what_makes_no_sense_changes_nothing(visit, act, fields):
    before = [user(visit.store, name) for name in ("anna", "bo", "ny")]
    with pytest.raises(UsageError):
        change(visit, act, given(**fields))
    assert [user(visit.store, name) for name in ("anna", "bo", "ny")] == before


@pytest.mark.parametrize("rolle", [one for one in Rolle if one != Rolle.ADMINISTRATOR])
def test_nobody_else_may(visit, rolle):
    other = replace(visit, asker=made_asker(rolle))
    with pytest.raises(AccessDenied):
        change(other, "bruger-gem", given(chosen="bo", new_role="administrator"))
    with pytest.raises(AccessDenied):
        made_house(visit.store, asker=other.asker).visit(brugere.PAGE, "/brugere", "")


def test_fields_of_another_kind_are_empty():
    odd = Given.of((7, None, {}, "team:T1", [], True, 1.5, ["a"], {"a": 1}, None, "x" * 999))
    assert (odd.bruger_id, odd.parts, odd.chosen, odd.new_parts, len(odd.new_til)) == ("", (), "", (), 200)


def test_the_page_stands(visit):
    assert "Opret en bruger" in text(brugere.layout(visit))
