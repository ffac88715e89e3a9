"""What the tests of the OpenID login do: go to the provider, be vouched for there, and come back."""

import base64
import json
from contextlib import nullcontext
from urllib.parse import parse_qs, urlencode, urlsplit, urlunsplit

import requests
from flask.testing import FlaskClient

ANSWER = "http://localhost/login/oidc/svar"  # where Flask's test client is
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


def vouched(url: str, who: str, its: requests.Session | None = None) -> str:
    """Where the provider sends the browser back to, when ``who`` has logged in there; ``its`` is a browser to go on."""
    with nullcontext(its) if its else requests.Session() as browser:
        answer = browser.get(changed(url, login_hint=who), allow_redirects=False, timeout=60)
        while not answer.headers.get("Location", ANSWER).startswith(ANSWER):
            answer = browser.get(
                requests.compat.urljoin(url, answer.headers["Location"]), allow_redirects=False, timeout=60
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


def coded(content: dict) -> str:
    """A part of a token that says ``content``."""
    return base64.urlsafe_b64encode(json.dumps(content).encode()).rstrip(b"=").decode()
