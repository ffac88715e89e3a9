"""A session holds at every server over the store, as long as the rights do."""

from app.access import users
from app.main import create_app
from app.own import audit
from tests.access.made import TEST
from tests.pages.door.made import FRISTER, OWN, ask, log_in


def test_logging_in_gives_a_new_session_and_ends_the_one_that_was_there(client, app):
    log_in(client, "poul")
    old = client.get_cookie("fleks").value
    log_in(client, "lea")
    other = app.server.test_client()
    other.set_cookie("fleks", old)
    assert ask(client).status_code == 200
    assert ask(other).status_code == 401


def test_logging_out_ends_the_session_on_the_server(client, app):
    log_in(client, "lea")
    token = client.get_cookie("fleks").value
    assert client.post("/logout", headers=OWN).headers["Location"] == "/login"
    client.set_cookie("fleks", token)
    assert ask(client).status_code == 401


def test_a_session_holds_at_every_server_over_the_store_and_a_logout_too(client, store):
    log_in(client, "lea")
    other = create_app(store).server.test_client()
    other.set_cookie("fleks", client.get_cookie("fleks").value)
    assert ask(other).status_code == 200
    client.post("/logout", headers=OWN)
    assert ask(other).status_code == 401


def test_a_user_who_is_shut_out_is_out_at_the_next_request(client, store):
    log_in(client, "lea")
    assert ask(client).status_code == 200
    users.set_active(store, "lea", False, TEST)
    assert ask(client).status_code == 401
    assert log_in(client, "lea").status_code == 403


def test_a_role_is_read_anew_at_each_request(client, store):
    log_in(client, "lea")
    assert ask(client, FRISTER).status_code == 200
    users.set_role(store, "lea", "politisk", TEST)
    log_in(client, "lea")
    assert ask(client, FRISTER).status_code == 403
    assert client.get("/frister").status_code == 403


def test_a_file_of_users_that_cannot_be_read_opens_nothing(client, store):
    log_in(client, "lea")
    (store / "adgang.sqlite").write_bytes(b"dette er ikke en database" * 100)
    assert ask(client).status_code == 503
    assert client.get("/").status_code == 503


def test_a_page_that_is_not_for_the_asker_is_refused_and_the_attempt_recorded(client, store):
    log_in(client, "poul")
    assert client.get("/frister").status_code == 403
    events, _ = audit.events(store)
    assert (events[0]["hvem"], events[0]["handling"], events[0]["genstand"]) == ("poul", "adgang_afvist", "/frister")
