"""Logging in, and one's own password: forms of plain HTML, so that they work before anything else does."""

from urllib.parse import quote

from dash import Dash
from flask import Response, g, redirect, request

from app.access import Asker, attempts, audit, sessions, users
from app.access.audit import Operator
from app.access.login import read_login
from app.access.password import SHORTEST
from app.errors import AccessDenied, FleksError, UsageError
from app.own import users as kept
from app.own.users import DEMO, Bruger
from app.pages.guard import cookie_name, who
from app.pages.house import House
from app.pages.origin import is_proxy, safe_path
from app.pages.person import persons
from app.pages.plain import plain

_WRONG = AccessDenied("Brugernavn eller adgangskode er forkert.", "Prøv igen.")


def register(app: Dash, house: House, demo: bool) -> None:
    """The routes. ``demo``: persons instead of passwords, and none of them outside the demo's own."""
    server = app.server
    if demo:
        server.add_url_rule("/login", "login", lambda: _choose(house), methods=["GET"])
        server.add_url_rule("/login/demo", "login_demo", lambda: _be(house), methods=["POST"])
    else:
        server.add_url_rule("/login", "login", lambda: _form(house), methods=["GET"])
        server.add_url_rule("/login", "login_post", lambda: _try(house), methods=["POST"])
    server.add_url_rule("/adgangskode", "adgangskode", lambda: _mine(house), methods=["GET"])
    server.add_url_rule("/adgangskode", "adgangskode_post", lambda: _change(house), methods=["POST"])


def enter(house: House, one: Bruger, onward: str, id_token: str = "") -> Response:
    """Begin a session for somebody who has been let in, and go on to a page of this server.

    ``id_token`` is what the municipality's login vouched with, where it was that.
    The session that the browser had ends: nobody can have planted it.
    """
    sessions.end(house.store, request.cookies.get(cookie_name(g.settings)))
    token = sessions.begin(house.store, one.bruger_id, g.settings, id_token)
    audit.try_record(house.store, Operator(one.bruger_id, one.rolle), "login", one.kilde)
    answer = redirect(safe_path(onward), code=303)
    name = cookie_name(g.settings)
    answer.set_cookie(name, token, secure=name.startswith("__Host-"), httponly=True, samesite="Lax", path="/")
    return answer


def address() -> str:
    """Whom attempts are counted against: behind a proxy, the address that it passes on."""
    near = request.remote_addr or ""
    passed_on = request.headers.get("X-Forwarded-For", "").rpartition(",")[2].strip()
    behind = g.settings.adresse and is_proxy(near, g.settings.proxy)
    return passed_on[:64] if behind and passed_on else near


def _form(house: House, fejl: FleksError | None = None, status: int = 200, bruger: str = "") -> Response:
    local = any(one.har_kode and one.aktiv for one in kept.users(house.store))
    onward = safe_path(request.values.get("naeste"))
    oidc = f"/login/oidc?naeste={quote(onward, safe='')}"
    others = [(oidc, "Log ind med kommunens login")] if read_login(house.store).oidc else []
    return plain("login", "Log ind", status, fejl, brugere=local, andre=others, naeste=onward, bruger=bruger)


def _try(house: House) -> Response:
    bruger, code = request.form.get("bruger", "")[:64], request.form.get("kode", "")
    try:
        attempts.try_once(house.store, bruger, address())
    except attempts.TooMany as error:
        _refused(house, "for mange forsøg")
        return _form(house, error, 429, bruger)
    if not users.may_enter(house.store, bruger, code):
        _refused(house, "forkert brugernavn eller adgangskode")
        return _form(house, _WRONG, 403, bruger)
    attempts.forget(house.store, bruger, address())
    one = kept.user(house.store, users.checked_id(bruger))
    return enter(house, one, request.form.get("naeste", "")) if one else _form(house, _WRONG, 403)


def _refused(house: House, why: str) -> None:
    """Recorded without the name that was written: it may be a password in the wrong field."""
    audit.try_record(house.store, Operator("ikke logget ind", "ingen"), "login_afvist", why)


def _choose(house: House, fejl: FleksError | None = None, status: int = 200) -> Response:
    return plain("demo", "Vælg en rolle", status, fejl, personer=persons(house))


def _be(house: House) -> Response:
    one = kept.user(house.store, request.form.get("person", "")[:64])
    if one is None or one.kilde != DEMO or not one.aktiv:
        return _choose(house, AccessDenied("Personen hører ikke til demoen.", "Vælg en anden."), 403)
    return enter(house, one, "/")


def _mine(house: House, fejl: FleksError | None = None, status: int = 200) -> Response:
    asker = who()
    one = kept.user(house.store, asker.bruger_id)
    local = one is not None and one.har_kode
    return plain("adgangskode", "Min adgang", status, fejl, asker=asker, ser=_seen(asker), lokal=local, mindst=SHORTEST)


def _seen(asker: Asker) -> str:
    """What one's own scope is, in words."""
    scope = asker.scope
    parts = (("Kommune", scope.kommuner), ("Team", scope.teams), ("Sagsbehandler", scope.sagsbehandlere))
    bound = [f"{name} {', '.join(sorted(ids)) or '(ingen)'}" for name, ids in parts if ids is not None]
    cases = "og enkeltsager" if scope.cases else "uden enkeltsager"
    return f"{'; '.join(bound) or 'hele kommunen'}, {cases}"


def _change(house: House) -> Response:
    asker, new = who(), request.form.get("ny", "")
    try:
        attempts.try_once(house.store, asker.bruger_id, address())
        if not users.may_enter(house.store, asker.bruger_id, request.form.get("nu", "")):
            raise UsageError("Den nuværende adgangskode er forkert.", "Prøv igen.")
        if new != request.form.get("igen"):
            raise UsageError("De to nye adgangskoder er ikke ens.", "Skriv den samme to gange.")
        users.set_password(house.store, asker.bruger_id, new, asker)
    except FleksError as error:
        return _mine(house, error, 400)
    attempts.forget(house.store, asker.bruger_id, address())
    return redirect("/login", code=303)
