"""``fleks user`` in a terminal."""

import io
import shutil

import pytest

from app.access import users
from app.cli import run
from app.own.users import user


@pytest.fixture
def store(tmp_path, demo_store):
    folder = tmp_path / "store"
    shutil.copytree(demo_store, folder)
    return folder


@pytest.fixture
def fleks(store, capsys):
    """``fleks("list")`` gives the exit code, what was printed and what was complained of."""

    def go(*arguments):
        code = run(["user", *arguments, "--store", str(store)])
        said = capsys.readouterr()
        return code, said.out, said.err

    return go


def test_a_user_from_first_to_last(fleks, store, monkeypatch):
    code, out, _ = fleks("add", "Anna", "--role", "administrator", "--name", "Anna Aas")
    assert (code, "Brugeren »anna« er oprettet som administrator." in out) == (0, True)
    assert users.may_enter(store, "anna", out.split("Adgangskode: ")[1].split()[0])
    assert "ser intet, før afgrænsningen er sat" in fleks("add", "bo", "--role", "teamleder")[1]
    assert "team T1" in fleks("scope", "bo", "--team", "T1", "--to", "2027-01-31")[1]
    listed = fleks("list")[1]
    assert "Anna Aas" in listed
    assert "team T1" in listed
    monkeypatch.setattr("sys.stdin", io.StringIO("fire tilfældige ord\n"))
    assert fleks("password", "bo", "--ask-password")[0] == 0
    assert users.may_enter(store, "bo", "fire tilfældige ord")
    assert "spærret" in fleks("disable", "bo")[1]
    assert not user(store, "bo").aktiv
    assert "åbnet igen" in fleks("disable", "bo", "--undo")[1]
    assert "logget ud 0 steder" in fleks("sessions-end", "bo")[1]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("add", "a b", "--role", "leder"), "Brugernavnet kan ikke bruges"),
        (("add", "bo", "--role", "kejser"), "vælg mellem leder"),
        (("role", "ingen", "leder"), "findes ikke"),
        (("add", "bo", "--role", "teamleder", "--team", "T99"), "Team »T99« findes ikke i data"),
        (("add", "bo", "--role", "leder", "--from", "i går"), "er ikke en dato"),
    ],
)
def test_what_cannot_be_done_is_said_in_danish(fleks, arguments, said):
    code, _, err = fleks(*arguments)
    assert (code, said in err) == (2, True)


def test_the_last_administrator_stays(fleks):
    fleks("add", "anna", "--role", "administrator")
    assert "sidste administrator" in fleks("disable", "anna")[2]
