"""What operations read: JSON lines on stderr, one per request and event, with a request id and without personal data.

A line tells the page's pattern (``/sag/<sagsref>``), never the address that was asked for; an error its kind and place,
never its text, which may hold a person's values; and nobody's name. Who did what stands in the audit trail.
"""

import json
import logging
import re
import sys
import time
import traceback
from datetime import UTC, datetime
from pathlib import Path
from secrets import token_hex

from dash import Dash
from flask import Response, g, has_request_context, request
from werkzeug.exceptions import HTTPException

from app.access.audit import clean
from app.pages.page import Page, find

log = logging.getLogger("fleks.svar")
OURS = "fleks"
_ID = re.compile(r"[A-Za-z0-9-]{8,64}")
_STANDARD = set(vars(logging.makeLogRecord({}))) | {"message", "asctime", "taskName"}
CALLBACKS = "/_dash-update-component"


class JsonLine(logging.Formatter):
    """A record as one line of JSON. Of what libraries write only the text of their code, without the values in it."""

    def format(self, record: logging.LogRecord) -> str:
        """The line, without a line break."""
        ours = record.name.split(".")[0] == OURS
        line = {
            "tid": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "niveau": record.levelname.lower(),
            "navn": record.name,
            "besked": clean(record.getMessage() if ours else str(record.msg)),
        }
        if has_request_context():
            line["forespoergsel"] = g.get("request_id", "")
        if record.exc_info and record.exc_info[1]:
            line["fejl"] = _where(record.exc_info[1])
        if ours:
            line |= {name: value for name, value in vars(record).items() if name not in _STANDARD}
        return json.dumps(line, ensure_ascii=False, default=str)


def _where(error: BaseException) -> str:
    frames = traceback.extract_tb(error.__traceback__)
    places = " < ".join(f"{Path(frame.filename).name}:{frame.lineno}" for frame in reversed(frames))
    return f"{type(error).__name__} i {places}"


def write_json_lines() -> None:
    """Let the whole process write so: libraries from WARNING, our own from INFO, but for somebody at a terminal."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonLine())
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(logging.WARNING)
    logging.getLogger(OURS).setLevel(logging.WARNING if sys.stderr.isatty() else logging.INFO)


def register(app: Dash, pages: tuple[Page, ...]) -> None:
    """Give each request an id and a line; call it before the door is put in front, so that refusals have both."""

    @app.server.before_request
    def begin() -> None:
        given = request.headers.get("X-Request-ID", "")
        g.request_id = given if _ID.fullmatch(given) else token_hex(8)
        g.begun = time.perf_counter()

    @app.server.after_request
    def finish(response: Response) -> Response:
        response.headers["X-Request-ID"] = g.get("request_id", "")
        where = kind(pages)
        if where not in ("asset", "health"):
            took = round((time.perf_counter() - g.get("begun", time.perf_counter())) * 1000)
            told = {"metode": request.method, "slags": where, "side": pattern(pages), "status": response.status_code}
            log.info("svar", extra=told | {"ms": took, "bytes": response.content_length or 0})
        return response


def kind(pages: tuple[Page, ...]) -> str:
    """What sort of thing was asked for: few words, so that they can be counted by."""
    path = request.path
    if path == CALLBACKS:
        return "callback"
    if path.startswith(("/assets/", "/_dash-component-suites/", "/_favicon")):
        return "asset"
    if path in ("/sund", "/klar", "/metrics"):
        return "health"
    if path.startswith(("/login", "/logout", "/adgangskode")):
        return "login"
    return "page" if find(pages, path) or path.startswith("/_dash-") else "other"


def pattern(pages: tuple[Page, ...]) -> str:
    """The page's pattern, a callback's output, or the rule that answers; never the address itself."""
    if request.path == CALLBACKS:
        return _output() if g.get("asker") else ""
    page = find(pages, request.path)
    return page.path if page else str(request.url_rule or "")


def _output() -> str:
    """Which callback was asked; of one with a pattern that it is one."""
    try:
        body = request.get_json(silent=True)
    except (HTTPException, RecursionError):  # too long, or too deep
        return ""
    output = body.get("output") if isinstance(body, dict) else None
    return clean(output.partition("{")[0] or "mønster")[:80] if isinstance(output, str) else ""
