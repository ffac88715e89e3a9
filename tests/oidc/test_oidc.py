"""Logging in by a real provider, and each way in which its answer must not be believed."""

import base64
import json
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlencode, urlsplit, urlunsplit

import pytest
import requests
from dash import Dash
from flask.testing import FlaskClient

from app.access.oidc import Provider, Question
from app.access.oidc_settings import SECRET, OidcSettings
from app.errors import AccessDenied
from app.main import create_app
from app.own.audit import events
from app.own.users import user
from tests.answers import deliver_and_import
from tests.oidc.conftest import ANSWER

TOML = """
[login.roller]
ledere = "leder"
teamledere = "teamleder"
[login.afgraensning]
T1 = "team:T1"
[login.oidc]
udsteder = "{issuer}"
klient_id = "{client}"
scope = "openid profile"
afgraensning = "team"
"""
PAGE = {"Sec-Fetch-Mode": "navigate", "Sec-Fetch-Site": "cross-site", "Sec-Fetch-Dest": "document"}


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return deliver_and_import(tmp_path_factory.mktemp("oidc"), ledighedsydelse=[{"fra_dato": "2026-03-01"}])


@pytest.fixture(scope="module")
def app(store: Path) -> Dash:
    return create_app(store)


@pytest.fixture(autouse=True)
def settings(store: Path, issuer: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv(SECRET, "fleks-hemmelighed-som-er-lang-nok")
    (store / "fleks.toml").write_text(TOML.format(issuer=issuer, client="fleks"), encoding="utf-8")
    yield
    for name in ("fleks.toml", "adgang.sqlite"):
        (store / name).unlink(missing_ok=True)


@pytest.fixture
def client(app: Dash) -> FlaskClient:
    return app.server.test_client()


def changed(url: str, **given: str) -> str:
    """The same address with other parameters."""
    parts = urlsplit(url)
    query = {name: values[0] for name, values in parse_qs(parts.query).items()} | given
    return urlunsplit(parts._replace(query=urlencode(query)))


def begun(client: FlaskClient) -> str:
    """Where a browser is sent to log in."""
    answer = client.get("/login/oidc?naeste=/frister", headers=PAGE)
    assert answer.status_code == 303, answer.text
    return answer.headers["Location"]


def vouched(url: str, who: str) -> str:
    """Where the provider sends the browser back to, when ``who`` has logged in there."""
    with requests.Session() as browser:
        answer = browser.get(changed(url, login_hint=who), allow_redirects=False, timeout=10)
        while not answer.headers.get("Location", ANSWER).startswith(ANSWER):
            answer = browser.get(
                requests.compat.urljoin(url, answer.headers["Location"]), allow_redirects=False, timeout=10
            )
    assert "Location" in answer.headers, answer.text
    return answer.headers["Location"]


def came_back(client: FlaskClient, url: str) -> tuple[int, str]:
    """The answer when the browser comes back: its status, and where it leads or what it says."""
    parts = urlsplit(url)
    answer = client.get(f"{parts.path}?{parts.query}", headers=PAGE)
    return answer.status_code, answer.headers.get("Location") or answer.text


def is_inside(client: FlaskClient) -> bool:
    return client.get("/", headers=PAGE | {"Sec-Fetch-Site": "none"}).status_code == 200


def refused(client: FlaskClient, url: str, why: str = "Login mislykkedes") -> None:
    """Coming back with ``url`` gives a Danish refusal, no session, and no word of what was sent."""
    status, text = came_back(client, url)
    assert status == 403
    assert why in text
    assert parse_qs(urlsplit(url).query).get("code", ["intet"])[0] not in text
    assert not is_inside(client)


def test_a_leder_by_group_is_let_in_and_led_on(client: FlaskClient, store: Path) -> None:
    assert not is_inside(client)
    assert came_back(client, vouched(begun(client), "lea")) == (303, "/frister")
    assert is_inside(client)
    assert (user(store, "lea").rolle, user(store, "lea").kilde) == ("leder", "oidc")
    newest = events(store, limit=1)[0][0]
    assert (newest["handling"], newest["hvem"], newest["rolle"]) == ("login", "lea", "leder")


def test_a_claim_gives_the_team(client: FlaskClient, store: Path) -> None:
    assert came_back(client, vouched(begun(client), "tove"))[0] == 303
    assert [(one.niveau, one.enhed) for one in user(store, "tove").afgraensninger] == [("team", "T1")]


@pytest.mark.parametrize(
    ("who", "why"),
    [
        ("ulla", "giver ikke adgang"),
        ("ditte", "flere roller"),
        ("navnloes", "siger ikke, hvem du er"),
    ],
)
def test_whoever_no_single_role_is_meant_for_stays_out(client: FlaskClient, store: Path, who: str, why: str) -> None:
    refused(client, vouched(begun(client), who), why)
    assert user(store, who) is None
    assert events(store, limit=1)[0][0]["handling"] == "login_afvist"


def test_the_way_out_asks_for_a_code_with_state_nonce_and_pkce(client: FlaskClient) -> None:
    asked = parse_qs(urlsplit(begun(client)).query)
    assert asked["response_type"] == ["code"]
    assert asked["code_challenge_method"] == ["S256"]
    assert asked["redirect_uri"] == [ANSWER]
    again = parse_qs(urlsplit(begun(client)).query)
    assert all(
        asked[name] != again[name] and len(asked[name][0]) >= 32 for name in ("state", "nonce", "code_challenge")
    )


def test_over_https_the_way_back_is_the_house_s_address_and_the_cookie_is_the_host_s_alone(
    app: Dash, store: Path, issuer: str
) -> None:
    text = TOML.format(issuer=issuer, client="fleks")
    (store / "fleks.toml").write_text(f'adresse = "https://fleks.example"\n{text}', encoding="utf-8")
    answer = app.server.test_client().get("/login/oidc", headers=PAGE, base_url="https://fleks.example")
    asked = parse_qs(urlsplit(answer.headers["Location"]).query)
    assert asked["redirect_uri"] == ["https://fleks.example/login/oidc/svar"]
    cookie = answer.headers["Set-Cookie"]
    assert cookie.startswith("__Host-fleks-oidc=")
    assert all(part in cookie for part in ("Secure", "HttpOnly", "SameSite=Lax", "Path=/"))
    assert "Domain" not in cookie


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ('hemmelighed = "x"', "må ikke stå i fleks.toml"),
        ('ukendt = "x"', "kan ikke bruges"),
    ],
)
def test_settings_that_cannot_be_used_are_told_in_danish(
    client: FlaskClient, store: Path, issuer: str, line: str, why: str
) -> None:
    (store / "fleks.toml").write_text(TOML.format(issuer=issuer, client="fleks") + line, encoding="utf-8")
    answer = client.get("/login/oidc", headers=PAGE)
    assert answer.status_code == 503
    assert why in answer.text


