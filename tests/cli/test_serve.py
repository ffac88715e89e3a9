"""Who can reach a server decides what it must have; nothing real is seen without a login."""

import pytest

from app.build import version
from app.cli import demo
from app.cli.demo import prepare_demo
from app.cli.persons import make_persons, require_fiction
from app.cli.serve import _require_login
from app.errors import StoreError, UsageError
from app.own.secret import FILE, secret
from app.own.users import users
from tests.access.conftest import cheap_passwords  # noqa: F401
from tests.access.made import add
from tests.answers import deliver_and_import

HTTPS = 'adresse = "https://fleks.kommune.example"\n'
pytestmark = pytest.mark.usefixtures("cheap_passwords")


def settings(store, text):
    (store / "fleks.toml").write_text(text, encoding="utf-8")


@pytest.mark.parametrize("host", ["0.0.0.0", "", "192.168.1.4", "::", "fleks.kommune.example"])
def test_others_reach_only_a_server_with_a_login_and_https(tmp_path, host):
    with pytest.raises(UsageError, match="uden et login"):
        _require_login(tmp_path, host, False)
    add(tmp_path, "bo", "leder")
    with pytest.raises(UsageError, match="uden et login"):
        _require_login(tmp_path, host, False)
    add(tmp_path, "anna", "administrator")
    with pytest.raises(UsageError, match="uden TLS"):
        _require_login(tmp_path, host, False)
    settings(tmp_path, 'adresse = "http://fleks.kommune.example"\n')
    with pytest.raises(UsageError, match="uden TLS"):
        _require_login(tmp_path, host, False)
    settings(tmp_path, HTTPS)
    _require_login(tmp_path, host, False)
    with pytest.raises(UsageError):
        _require_login(tmp_path, host, True)


def test_a_login_by_header_is_for_this_machine_alone(tmp_path):
    add(tmp_path, "anna", "administrator")
    settings(tmp_path, HTTPS + '[login]\nheader_bruger = "X-Bruger"\n')
    with pytest.raises(UsageError, match="proxy"):
        _require_login(tmp_path, "0.0.0.0", False)
    _require_login(tmp_path, "127.0.0.1", False)


def test_on_this_machine_a_server_without_users_says_how_to_make_the_first(tmp_path, capsys):
    _require_login(tmp_path, "127.0.0.1", False)
    assert f"fleks user add NAVN --role administrator --store {tmp_path}" in capsys.readouterr().err


def test_the_secret_is_made_once_and_refused_where_others_can_read_it(tmp_path):
    first = secret(tmp_path)
    assert (len(first), secret(tmp_path)) == (64, first)
    (tmp_path / FILE).chmod(0o644)
    with pytest.raises(StoreError, match="ikke sikker"):
        secret(tmp_path)
    (tmp_path / FILE).chmod(0o600)
    (tmp_path / FILE).write_bytes(b"kort")
    with pytest.raises(StoreError, match="ikke sikker"):
        secret(tmp_path)


def test_the_demo_is_refused_over_data_that_are_not_made_up(tmp_path):
    store = deliver_and_import(tmp_path, ledighedsydelse=[{"fra_dato": "2026-03-01"}])
    with pytest.raises(UsageError, match="ikke opdigtede"):
        require_fiction(store)
    with pytest.raises(UsageError, match="ikke opdigtede"):
        prepare_demo(store)
    assert users(store) == []


@pytest.mark.parametrize(("another", "made"), [(False, 0), (True, 1)])
def test_a_demo_is_made_again_where_another_version_built_it(tmp_path, monkeypatch, another, made):
    store = deliver_and_import(
        tmp_path,
        teams=[{"team_id": "T1", "navn": "Team Nord"}],
        sagsbehandlere=[{"sagsbehandler_id": "S1", "navn": "Åse", "team_id": "T1"}],
    )
    asked = []
    monkeypatch.setattr(demo, "require_fiction", lambda _: None)
    monkeypatch.setattr(demo, "_make_demo", asked.append)
    if another:
        monkeypatch.setattr(version, "_version", lambda: "en anden udgave")
    prepare_demo(store)
    assert len(asked) == made


def test_the_persons_of_the_demo_are_one_of_each_role_without_a_password(tmp_path):
    store = deliver_and_import(
        tmp_path,
        teams=[{"team_id": "T1", "navn": "Team Nord"}],
        sagsbehandlere=[{"sagsbehandler_id": "S1", "navn": "Åse", "team_id": "T1"}],
        ledighedsydelse=[{"fra_dato": "2026-03-01"}],
    )
    make_persons(store)
    make_persons(store)
    found = {one.rolle: one for one in users(store)}
    assert len(found) == len(users(store)) == 6
    assert not any(one.har_kode for one in found.values())
    assert {one.kilde for one in found.values()} == {"demo"}
    assert found["sagsbehandler"].afgraensninger[0].enhed == "S1"
