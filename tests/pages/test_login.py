"""The door and the login, over a small municipality with a user of each kind."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from dash import Dash
from flask.testing import FlaskClient

from app.access import attempts, users
from app.main import create_app
from app.own import audit
from tests.access.conftest import cheap_passwords  # noqa: F401
from tests.access.made import CODE, TEST, add
from tests.answers import deliver_and_import

OWN = {"Sec-Fetch-Site": "same-origin"}
QUESTION = "/_dash-update-component"
PAGE = {
    "output": "page.children",
    "outputs": {"id": "page", "property": "children"},
    "inputs": [{"id": "url", "property": "pathname", "value": "/"}],
    "state": [{"id": "url", "property": "search", "value": ""}],
    "changedPropIds": ["url.pathname"],
}
FRISTER = PAGE | {
    "output": "frister-grid.getRowsResponse",
    "outputs": {"id": "frister-grid", "property": "getRowsResponse"},
    "inputs": [{"id": "frister-grid", "property": "getRowsRequest", "value": {"startRow": 0, "endRow": 10}}],
    "state": [
        {"id": "url", "property": "search", "value": ""},
        {"id": "url", "property": "pathname", "value": "/frister"},
    ],
    "changedPropIds": ["frister-grid.getRowsRequest"],
}
pytestmark = pytest.mark.usefixtures("cheap_passwords")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return deliver_and_import(tmp_path_factory.mktemp("doer"), ledighedsydelse=[{"fra_dato": "2026-03-01"}])


@pytest.fixture(scope="module")
def app(folder: Path) -> Dash:
    return create_app(folder)


@pytest.fixture(autouse=True)
def store(folder: Path) -> Path:
    """The users as each test finds them; nobody has tried to log in."""
    (folder / "adgang.sqlite").unlink(missing_ok=True)
    attempts._counter.cache_clear()
    add(folder, "anna", "administrator")
    add(folder, "lea", "leder")
    add(folder, "poul", "politisk")
    return folder


@pytest.fixture
def client(app: Dash) -> FlaskClient:
    return app.server.test_client()


def log_in(client: FlaskClient, bruger: str, code: str = CODE, naeste: str = ""):
    return client.post("/login", data={"bruger": bruger, "kode": code, "naeste": naeste}, headers=OWN)


def ask(client: FlaskClient, body: object = PAGE, **headers: str):
    return client.post(QUESTION, json=body, headers=OWN | headers)


def test_a_page_leads_to_the_login_and_back_to_where_one_wanted(client):
    answer = client.get("/frister?team=T1")
    assert (answer.status_code, answer.headers["Location"]) == (303, "/login?naeste=%2Ffrister%3Fteam%3DT1")
    assert 'value="/frister?team=T1"' in client.get(answer.headers["Location"]).text
    assert log_in(client, "lea", naeste="/frister?team=T1").headers["Location"] == "/frister?team=T1"
    assert client.get("/frister").status_code == 200


def test_the_login_leads_to_no_other_place(client):
    assert log_in(client, "lea", naeste="//ond.example").headers["Location"] == "/"


def test_a_callback_without_login_is_told_so(client):
    answer = ask(client)
    assert (answer.status_code, answer.json["besked"]) == (401, "Du er ikke logget ind.")


def test_the_cookie_is_for_the_server_alone(client):
    cookie = log_in(client, "lea").headers["Set-Cookie"]
    assert cookie.startswith("fleks=")
    assert "HttpOnly" in cookie
    assert "SameSite=Lax" in cookie
    assert "lea" not in cookie


def test_over_https_the_cookie_is_bound_to_the_host(client, store):
    (store / "fleks.toml").write_text('adresse = "https://fleks.kommune.example"', encoding="utf-8")
    headers = {"Origin": "https://fleks.kommune.example", "Host": "fleks.kommune.example"}
    answer = client.post("/login", data={"bruger": "lea", "kode": CODE}, headers=headers)
    (store / "fleks.toml").unlink()
    cookie = answer.headers["Set-Cookie"]
    assert cookie.startswith("__Host-fleks=")
    assert {"Secure", "HttpOnly", "Path=/", "SameSite=Lax"} <= set(cookie.split("; "))
    assert "Domain" not in cookie


def test_a_wrong_password_and_an_unknown_user_are_told_the_same(client):
    said = [log_in(client, who, "forkert adgangskode") for who in ("lea", "ukendt", "<script>", "' OR 1=1")]
    assert {answer.status_code for answer in said} == {403}
    assert all("Brugernavn eller adgangskode er forkert." in answer.text for answer in said)
    assert "<script>" not in said[2].text
    assert all("Set-Cookie" not in answer.headers for answer in said)


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


def test_a_page_that_is_not_for_the_asker_is_refused_and_the_attempt_recorded(client, store):
    log_in(client, "poul")
    assert client.get("/frister").status_code == 403
    events, _ = audit.events(store)
    assert (events[0]["hvem"], events[0]["handling"], events[0]["genstand"]) == ("poul", "adgang_afvist", "/frister")


PROXY = """
[login]
header_bruger = "X-Bruger"
header_grupper = "X-Grupper"
[login.roller]
"L" = "leder"
"P" = "politisk"
"""


@pytest.fixture
def proxied(store: Path) -> Iterator[None]:
    """A proxy on this machine says who is asking."""
    (store / "fleks.toml").write_text(PROXY, encoding="utf-8")
    yield
    (store / "fleks.toml").unlink()


@pytest.mark.usefixtures("proxied")
def test_the_proxy_says_anew_at_each_request_who_asks_and_its_word_goes_before_a_session(client):
    log_in(client, "lea")
    said = [{"X-Bruger": "eva", "X-Grupper": group} for group in ("L", "P", "L")]
    assert [ask(client, FRISTER, **headers).status_code for headers in said] == [200, 403, 200]
    assert client.get("/frister").status_code == 200  # without its word lea's own session holds


@pytest.mark.usefixtures("proxied")
@pytest.mark.parametrize("groups", ["", "X", "L;P", "l"])
def test_who_has_no_group_is_told_so_on_a_page(client, groups):
    answer = client.get("/", headers={"X-Bruger": "eva", "X-Grupper": groups})
    assert answer.status_code == 403
    assert "Ingen adgang" in answer.text
    assert ask(client, **{"X-Bruger": "eva", "X-Grupper": groups}).status_code == 403


@pytest.mark.usefixtures("proxied")
def test_a_header_from_another_machine_is_refused_and_recorded(client, store):
    log_in(client, "lea")
    headers = {"X-Bruger": "eva", "X-Grupper": "L"}
    for address in ("192.168.1.4", "10.0.0.1", "::ffff:192.168.1.4"):
        answer = client.get("/", headers=headers, environ_overrides={"REMOTE_ADDR": address})
        assert answer.status_code == 403
    assert audit.events(store)[0][0]["genstand"] == "header fra en anden maskine"


def test_without_the_setting_a_header_says_nothing(client):
    assert ask(client, **{"X-Bruger": "anna", "X-Grupper": "L", "Remote-User": "anna"}).status_code == 401


def test_a_callback_of_a_page_that_is_not_for_the_asker_is_refused_whatever_page_it_says_it_is_on(client):
    log_in(client, "poul")
    elsewhere = FRISTER | {"state": [FRISTER["state"][0], {"id": "url", "property": "pathname", "value": "/"}]}
    assert [ask(client, body).status_code for body in (FRISTER, elsewhere, PAGE)] == [403, 403, 200]


BAD = [
    {},
    [],
    None,
    "x",
    PAGE | {"output": "findes.ikke"},
    PAGE | {"output": 7},
    PAGE | {"output": "theme.forceColorScheme...theme-switch.children"},
    PAGE | {"output": "announcer.children"},
    PAGE | {"inputs": []},
    PAGE | {"inputs": {}},
    PAGE | {"inputs": [7]},
    PAGE | {"inputs": [{"id": "url", "property": "href", "value": "/"}]},
    PAGE | {"inputs": [{"id": "andet", "property": "pathname", "value": "/"}]},
    PAGE | {"inputs": [{"id": {"type": "url"}, "property": "pathname", "value": "/"}]},
    PAGE | {"inputs": [{"id": "url", "property": "pathname", "value": {"a": 1}}]},
    PAGE | {"inputs": [{"id": "url", "property": "pathname", "value": "/" * 3000}]},
    PAGE | {"inputs": PAGE["inputs"] * 2},
    PAGE | {"state": [{"id": "url", "property": "search", "value": "?team=\ud800"}]},
    PAGE | {"state": []},
    PAGE | {"state": None},
    PAGE | {"outputs": {"id": "page", "property": "hidden"}},
    PAGE | {"outputs": []},
    PAGE | {"outputs": None},
    PAGE | {"changedPropIds": "url.pathname"},
    PAGE | {"changedPropIds": ["{.value"]},
    PAGE | {"changedPropIds": [None]},
    PAGE | {"changedPropIds": ["url.search"]},
    {key: value for key, value in PAGE.items() if key != "changedPropIds"},
]


@pytest.mark.parametrize("body", BAD, ids=range(len(BAD)))
def test_a_question_that_no_page_would_ask_is_refused_before_it_is_read(client, body):
    log_in(client, "lea")
    assert ask(client, body).status_code == 400


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"", "application/json"),
        (b"{", "application/json"),
        (b"[" * 100_000, "application/json"),
        (b'{"output":"\xff"}', "application/json"),
        (b"{}", "text/plain"),
        (b"{}", "application/x+json"),
        (b"output=page.children", "application/x-www-form-urlencoded"),
    ],
)
def test_what_is_not_json_is_refused(client, data, kind):
    log_in(client, "lea")
    assert client.post(QUESTION, data=data, content_type=kind, headers=OWN).status_code == 400


def test_the_doors_of_background_callbacks_are_shut(client):
    log_in(client, "lea")
    assert client.post(f"{QUESTION}?cancelJob=1", json=PAGE, headers=OWN).status_code == 400
    assert client.post(f"{QUESTION}?endId=x", json=PAGE, headers=OWN).status_code == 200


def test_a_body_too_long_is_not_read(client):
    log_in(client, "lea")
    assert ask(client, PAGE | {"x": "y" * 300_000}).status_code == 413


@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "POST"])
def test_a_page_can_only_be_read(client, method):
    log_in(client, "lea")
    assert client.open("/frister", method=method, headers=OWN).status_code == 405


def test_login_and_refusals_are_recorded_without_what_was_typed(client, store):
    log_in(client, "min hemmelige kode")
    log_in(client, "poul")
    ask(client, FRISTER)
    client.post("/logout", headers=OWN)
    events, _ = audit.events(store)
    told = [(one["hvem"], one["handling"], one["genstand"]) for one in events][:4]
    assert told == [
        ("poul", "logud", ""),
        ("poul", "adgang_afvist", "/frister"),
        ("poul", "login", "lokal"),
        ("ikke logget ind", "login_afvist", "forkert brugernavn eller adgangskode"),
    ]


def test_without_users_the_login_says_how_to_make_the_first(client, store):
    (store / "adgang.sqlite").unlink()
    assert "fleks user add NAVN --role administrator" in client.get("/login").text
    assert log_in(client, "anna").status_code == 403


def change(client: FlaskClient, now: str, new: str, again: str | None = None):
    form = {"nu": now, "ny": new, "igen": new if again is None else again}
    return client.post("/adgangskode", data=form, headers=OWN)


def test_one_changes_ones_own_password_and_is_logged_out_everywhere(client, app):
    log_in(client, "lea")
    other = app.server.test_client()
    log_in(other, "lea")
    assert change(client, CODE, "en helt ny adgangskode").headers["Location"] == "/login"
    assert [ask(one).status_code for one in (client, other)] == [401, 401]
    assert [log_in(client, "lea", code).status_code for code in (CODE, "en helt ny adgangskode")] == [403, 303]


def test_a_password_is_changed_only_by_who_knows_it_and_writes_the_new_one_twice(client):
    log_in(client, "lea")
    assert "nuværende adgangskode er forkert" in change(client, "gæt gæt gæt gæt", "en helt ny adgangskode").text
    assert "er ikke ens" in change(client, CODE, "en helt ny adgangskode", "en anden adgangskode").text
    assert "mellem 12 og 200 tegn" in change(client, CODE, "kort").text
    assert ask(client).status_code == 200


def test_a_file_of_users_that_cannot_be_read_opens_nothing(client, store):
    log_in(client, "lea")
    (store / "adgang.sqlite").write_bytes(b"dette er ikke en database" * 100)
    assert ask(client).status_code == 503
    assert client.get("/").status_code == 503
