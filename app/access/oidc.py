"""Login by the municipality's OpenID provider (Entra ID and others): the code flow with PKCE, by authlib.

What the provider says is believed only when it is signed by its key, meant for this house, in time, and the answer to
the question that this browser asked. Then it is an ``Identity``; ``app.access.login`` says what that gives.
"""

import hmac
import json
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from functools import cache
from secrets import token_urlsafe
from typing import Any

from app.access.login import Identity
from app.access.oidc_settings import OidcSettings, client_secret
from app.errors import AccessDenied, FleksError, StoreError

ALGORITHMS = ("RS256", "PS256", "ES256")  # what a provider may sign with; never "none", never a shared key
KILDE = "oidc"
_LEEWAY = 60  # seconds that two clocks may differ
_TIMEOUT = 10.0  # seconds that the provider may take
_KNOWN_FOR = 3600.0  # seconds that its description is believed
_LONGEST_HINT = 4096  # signs of a token that an address has room for; a longer one has many groups


@dataclass(frozen=True)
class Question:
    """What is remembered until the answer: ``state`` and ``nonce`` come back with it, ``verifier`` proves who asked."""

    state: str
    nonce: str
    verifier: str
    redirect_uri: str


class ProviderUnreachable(FleksError):
    """The provider does not answer; who is logged in stays logged in."""

    def __init__(self) -> None:
        super().__init__("Kommunens login svarer ikke.", "Prøv igen om lidt. Er du logget ind, kan du arbejde videre.")


