"""A token is believed only when the provider signed it, for this client and in its time."""

import base64
import json
import time
from urllib.parse import parse_qs, urlsplit

import pytest

from app.access.oidc import Provider, Question
from app.access.oidc_settings import SECRET, OidcSettings
from app.errors import AccessDenied
from tests.oidc.made import ANSWER, coded, vouched


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
