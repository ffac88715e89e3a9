"""The way to the municipality's OpenID provider and back: two addresses, and what is remembered in between."""

import time
from collections import OrderedDict
from dataclasses import dataclass
from secrets import token_urlsafe
from threading import Lock

from dash import Dash
from flask import Response, g, redirect, request

from app.access import audit
from app.access.login import admit, read_login
from app.access.oidc import KILDE, Provider, Question
from app.access.oidc_settings import OidcSettings, read_oidc
from app.errors import AccessDenied, FleksError
from app.pages.guard import ANONYMOUS
from app.pages.house import House
from app.pages.login import enter
from app.pages.origin import safe_path
from app.pages.plain import plain

START, ANSWER = "/login/oidc", "/login/oidc/svar"
_MINUTES = 10
_MOST = 1000  # logins begun and not ended; the oldest is forgotten


@dataclass(frozen=True)
class _Begun:
    question: Question
    onward: str
    provider: Provider
    when: float


class Pending:
    """Logins that have begun, each by a handle in one browser's cookie; an answer uses its login up."""

    def __init__(self) -> None:
        self._begun: OrderedDict[str, _Begun] = OrderedDict()
        self._lock = Lock()

    def keep(self, question: Question, onward: str, provider: Provider) -> str:
        """Remember a login; the handle."""
        handle = token_urlsafe(32)
        with self._lock:
            self._begun[handle] = _Begun(question, onward, provider, time.monotonic())
            while len(self._begun) > _MOST:
                self._begun.popitem(last=False)
        return handle

    def take(self, handle: str) -> _Begun:
        """The login of a handle, once.

        :raises AccessDenied: there is none, or it took too long.
        """
        with self._lock:
            found = self._begun.pop(handle, None)
        if found is None or time.monotonic() - found.when > _MINUTES * 60:
            raise AccessDenied("Login blev afbrudt eller tog for lang tid.", "Prøv at logge ind igen.")
        return found


def register(app: Dash, house: House) -> None:
    """The two routes."""
    pending, providers = Pending(), {}
    app.server.add_url_rule(START, "login_oidc", lambda: _begin(house, pending, providers), methods=["GET"])
    app.server.add_url_rule(ANSWER, "login_oidc_svar", lambda: _end(house, pending), methods=["GET"])


def _begin(house: House, pending: Pending, providers: dict[OidcSettings, Provider]) -> Response:
    try:
        settings = read_oidc(read_login(house.store))
        if settings is None:
            raise AccessDenied("Der kan ikke logges ind på den måde.", "Brug brugernavn og adgangskode.")
        provider = providers.setdefault(settings, Provider(settings))
        url, question = provider.begin(_redirect_uri())
    except FleksError as error:
        return _told(house, error)
    answer = redirect(url, code=303)
    handle = pending.keep(question, safe_path(request.args.get("naeste")), provider)
    answer.set_cookie(_cookie(), handle, max_age=_MINUTES * 60, secure=_secure(), httponly=True, samesite="Lax")
    return answer


def _end(house: House, pending: Pending) -> Response:
    try:
        begun = pending.take(request.cookies.get(_cookie(), ""))
        one = admit(house.store, begun.provider.finish(begun.question, request.args))
    except FleksError as error:
        answer = _told(house, error)
    else:
        answer = enter(house, one, begun.onward)
    answer.delete_cookie(_cookie(), secure=_secure(), httponly=True, samesite="Lax")
    return answer


def _told(house: House, error: FleksError) -> Response:
    """What went wrong, recorded without anything that the browser sent."""
    audit.try_record(house.store, ANONYMOUS, "login_afvist", f"{KILDE}: {error.message}")
    status = 403 if isinstance(error, AccessDenied) else 503
    return plain("afvist", "Log ind", status, error)


def _redirect_uri() -> str:
    """The address as users know it; the provider knows it too and sends nobody elsewhere."""
    return f"{(g.settings.adresse or request.host_url).rstrip('/')}{ANSWER}"


def _secure() -> bool:
    return g.settings.adresse.startswith("https://")


def _cookie() -> str:
    return "__Host-fleks-oidc" if _secure() else "fleks-oidc"
