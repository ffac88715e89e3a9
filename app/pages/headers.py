"""What every answer carries: no content from elsewhere, no copies of data kept, no one framing the pages."""

from ipaddress import ip_address
from urllib.parse import urlsplit

from dash import Dash
from flask import Response, request

from app.pages.page import Page, find

_KEPT = ("/assets/", "/_dash-component-suites/")  # the same bytes for everybody, without data
_YEAR = "public, max-age=31536000, immutable"
MAX_BODY = 256 * 1024  # bytes; a callback's question is a few hundred


def policy(app: Dash) -> str:
    """The Content-Security-Policy; call it after every clientside callback has been defined."""
    return "; ".join(
        [
            "default-src 'self'",
            f"script-src 'self' {' '.join(app.csp_hashes())}",
            "style-src 'self' 'unsafe-inline'",  # Plotly and Mantine write style attributes
            "img-src 'self' data: blob:",
            "font-src 'self' data:",
            "connect-src 'self'",
            "object-src 'none'",
            "base-uri 'none'",
            "frame-ancestors 'none'",
            "form-action 'self'",
        ]
    )


def protect(app: Dash, pages: tuple[Page, ...]) -> None:
    """Put the headers on every answer, and 404 on an address that no page answers for."""
    security = {
        "Content-Security-Policy": policy(app),
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "DENY",
        "Referrer-Policy": "same-origin",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
        "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    }
    app.server.config["MAX_CONTENT_LENGTH"] = MAX_BODY

    @app.server.before_request
    def refuse() -> Response | None:
        # Dash answers whoever asks; until there is a login only this machine's own pages may ask
        foreign = request.method == "POST" and request.headers.get("Sec-Fetch-Site") in ("cross-site", "same-site")
        return Response("Afvist", 403) if foreign or not _is_here(request.host) else None

    @app.server.after_request
    def finish(response: Response) -> Response:
        response.headers.update(security)
        response.headers["Cache-Control"] = _cache()
        if request.endpoint == "/<path:path>" and find(pages, request.path) is None:
            response.status_code = 404
        return response


def _is_here(host: str) -> bool:
    """Whether the name that the browser asked for is this machine's: another one has been made to point here."""
    try:
        name = urlsplit(f"//{host}").hostname or ""
        return name == "localhost" or ip_address(name).is_loopback
    except ValueError:
        return False


def _cache() -> str:
    if not request.path.startswith(_KEPT):
        return "no-store"
    # Dash puts a version or a change time in the address of what it serves, so a change has a new address
    return _YEAR if request.query_string or ".v" in request.path else "no-cache"