@pytest.mark.parametrize(
    "udsteder",
    [
        "http://login.example",
        "https://login.microsoftonline.com/common/v2.0",
        "https://login.microsoftonline.com/organizations/v2.0",
        "https://login.microsoftonline.com/{tenantid}/v2.0",
    ],
)
def test_an_issuer_that_vouches_for_anybody_or_without_tls_is_refused(
    client: FlaskClient, store: Path, udsteder: str
) -> None:
    (store / "fleks.toml").write_text(TOML.format(issuer=udsteder, client="fleks"), encoding="utf-8")
    answer = client.get("/login/oidc", headers=PAGE)
    assert answer.status_code == 503
    assert "kommunens egen, over https" in answer.text


def test_a_wrong_state_is_refused(client: FlaskClient) -> None:
    refused(client, changed(vouched(begun(client), "lea"), state="forkert"))


def test_a_wrong_nonce_is_refused(client: FlaskClient) -> None:
    """The browser asked the provider with another nonce than the one that it was given here."""
    refused(client, vouched(changed(begun(client), nonce="et-andet-nonce"), "lea"))


def test_another_verifier_than_the_one_that_was_asked_with_is_refused(client: FlaskClient) -> None:
    refused(client, vouched(changed(begun(client), code_challenge="A" * 43), "lea"))


def test_a_code_works_once(client: FlaskClient, app: Dash) -> None:
    back = vouched(begun(client), "lea")
    assert came_back(client, back)[0] == 303
    other = app.server.test_client()
    refused(other, back, "afbrudt")
    theirs = begun(other)
    state = parse_qs(urlsplit(theirs).query)["state"][0]
    refused(other, changed(back, state=state))


