"""Counters that operations read at ``/metrics`` (Prometheus): how much is asked, how long it takes, how old data are.

No figure is of a borger or a user. The answer is for this machine itself, or for whoever knows the token.
"""

import hmac
import os
import time
from pathlib import Path

from dash import Dash
from flask import Response, g, request
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Counter, Gauge, Histogram, generate_latest

from app.access.audit import require_trail
from app.errors import FleksError
from app.kpi.units import data_pr
from app.pages.house import House
from app.pages.logs import kind
from app.pages.origin import is_loopback
from app.pages.page import Page
from app.store.snapshot import current

PATH, TOKEN = "/metrics", "FLEKS_METRICS_TOKEN"
_BUCKETS = (0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10)
_PROXIED = ("X-Forwarded-For", "X-Real-IP", "Forwarded", "X-Forwarded-Host")


def register(app: Dash, house: House, pages: tuple[Page, ...]) -> None:
    """Count each answer, and give the counters out."""
    registry = CollectorRegistry()
    answers = Counter("fleks_requests", "Answers by kind and status", ["kind", "status"], registry=registry)
    seconds = Histogram("fleks_request_seconds", "Time to answer", ["kind"], buckets=_BUCKETS, registry=registry)
    state = {
        "ready": Gauge("fleks_ready", "1 when data are served", registry=registry),
        "age": Gauge("fleks_data_age_days", "Days since the data date", registry=registry),
        "trail": Gauge("fleks_audit_writable", "1 when the audit trail can be written", registry=registry),
    }

    @app.server.after_request
    def count(response: Response) -> Response:
        name = kind(pages)
        answers.labels(name, f"{response.status_code // 100}xx").inc()
        seconds.labels(name).observe(time.perf_counter() - g.get("begun", time.perf_counter()))
        return response

    @app.server.get(PATH)
    def metrics() -> Response:
        if not is_allowed():
            return Response("Findes ikke", 404, mimetype="text/plain")
        _look(house, state)
        return Response(generate_latest(registry), content_type=CONTENT_TYPE_LATEST)


def is_allowed() -> bool:
    """Whether this request may read the counters: with the token, or from this machine and not through a proxy."""
    token = os.environ.get(TOKEN, "")
    given = request.headers.get("Authorization", "").removeprefix("Bearer ")
    if token and hmac.compare_digest(given.encode(), token.encode()):
        return True
    return is_loopback(request.remote_addr or "?") and not any(name in request.headers for name in _PROXIED)


def _look(house: House, state: dict[str, Gauge]) -> None:
    try:
        day = data_pr(current(house.store), None)
        state["ready"].set(1)
        state["age"].set((house.today() - day).days)
    except FleksError:
        state["ready"].set(0)
        state["age"].set(float("nan"))
    state["trail"].set(_is_writable(house.store))


def _is_writable(store: Path) -> bool:
    try:
        require_trail(store)
    except FleksError:
        return False
    return True