class Provider:
    """One provider, by its settings: where it is asked, and what its answers are worth."""

    def __init__(self, settings: OidcSettings) -> None:
        self.settings = settings
        self._description: tuple[float, dict[str, Any]] | None = None
        self._keys: dict[str, Any] | None = None

    def begin(self, redirect_uri: str) -> tuple[str, Question]:
        """The address that the browser is sent to, and what to remember until it comes back.

        :raises ProviderUnreachable: the provider does not answer.
        """
        asked = Question(token_urlsafe(32), token_urlsafe(32), token_urlsafe(48), redirect_uri)
        with _reached(), self._session(asked) as session:
            url, _ = session.create_authorization_url(
                self._described()["authorization_endpoint"],
                state=asked.state,
                nonce=asked.nonce,
                code_verifier=asked.verifier,
            )
        return url, asked

    def finish(self, asked: Question, answer: Mapping[str, str]) -> Identity:
        """Whom the provider vouches for in its ``answer`` (the query that the browser came back with).

        :raises AccessDenied: it vouches for nobody, or cannot be believed.
        :raises ProviderUnreachable: the provider does not answer.
        """
        given = answer.get("state", "")
        if not hmac.compare_digest(given.encode(), asked.state.encode()):
            raise _refused()
        if answer.get("iss", self.settings.udsteder) != self.settings.udsteder or not answer.get("code"):
            raise _refused()
        token = self._token(asked, answer["code"])
        return replace(self.identity(self.claims(token, asked.nonce)), id_token=str(token["id_token"]))

    def farewell(self, id_token: str, back: str) -> str | None:
        """Where the browser goes to be logged out at the provider too, and from there ``back``.

        ``None`` where the provider has no such place or does not answer, or is not the one that made ``id_token``.
        """
        from authlib.common.urls import add_params_to_uri
        from joserfc.util import urlsafe_b64decode

        try:
            with _reached():
                place = self._described().get("end_session_endpoint")
            issuer = json.loads(urlsafe_b64decode(id_token.split(".")[1].encode()))["iss"]
        except (FleksError, ValueError, LookupError):
            return None
        if not place or issuer != self.settings.udsteder:
            return None
        hint = {"id_token_hint": id_token} if len(id_token) <= _LONGEST_HINT else {}
        given = {"client_id": self.settings.klient_id, "post_logout_redirect_uri": back} | hint
        return add_params_to_uri(place, given.items())

    def _token(self, asked: Question, code: str) -> dict[str, Any]:
        from authlib.common.errors import AuthlibBaseError

        with _reached(), self._session(asked) as session:
            try:
                return session.fetch_token(
                    self._described()["token_endpoint"], code=code, code_verifier=asked.verifier, timeout=_TIMEOUT
                )
            except AuthlibBaseError as error:  # a code that was used, is too old, or was given to another client
                raise _refused() from error

    def claims(self, token: Mapping[str, Any], nonce: str, now: int | None = None) -> dict[str, Any]:
        """What the id token says, when it is signed by the provider, for this client, in time, and answers ``nonce``.

        :raises AccessDenied: it is not.
        """
        from authlib.oidc.core import CodeIDToken
        from joserfc.errors import JoseError

        try:
            decoded = self._decoded(str(token.get("id_token", "")))
            wanted = {
                "iss": {"essential": True, "value": self.settings.udsteder},
                "aud": {"essential": True, "value": self.settings.klient_id},
            }
            known = {"nonce": nonce, "client_id": self.settings.klient_id, "access_token": token.get("access_token")}
            claims = CodeIDToken(decoded.claims, decoded.header, wanted, known)
            claims.validate(now=int(time.time()) if now is None else now, leeway=_LEEWAY)
        except (JoseError, ValueError, TypeError, KeyError) as error:
            raise _refused() from error
        return dict(claims)

    def _decoded(self, text: str) -> Any:
        from joserfc import jwt
        from joserfc.errors import InvalidKeyIdError
        from joserfc.jwk import KeySet
        from joserfc.jws import JWSRegistry

        registry = JWSRegistry(algorithms=list(ALGORITHMS), strict_check_header=False)
        try:
            return jwt.decode(text, KeySet.import_key_set(self._key_set()), registry=registry)
        except InvalidKeyIdError:  # the provider has a new key
            return jwt.decode(text, KeySet.import_key_set(self._key_set(anew=True)), registry=registry)

    def identity(self, claims: Mapping[str, Any]) -> Identity:
        """The claims as somebody, by the names of claims in the settings.

        :raises AccessDenied: they do not say who it is.
        """
        names = asdict(self.settings)
        who = claims.get(names["bruger"])
        if not isinstance(who, str) or not who:
            raise AccessDenied("Kommunens login siger ikke, hvem du er.", "Meld det til den, der driver Fleksoverblik.")
        groups, bound = (_texts(claims.get(names[name])) for name in ("grupper", "afgraensning"))
        return Identity(who, str(claims.get(names["navn"]) or who), groups, bound, KILDE)

    def _session(self, asked: Question) -> Any:
        from authlib.integrations.requests_client import OAuth2Session

        secret = client_secret(self.settings)
        return OAuth2Session(
            self.settings.klient_id,
            secret,
            token_endpoint_auth_method="client_secret_basic" if secret else "none",
            scope=self.settings.scope,
            redirect_uri=asked.redirect_uri,
            code_challenge_method="S256",
            default_timeout=_TIMEOUT,
        )

    def _described(self) -> dict[str, Any]:
        """The provider's own description, which must call it what the settings call it."""
        if self._description is None or time.monotonic() - self._description[0] > _KNOWN_FOR:
            found = _fetch(f"{self.settings.udsteder.rstrip('/')}/.well-known/openid-configuration")
            if found.get("issuer") != self.settings.udsteder:
                raise StoreError(
                    "Udstederen i [login.oidc] er ikke den, som login-serveren selv siger.", "Skriv den helt ens."
                )
            self._description = (time.monotonic(), found)
        return self._description[1]

    def _key_set(self, anew: bool = False) -> dict[str, Any]:
        if self._keys is None or anew:
            with _reached():
                self._keys = _fetch(self._described()["jwks_uri"])
        return self._keys


@cache
def provider(settings: OidcSettings) -> Provider:
    """The provider of these settings; it remembers its description and keys."""
    return Provider(settings)


def _fetch(url: str) -> dict[str, Any]:
    import requests

    answer = requests.get(url, timeout=_TIMEOUT)
    answer.raise_for_status()
    return answer.json()


@contextmanager
def _reached() -> Iterator[None]:
    import requests

    try:
        yield
    except requests.RequestException as error:
        raise ProviderUnreachable from error


def _texts(value: object) -> tuple[str, ...]:
    if isinstance(value, str):
        return (value,)
    return tuple(one for one in value if isinstance(one, str)) if isinstance(value, list) else ()


def _refused() -> AccessDenied:
    return AccessDenied("Login mislykkedes.", "Prøv at logge ind igen.")
