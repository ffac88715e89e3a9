"""Who came in by the municipality's login is logged out there too, and any server can begin and end a session."""

import sqlite3
from pathlib import Path
from urllib.parse import parse_qs, urljoin, urlsplit

import pytest
import requests
from dash import Dash
from flask.testing import FlaskClient

from app.access.oidc import Provider
from app.access.oidc_settings import OidcSettings
from app.main import create_app
from app.own.adgang import FILE
from tests.access.made import CODE, add
from tests.oidc.made import ANSWER, PAGE, TOML, begun, came_back, changed, coded, is_inside, vouched

OWN = {"Sec-Fetch-Site": "same-origin"}
OUR_LOGIN = ANSWER.removesuffix("/oidc/svar")


def log_out(client: FlaskClient) -> str:
    """Where the browser is led when it logs out."""
    answer = client.post("/logout", headers=OWN)
    assert not is_inside(client)
    if answer.status_code == 303:
        return answer.headers["Location"]
    there = answer.headers["Refresh"].removeprefix("0; url=")
    assert answer.status_code == 200
    assert f'href="{there.replace("&", "&amp;")}"' in answer.text
    return there


def led_out(browser: requests.Session, there: str) -> str:
    """Where the provider sends a browser that says yes to being logged out."""
    asked = browser.get(there, timeout=60)
    assert asked.status_code == 200, asked.text
    secret = asked.text.partition('name="xsrf" value="')[2].partition('"')[0]
    form = {"xsrf": secret, "logout": "yes"}
    answer = browser.post(f"{there.partition('?')[0]}/confirm", data=form, allow_redirects=False, timeout=60)
    return urljoin(there, answer.headers["Location"])


def is_known(browser: requests.Session, url: str) -> bool:
    """Whether the provider gives this browser a code without asking anybody anything."""
    answer = browser.get(changed(url, prompt="none"), allow_redirects=False, timeout=60)
    return "code" in parse_qs(urlsplit(answer.headers["Location"]).query)


def test_logging_out_here_ends_the_session_at_the_provider_and_leads_back(client: FlaskClient) -> None:
    with requests.Session() as browser:
        assert came_back(client, vouched(begun(client), "lea", browser))[0] == 303
        assert is_known(browser, begun(client))
        assert led_out(browser, log_out(client)) == OUR_LOGIN
        assert not is_known(browser, begun(client))


def test_the_provider_is_told_whom_it_is_about_and_the_token_is_kept_no_longer(
    client: FlaskClient, store: Path, issuer: str
) -> None:
    came_back(client, vouched(begun(client), "lea"))
    there = log_out(client)
    asked = {name: values[0] for name, values in parse_qs(urlsplit(there).query).items()}
    assert there.startswith(f"{issuer}/")
    assert set(asked) == {"client_id", "post_logout_redirect_uri", "id_token_hint"}
    assert (asked["client_id"], asked["post_logout_redirect_uri"]) == ("fleks", OUR_LOGIN)
    with sqlite3.connect(store / FILE) as kept:
        assert kept.execute("SELECT count(*) FROM vished").fetchone()[0] == 0


def test_who_has_a_password_here_is_led_to_the_login(client: FlaskClient, store: Path) -> None:
    add(store, "anna", "administrator")
    client.post("/login", data={"bruger": "anna", "kode": CODE}, headers=OWN)
    assert is_inside(client)
    assert log_out(client) == "/login"


@pytest.mark.parametrize("issuer_now", ["http://127.0.0.1:1", None, "kan ikke læses"])
def test_a_provider_that_is_down_changed_or_gone_keeps_nobody_inside(
    client: FlaskClient, store: Path, issuer_now: str | None
) -> None:
    came_back(client, vouched(begun(client), "lea"))
    text = TOML.format(issuer=issuer_now, client="fleks") if issuer_now else ""
    (store / "fleks.toml").write_text(text, encoding="utf-8")
    assert log_out(client) == "/login"


def test_a_token_goes_to_the_provider_that_made_it_alone(issuer: str) -> None:
    ours = Provider(OidcSettings(issuer, "fleks"))
    theirs = "eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJodHRwczovL2FuZGVuLmV4YW1wbGUifQ.eA"
    assert [ours.farewell(token, OUR_LOGIN) for token in (theirs, "intet", "")] == [None] * 3


def test_a_provider_without_a_way_out_is_not_asked(issuer: str, monkeypatch: pytest.MonkeyPatch) -> None:
    ours = Provider(OidcSettings(issuer, "fleks"))
    monkeypatch.setattr(ours, "_description", (float("inf"), {"issuer": issuer}))
    mine = f"eyJhbGciOiJSUzI1NiJ9.{coded({'iss': issuer})}.eA"
    assert ours.farewell(mine, OUR_LOGIN) is None
    monkeypatch.setattr(ours, "_description", (float("inf"), {"end_session_endpoint": f"{issuer}/ud"}))
    assert ours.farewell(mine, OUR_LOGIN).startswith(f"{issuer}/ud?client_id=fleks&")


def test_a_token_too_long_for_an_address_is_left_out(issuer: str) -> None:
    ours = Provider(OidcSettings(issuer, "fleks"))
    there = ours.farewell(f"eyJhbGciOiJSUzI1NiJ9.{coded({'iss': issuer})}.{'eA' * 3000}", OUR_LOGIN)
    assert set(parse_qs(urlsplit(there).query)) == {"client_id", "post_logout_redirect_uri"}


def test_a_login_begun_at_one_server_ends_at_another(client: FlaskClient, app: Dash, store: Path) -> None:
    back = urlsplit(vouched(begun(client), "lea"))
    other = create_app(store).server.test_client()
    other.set_cookie("fleks-oidc", client.get_cookie("fleks-oidc").value)
    answer = other.get(f"{back.path}?{back.query}", headers=PAGE)
    assert (answer.status_code, answer.headers["Location"]) == (303, "/frister")
    client.set_cookie("fleks", other.get_cookie("fleks").value)
    assert is_inside(client)


def test_a_login_that_took_too_long_is_refused(client: FlaskClient, store: Path) -> None:
    back = vouched(begun(client), "lea")
    with sqlite3.connect(store / FILE) as kept:
        kept.execute("UPDATE login_begyndt SET hvornaar = hvornaar - 601")
    status, text = came_back(client, back)
    assert status == 403
    assert "afbrudt eller tog for lang tid" in text
