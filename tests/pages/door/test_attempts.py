"""How often somebody may try to log in, whichever server over the store is asked."""

import sqlite3

from app.main import create_app
from app.own.adgang import FILE
from tests.pages.door.made import OWN, log_in


def test_nobody_may_go_on_guessing(client):
    answers = [log_in(client, "lea", f"forkert {number}").status_code for number in range(6)]
    assert answers == [403] * 5 + [429]
    assert log_in(client, "lea").status_code == 429
    assert log_in(client, "anna").status_code == 303


def test_who_guesses_elsewhere_does_not_shut_the_user_out(client):
    for number in range(6):
        form = {"bruger": "lea", "kode": f"forkert {number}"}
        client.post("/login", data=form, headers=OWN, environ_overrides={"REMOTE_ADDR": "127.0.0.9"})
    assert log_in(client, "lea").status_code == 303


def test_behind_a_proxy_attempts_are_counted_by_the_address_that_it_passes_on(client, store):
    (store / "fleks.toml").write_text('adresse = "https://f.example"\nproxy = "10.0.0.0/8"', encoding="utf-8")
    headers = {"Origin": "https://f.example", "Host": "f.example"}

    def tries(near: str, far: str) -> int:
        form, base = {"bruger": f"x{far}", "kode": "gæt"}, {"REMOTE_ADDR": near}
        more = headers | {"X-Forwarded-For": f"6.6.6.6, {far}"}
        return client.post("/login", data=form, headers=more, environ_overrides=base).status_code

    behind = [tries("10.0.0.1", f"192.168.1.{number}") for number in range(21)]
    elsewhere = [tries("192.168.9.9", f"192.168.2.{number}") for number in range(21)]
    (store / "fleks.toml").unlink()
    assert (behind[-1], elsewhere[-1]) == (403, 429)


def test_one_address_may_not_guess_at_many_users(client):
    answers = [log_in(client, f"bruger{number}").status_code for number in range(21)]
    assert answers == [403] * 20 + [429]


def test_attempts_count_at_every_server_over_the_store(client, store):
    other = create_app(store).server.test_client()
    answers = [log_in(one, "lea", "forkert").status_code for one in (client, other) * 3]
    assert answers == [403] * 5 + [429]
    assert log_in(other, "lea").status_code == 429


def test_who_got_in_may_mistype_anew(client):
    for _ in range(2):
        assert [log_in(client, "lea", "forkert").status_code for _ in range(4)] == [403] * 4
        assert log_in(client, "lea").status_code == 303


def test_an_attempt_counts_for_its_time_only_and_is_then_gone(client, store):
    [log_in(client, "lea", "forkert") for _ in range(6)]
    with sqlite3.connect(store / FILE) as kept:
        kept.execute("UPDATE forsoeg SET hvornaar = hvornaar - 61")
    assert [log_in(client, "lea", "forkert").status_code for _ in range(6)] == [403] * 5 + [429]
    with sqlite3.connect(store / FILE) as kept:
        kept.execute("UPDATE forsoeg SET hvornaar = hvornaar - 3600")
    log_in(client, "lea")
    with sqlite3.connect(store / FILE) as kept:
        assert kept.execute("SELECT count(*) FROM forsoeg").fetchone()[0] == 2  # of the address and of the account


def test_what_was_typed_is_not_kept(client, store):
    log_in(client, "min hemmelige kode", "en anden kode")
    kept = (store / FILE).read_bytes()
    assert b"forsoeg" in kept
    assert b"hemmelige" not in kept
    assert b"127.0.0.1" not in kept
