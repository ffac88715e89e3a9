"""create_app(): puts the house together."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from dash import Dash, set_props
from flask import Response, jsonify
from flask_caching import Cache

from app.access import Asker
from app.config import house_folder
from app.errors import StoreError
from app.pages import (
    compressing,
    errors,
    files,
    frame,
    guard,
    headers,
    login,
    logout,
    logs,
    metrics,
    oidc,
    pictures,
    shell,
)
from app.pages.ask import Ask
from app.pages.house import House, live_ids, report
from app.pages.registry import PAGES
from app.store.snapshot import serving

IN_PROCESS = {"CACHE_TYPE": "SimpleCache", "CACHE_THRESHOLD": 5000, "CACHE_DEFAULT_TIMEOUT": 0}


def create_app(
    store: Path,
    cache: dict | None = None,
    today: Callable[[], date] = date.today,
    asker: Callable[[], Asker] | None = None,
    demo: bool = False,
) -> Dash:
    """The web application over the store in folder ``store``; serve its ``.server``.

    The store may be empty or broken: the pages then say so. ``cache`` is a flask-caching configuration (tests give
    ``NullCache``), ``today`` the clock by which data grow old. ``asker`` says who asks where that is settled without a
    login (tests); else it is the session's user. ``demo``: without a password, one of the persons of the demo.
    """
    memory = Cache()
    house = House(store=store, ask=Ask(memory), today=today, asker=guard.who, demo=demo)
    app = _dash()
    memory.init_app(app.server, config=cache or IN_PROCESS)
    compressing.register(app)
    app.layout = shell.layout
    frame.register(app, house, PAGES)
    files.register_charts(app)
    pictures.register_pictures(app, house, PAGES)
    _health(app, store)
    logs.register(app, PAGES)
    metrics.register(app, house, PAGES)
    login.register(app, house, demo)
    logout.register(app, house)
    if not demo:
        oidc.register(app, house)
    guard.install(app, house, PAGES, asker)
    headers.protect(app, PAGES)
    app.server.test_client().get("/")  # Dash answers 500 to the first burst of a cold start (plotly/dash#3971)
    house.live.update(live_ids(app))
    return app


def _dash() -> Dash:
    return Dash(
        __name__,
        assets_folder=str(house_folder("assets").resolve()),
        pages_folder="",
        use_pages=False,
        title=frame.NAME,
        update_title=None,
        index_string=shell.index(),
        assets_ignore=shell.LATER,
        meta_tags=[
            {"name": "viewport", "content": "width=device-width, initial-scale=1"},
            {"name": "robots", "content": "noindex"},
        ],
        suppress_callback_exceptions=True,
        serve_locally=True,
        add_log_handler=False,
        on_error=_tell,
        enable_mcp=False,
    )


def _tell(error: Exception) -> None:
    """The last resort, for a callback that does not answer for its own errors."""
    report(error)
    set_props("problem", {"children": errors.broken()})


def _health(app: Dash, store: Path) -> None:
    @app.server.get("/sund")
    def sund() -> Response:
        return Response("ok", mimetype="text/plain")

    @app.server.get("/klar")
    def klar() -> tuple[Response, int]:
        try:
            now = serving(store)
            return jsonify(klar=True, nedsat=bool(now.problem), besked=now.problem, snapshot=now.snapshot.name), 200
        except StoreError as error:
            return jsonify(klar=False, besked=error.message, hjaelp=error.remedy), 503
