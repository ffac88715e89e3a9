"""What every answer carries: no content from elsewhere, no copies of data kept, no one framing the pages."""

from dash import Dash
from flask import Response, g, request

from app.pages.guard import OPEN
from app.pages.page import Page, find

_YEAR = "public, max-age=31536000, immutable"


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
    """Put the headers on every answer; 404 where no page answers for the address, 403 where it is not for the asker."""
    security = {
        "Content-Security-Policy": policy(app),
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "DENY",
        "Referrer-Policy": "same-origin",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
        "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    }

    @app.server.after_request
    def finish(response: Response) -> Response:
        response.headers.update(security)
        response.headers["Cache-Control"] = _cache()
        if request.endpoint in ("/", "/<path:path>") and response.status_code == 200:
            response.status_code = _status(find(pages, request.path))
        return response


def _status(page: Page | None) -> int:
    if page is None:
        return 404
    asker = g.get("asker")
    return 200 if asker and asker.may(page.ret) else 403


def _cache() -> str:
    if not request.path.startswith((*OPEN, "/_favicon")):
        return "no-store"
    # Dash puts a version or a change time in the address of what it serves, so a change has a new address
    return _YEAR if request.query_string or ".v" in request.path else "no-cache"
