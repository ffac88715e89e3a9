"""The door: it runs before Dash sees a request, and what it does not know, it refuses.

Who asks is settled here, anew for each request, from the cookie's session or from a trusted proxy; callbacks read it
with ``who``. Nothing that was posted, no address and no store in the browser has a say in it.
"""

from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import quote

from dash import Dash
from flask import Response, g, jsonify, redirect, request

from app.access import Asker, audit, sessions
from app.access.asker import nobody
from app.access.audit import Operator
from app.access.login import LoginSettings, asker_by_header, read_login
from app.config import Settings, read_settings
from app.errors import AccessDenied, FleksError
from app.kpi.units import leverancer
from app.pages.house import House, report
from app.pages.origin import is_foreign_fetch, is_loopback, is_own_host, is_own_question
from app.pages.page import Page, find
from app.pages.plain import plain
from app.pages.questions import fits
from app.store.snapshot import current

QUESTIONS = "/_dash-update-component"
OPEN = ("/assets/", "/_dash-component-suites/")  # the same bytes for everybody, without data
OPEN_PAGES = ("/sund", "/klar", "/metrics", "/login", "/_favicon.ico")
POSTED = ("/login", "/login/demo", "/logout", "/adgangskode")  # forms of app.pages.login and logout
MAX_BODY = 256 * 1024  # bytes; a callback's question is a few hundred
ANONYMOUS = Operator("ikke logget ind", "ingen")
COOKIE = "fleks"
Outcome = Response | tuple[Response, int] | None


@dataclass(frozen=True)
class Door:
    """What the guard needs: the app whose callbacks it knows, the house, and, in tests, who asks."""

    app: Dash
    house: House
    pages: tuple[Page, ...]
    asker: Callable[[], Asker] | None = None

    def check(self) -> Outcome:
        """The answer when the request goes no further, else ``None``; then ``who()`` is the asker."""
        try:
            g.settings = read_settings(self.house.store)
            return self._refused() or self._settled()
        except FleksError as error:  # but for AccessDenied: the settings or the file of users cannot be read
            status = 403 if isinstance(error, AccessDenied) else 503
            if _is_page():
                return plain("afvist", "Ingen adgang", status, error)
            return _told(status, error.message, error.remedy)

    def _refused(self) -> Outcome:
        """What no asker may: other names, other sites, other methods."""
        if not is_own_host(request.host, g.settings.adresse):
            return _told(403, "Fleksoverblik svarer ikke på denne adresse.")
        if request.method == "POST":
            if request.path != QUESTIONS and request.path not in POSTED:
                return _told(405, "Det kan man ikke her.")
            if not is_own_question(request.headers, request.host, g.settings.adresse):
                return _told(403, "Forespørgslen kommer fra et andet sted end Fleksoverblik.")
        elif request.method not in ("GET", "HEAD"):
            return _told(405, "Det kan man ikke her.")
        elif is_foreign_fetch(request.headers):
            return _told(403, "Forespørgslen kommer fra et andet sted end Fleksoverblik.")
        return None

    def _settled(self) -> Outcome:
        """Who asks, and whether that person may ask for this."""
        g.asker = self.asker() if self.asker else _asker(self.house)
        if is_open(request.path):
            return None
        if g.asker is None:
            return _to_login()
        return self._question() if request.path == QUESTIONS else self._page()

    def _page(self) -> None:
        """That somebody tried a page of others is kept; ``House.visit`` sees to it that there is nothing on it."""
        page = find(self.pages, request.path)
        if page is not None and not g.asker.may(page.ret):
            audit.try_record(self.house.store, g.asker, "adgang_afvist", page.path)

    def _question(self) -> Outcome:
        """Only the callbacks that there are, as they are, and only those of pages that the asker may see."""
        if set(request.args) - {"endId"} or request.mimetype != "application/json":
            return _told(400, "Forespørgslen kan ikke læses.")
        try:
            body = request.get_json()
        except RecursionError:
            body = None
        if not fits(self.app, body):
            return _told(400, "Forespørgslen kan ikke læses.")
        page = self.house.owners.get(body["output"])
        if page is not None and not g.asker.may(page.ret):
            audit.try_record(self.house.store, g.asker, "adgang_afvist", page.path)
            return _told(403, "Det har du ikke adgang til.")
        return None


def install(app: Dash, house: House, pages: tuple[Page, ...], asker: Callable[[], Asker] | None = None) -> None:
    """Put the door in front of ``app``; call it before the first request."""
    door = Door(app, house, pages, asker)
    app.server.config["MAX_CONTENT_LENGTH"] = MAX_BODY
    app.server.before_request(door.check)

    @app.server.errorhandler(Exception)
    def broken(error: Exception) -> Response | Exception:
        return _answer_to(error)


def is_open(path: str) -> bool:
    """Whether somebody who is not logged in may have it."""
    return path.startswith(OPEN) or path in OPEN_PAGES or path.startswith("/login/")


def who() -> Asker:
    """Who asks in this request.

    :raises AccessDenied: nobody does.
    """
    return g.get("asker") or nobody()


def cookie_name(settings: Settings) -> str:
    """The cookie's name: over https one that no other name and no page without TLS can set."""
    return f"__Host-{COOKIE}" if settings.adresse.startswith("https://") else COOKIE


def _asker(house: House) -> Asker | None:
    if is_open(request.path):
        return None
    if house.demo and not all(one.is_fiction for one in leverancer(current(house.store))):
        raise AccessDenied("Demoen viser kun opdigtede data.", "Brug fleks serve til kommunens egne.")
    login = read_login(house.store)
    if login.header_bruger and login.header_bruger in request.headers:
        return _by_header(house, login)
    token = request.cookies.get(cookie_name(g.settings))
    return sessions.asker_behind(house.store, token, g.settings, house.today(), house.demo)


def _by_header(house: House, login: LoginSettings) -> Asker | None:
    """Whom the proxy says; a session of somebody else's from before does not outlive its word."""
    if not is_loopback(request.remote_addr or ""):
        audit.try_record(house.store, ANONYMOUS, "login_afvist", "header fra en anden maskine")
        raise AccessDenied("Loginet kommer ikke fra kommunens server.", "Åbn Fleksoverblik, som du plejer.")
    return asker_by_header(house.store, request.headers, login, g.settings, house.today())


def _to_login() -> Outcome:
    """A page sends its reader to the login and back again; whatever else is told."""
    if not _is_page():
        return _told(401, "Du er ikke logget ind.", "Log ind, og prøv igen.")
    asked = request.full_path.rstrip("?")
    return redirect("/login" if asked == "/" else f"/login?naeste={quote(asked, safe='')}", code=303)


def _is_page() -> bool:
    """Whether a reader follows an address: whatever a page asks for by itself is told, not shown."""
    followed = request.headers.get("Sec-Fetch-Mode", "navigate") == "navigate"
    return request.method in ("GET", "HEAD") and not request.path.startswith("/_") and followed


def _told(status: int, message: str, remedy: str = "") -> tuple[Response, int]:
    answer = jsonify(besked=message, hjaelp=remedy)
    return answer, status


def _answer_to(error: Exception) -> Response | tuple[Response, int] | Exception:
    """Errors of HTTP as they are; a part of Dash that is not there is not found; the rest is a fault of ours."""
    if getattr(error, "code", None) is not None:
        return error
    if request.path.startswith("/_dash-component-suites/"):
        return _told(404, "Filen findes ikke.")
    report(error)
    return _told(500, "Noget gik galt.", "Prøv igen. Sker det igen, så kontakt den, der driver Fleksoverblik.")
