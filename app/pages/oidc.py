"""The way to the municipality's OpenID provider and back, at both ends of a session."""

from dataclasses import asdict
from secrets import token_urlsafe

from dash import Dash
from flask import Response, g, redirect, request

from app.access import audit
from app.access.login import admit, read_login
from app.access.oidc import KILDE, Provider, Question, provider
from app.access.oidc_settings import read_oidc
from app.errors import AccessDenied, FleksError
from app.own import begun
from app.pages.guard import ANONYMOUS
from app.pages.house import House
from app.pages.login import enter
from app.pages.origin import safe_path
from app.pages.plain import plain

START, ANSWER = "/login/oidc", "/login/oidc/svar"
_MINUTES = 10


def register(app: Dash, house: House) -> None:
    """The two routes."""
    app.server.add_url_rule(START, "login_oidc", lambda: _begin(house), methods=["GET"])
    app.server.add_url_rule(ANSWER, "login_oidc_svar", lambda: _end(house), methods=["GET"])


def farewell(house: House, id_token: str) -> str | None:
    """Where somebody who was let in with ``id_token`` is logged out at the provider too; ``None`` where nowhere."""
    if not id_token:
        return None
    try:
        return _provider(house).farewell(id_token, _address("/login"))
    except FleksError:  # the settings say something else now
        return None


def _begin(house: House) -> Response:
    try:
        asked_of = _provider(house)
        url, question = asked_of.begin(_address(ANSWER))
        handle = token_urlsafe(32)
        onward = {"naeste": safe_path(request.args.get("naeste")), "udsteder": asked_of.settings.udsteder}
        begun.keep(house.store, handle, asdict(question) | onward, _MINUTES * 60)
    except FleksError as error:
        return _told(house, error)
    answer = redirect(url, code=303)
    answer.set_cookie(_cookie(), handle, max_age=_MINUTES * 60, secure=_secure(), httponly=True, samesite="Lax")
    return answer


def _end(house: House) -> Response:
    try:
        kept = begun.take(house.store, request.cookies.get(_cookie(), ""), _MINUTES * 60) or {}
        asked_of, onward = _provider(house), kept.pop("naeste", "")
        if kept.pop("udsteder", None) != asked_of.settings.udsteder:  # none was begun, or it was with another provider
            raise AccessDenied("Login blev afbrudt eller tog for lang tid.", "Prøv at logge ind igen.")
        identity = asked_of.finish(Question(**kept), request.args)
        one = admit(house.store, identity)
    except FleksError as error:
        answer = _told(house, error)
    else:
        answer = enter(house, one, onward, identity.id_token)
    answer.delete_cookie(_cookie(), secure=_secure(), httponly=True, samesite="Lax")
    return answer


def _provider(house: House) -> Provider:
    settings = read_oidc(read_login(house.store))
    if settings is None:
        raise AccessDenied("Der kan ikke logges ind på den måde.", "Brug brugernavn og adgangskode.")
    return provider(settings)


def _told(house: House, error: FleksError) -> Response:
    """What went wrong, recorded without anything that the browser sent."""
    audit.try_record(house.store, ANONYMOUS, "login_afvist", f"{KILDE}: {error.message}")
    status = 403 if isinstance(error, AccessDenied) else 503
    return plain("afvist", "Log ind", status, error)


def _address(path: str) -> str:
    """A page's address as users know it; the provider knows it too and sends nobody elsewhere."""
    return f"{(g.settings.adresse or request.host_url).rstrip('/')}{path}"


def _secure() -> bool:
    return g.settings.adresse.startswith("https://")


def _cookie() -> str:
    return "__Host-fleks-oidc" if _secure() else "fleks-oidc"
