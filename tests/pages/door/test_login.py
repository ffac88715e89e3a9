"""Logging in, and one's own password, over a small municipality with a user of each kind."""

from flask.testing import FlaskClient

from app.own import audit
from tests.access.made import CODE
from tests.pages.door.made import FRISTER, OWN, ask, log_in


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
