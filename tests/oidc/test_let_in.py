"""Who a real provider vouches for is let in, with the role and the team that the settings give."""

from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from dash import Dash
from flask.testing import FlaskClient

from app.own.audit import events
from app.own.users import user
from tests.oidc.made import ANSWER, PAGE, TOML, begun, came_back, is_inside, refused, vouched


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


def test_a_provider_that_is_down_stops_new_logins_and_nobody_else(client: FlaskClient, app: Dash, store: Path) -> None:
    assert came_back(client, vouched(begun(client), "lea"))[0] == 303
    (store / "fleks.toml").write_text(TOML.format(issuer="http://127.0.0.1:1", client="fleks"), encoding="utf-8")
    answer = app.server.test_client().get("/login/oidc", headers=PAGE)
    assert answer.status_code == 503
    assert "Kommunens login svarer ikke" in answer.text
    assert is_inside(client)


def test_the_login_page_leads_to_the_municipality_s_login(client: FlaskClient) -> None:
    assert 'href="/login/oidc' in client.get("/login").text