def test_another_browser_s_answer_is_refused(client: FlaskClient, app: Dash) -> None:
    """Nobody is logged in as somebody else by a link with the other's code."""
    back = vouched(begun(client), "lea")
    victim = app.server.test_client()
    refused(victim, back, "afbrudt")
    begun(victim)
    refused(victim, back)


def test_a_code_for_another_client_is_refused(client: FlaskClient) -> None:
    refused(client, vouched(changed(begun(client), client_id="en-anden"), "lea"))


@pytest.mark.parametrize("answer", ["error=access_denied&state=", "state=", ""])
def test_an_answer_without_a_code_is_refused(client: FlaskClient, answer: str) -> None:
    state = parse_qs(urlsplit(begun(client)).query)["state"][0]
    refused(client, f"{ANSWER}?{answer}{state if answer else ''}")


def test_an_answer_in_another_issuer_s_name_is_refused(client: FlaskClient) -> None:
    refused(client, changed(vouched(begun(client), "lea"), iss="https://login.ondsindet.example"))


def token_of(issuer: str, client_id: str = "fleks") -> tuple[Provider, dict, Question]:
    """What the provider answers ``client_id`` about Lea."""
    provider = Provider(OidcSettings(issuer, client_id, scope="openid profile"))
    url, asked = provider.begin(ANSWER)
    code = parse_qs(urlsplit(vouched(url, "lea")).query)["code"][0]
    return provider, provider._token(asked, code), asked


def test_a_token_is_believed_in_its_time_only(issuer: str) -> None:
    provider, token, asked = token_of(issuer)
    now = int(time.time())
    assert provider.claims(token, asked.nonce)["sub"] == "lea"
    assert provider.claims(token, asked.nonce, now + 330)["sub"] == "lea"
    for then in (now + 3600, now - 3600):
        with pytest.raises(AccessDenied):
            provider.claims(token, asked.nonce, then)


def test_a_token_for_another_client_is_refused(issuer: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(SECRET, "en-anden-hemmelighed-som-er-lang-nok")
    theirs, token, asked = token_of(issuer, "en-anden")
    assert theirs.claims(token, asked.nonce)["aud"] == "en-anden"
    ours = Provider(OidcSettings(issuer, "fleks"))
    with pytest.raises(AccessDenied):
        ours.claims(token, asked.nonce)


def coded(content: dict) -> str:
    return base64.urlsafe_b64encode(json.dumps(content).encode()).rstrip(b"=").decode()


def test_a_token_that_the_provider_did_not_sign_is_refused(issuer: str) -> None:
    provider, token, asked = token_of(issuer)
    head, body, signature = token["id_token"].split(".")
    said = json.loads(base64.urlsafe_b64decode(body + "=="))
    forged = coded(said | {"sub": "ulla", "oid": "ulla"})
    for text in (
        f"{head}.{forged}.{signature}",
        f"{coded({'alg': 'none'})}.{forged}.",
        f"{coded({'alg': 'HS256'})}.{forged}.{signature}",
        f"{head}.{body}.",
        "intet",
        "",
    ):
        with pytest.raises(AccessDenied):
            provider.claims(token | {"id_token": text}, asked.nonce)


def test_a_wrong_secret_lets_nobody_in(client: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(SECRET, "en-forkert-hemmelighed")
    refused(client, vouched(begun(client), "lea"))


def test_a_provider_that_is_down_stops_new_logins_and_nobody_else(client: FlaskClient, app: Dash, store: Path) -> None:
    assert came_back(client, vouched(begun(client), "lea"))[0] == 303
    (store / "fleks.toml").write_text(TOML.format(issuer="http://127.0.0.1:1", client="fleks"), encoding="utf-8")
    answer = app.server.test_client().get("/login/oidc", headers=PAGE)
    assert answer.status_code == 503
    assert "Kommunens login svarer ikke" in answer.text
    assert is_inside(client)


def test_the_login_page_leads_to_the_municipality_s_login(client: FlaskClient) -> None:
    assert 'href="/login/oidc' in client.get("/login").text
