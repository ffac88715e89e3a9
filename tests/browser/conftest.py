"""The house in Debian's Chromium: a server over the demo municipality, and a browser that may talk to nobody else.

``visit("/frister?team=T1")`` opens an address and waits until the page stands; ``expect_accessible(page)`` runs axe;
``serve(store)`` starts a further server. A request to another host, an error in the console or a refused request fails
the test that made it.
"""

import shutil
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from threading import Thread

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, Locator, Page, expect
from waitress.server import create_server

from app.access import Asker
from app.main import create_app
from app.own.targets import Target, set_target
from tests.pages.made import made_asker

TODAY = date(2026, 11, 21)
RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"],
    "resultTypes": ["violations"],  # what passed is not asked for: writing out each node of it took five times as long
}
TARGETS = {"cv_rettidig": 0.60, "revurdering_rettidig": 0.75, "puljebelaegning": 0.95}
WAIT = 60_000  # milliseconds; the machine may be busy with other tests

expect.set_options(timeout=WAIT)


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict) -> dict:
    """Debian's Chromium, without its own errands on the net."""
    found = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    quiet = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking"]
    return browser_type_launch_args | {"executable_path": found, "args": quiet}


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict) -> dict:
    """A Danish desktop."""
    danish = {"locale": "da-DK", "timezone_id": "Europe/Copenhagen", "color_scheme": "light"}
    return browser_context_args | danish | {"viewport": {"width": 1440, "height": 900}}


@pytest.fixture(scope="session")
def serve() -> Iterator[Callable[..., str]]:
    """``serve(store, today=…)`` gives the address of a server over ``store``; it runs until the tests end.

    Who asks is an analyst who sees everything, or whom ``asker`` says; ``None`` leaves it to the login.
    """
    running = []

    def start(
        store: Path, today: date = TODAY, asker: Callable[[], Asker] | None = made_asker, demo: bool = False
    ) -> str:
        app = create_app(store, today=lambda: today, asker=asker, demo=demo)
        server = create_server(app.server, host="127.0.0.1", port=0, threads=8, ident=None)
        Thread(target=server.run, daemon=True).start()
        running.append(server)
        return f"http://127.0.0.1:{server.effective_port}"

    yield start
    for server in running:
        server.close()


@pytest.fixture(scope="session")
def base_url(serve: Callable[..., str], demo_store: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    """A server over a copy of the demo municipality, with a few targets set."""
    store = tmp_path_factory.mktemp("served") / "store"
    shutil.copytree(demo_store, store)
    for kpi_id, value in TARGETS.items():
        set_target(store, Target(kpi_id, value, date(2024, 1, 1)), "test")
    return serve(store)


@pytest.fixture
def complaints() -> list[str]:
    """What the browser complained of in this test."""
    return []


@pytest.fixture
def foreseen() -> list[str]:
    """How the complaints begin that a test expects, whenever they come: it adds them."""
    return []


@pytest.fixture
def context(context: BrowserContext, complaints: list[str], foreseen: list[str]) -> Iterator[BrowserContext]:
    """A browser context that tells of every request to another host, every refused request, and every error."""
    context.set_default_timeout(WAIT)
    context.on("request", lambda request: _is_foreign(request.url) and complaints.append(f"foreign: {request.url}"))
    context.on("response", lambda got: got.status >= 400 and complaints.append(f"{got.status}: {got.url}"))
    context.on("weberror", lambda error: complaints.append(f"error: {error.error}"))
    context.on("console", lambda said: said.type == "error" and complaints.append(f"console: {said.text}"))
    yield context
    assert [one for one in complaints if not one.startswith(tuple(foreseen))] == []


def _is_foreign(url: str) -> bool:
    return not url.startswith(("http://127.0.0.1:", "data:", "blob:"))


@pytest.fixture
def visit(page: Page) -> Callable[[str], Page]:
    """Open an address and wait until the page stands."""

    def go(address: str) -> Page:
        page.goto(address)
        settled(page)
        return page

    return go


def settled(page: Page) -> None:
    """Wait until the frame and every section of the page have been filled in."""
    expect(page.locator("#stamp span").first).to_be_visible()
    expect(page.locator("h1").first).to_be_visible()
    expect(page.locator(".skeleton")).to_have_count(0)
    expect(page.locator("[data-dash-is-loading='true']")).to_have_count(0)


def expect_accessible(page: Page) -> None:
    """Axe finds no violation of WCAG 2.1 AA on the page as it stands."""
    found = Axe().run(page, options=RULES).response["violations"]
    assert [(one["id"], [node["html"][:160] for node in one["nodes"]]) for one in found] == []


def expect_no_sideways_scrolling(page: Page) -> None:
    """Nothing is wider than the window."""
    assert page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth") <= 0


def press(page: Page, it: Locator) -> None:
    """Reach a link or a button and press it, without a mouse."""
    it.focus()
    expect(it).to_be_focused()
    page.keyboard.press("Enter")


def choose(page: Page, key: str, option: str) -> None:
    """Choose ``option`` in the filter ``key``, and wait for the page."""
    page.locator(f"#field-{key} select").select_option(label=option)
    settled(page)
