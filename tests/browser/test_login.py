"""Logging in, being somebody in the demo, and what the browser is left with, in Chromium."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from app.access import users
from app.access.audit import Operator
from app.cli.persons import make_persons
from app.own.users import Afgraensning, Bruger
from tests.access.made import LONG_AGO
from tests.browser.conftest import expect_accessible, expect_no_sideways_scrolling, settled
from tests.security import town

REFUSED = ["401: ", "403: ", "console: Failed to load resource"]
CODE = "fire tilfældige ord"
WATCH = """
window.brud = [];
document.addEventListener("securitypolicyviolation", (event) => window.brud.push(event.violatedDirective));
"""


@pytest.fixture(scope="module")
def store(demo_store: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo with its persons, and one user with a password."""
    folder = tmp_path_factory.mktemp("login") / "store"
    shutil.copytree(demo_store, folder)
    make_persons(folder)
    users.add(folder, Bruger("lea", "Lea Lind", "leder"), CODE, Operator("proeve"))
    return folder


@pytest.fixture(scope="module")
def real(serve: Callable[..., str], store: Path) -> str:
    return serve(store, asker=None)


@pytest.fixture(scope="module")
def demo(serve: Callable[..., str], store: Path) -> str:
    return serve(store, asker=None, demo=True)


def test_one_logs_in_comes_to_where_one_wanted_and_logs_out(page: Page, real: str, foreseen: list[str]) -> None:
    foreseen += REFUSED
    page.goto(f"{real}/definitioner?maaned=2026-09")
    expect(page.get_by_role("heading", level=1)).to_have_text("Log ind")
    expect_accessible(page)
    page.get_by_label("Brugernavn").fill("lea")
    page.get_by_label("Adgangskode").fill("forkert adgangskode")
    page.get_by_role("button", name="Log ind").click()
    expect(page.get_by_role("alert")).to_contain_text("Brugernavn eller adgangskode er forkert.")
    page.get_by_label("Adgangskode").fill(CODE)
    page.keyboard.press("Enter")
    settled(page)
    assert page.url == f"{real}/definitioner?maaned=2026-09"
    expect(page.locator("#person summary")).to_contain_text("Lea Lind")
    page.locator("#person summary").click()
    page.get_by_role("link", name="Min adgang").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Min adgang")
    expect_accessible(page)
    page.goto(f"{real}/definitioner")
    settled(page)
    page.locator("#person summary").click()
    page.get_by_role("button", name="Log ud").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Log ind")
    page.go_back()
    expect(page.get_by_role("heading", level=1)).to_have_text("Log ind")


def test_who_is_logged_out_elsewhere_is_told_so_on_the_page(
    page: Page, real: str, store: Path, foreseen: list[str]
) -> None:
    foreseen += [*REFUSED, "console: {message: Callback error updating "]
    page.goto(f"{real}/login?naeste=/definitioner")
    page.get_by_label("Brugernavn").fill("lea")
    page.get_by_label("Adgangskode").fill(CODE)
    page.get_by_role("button", name="Log ind").click()
    settled(page)
    users.end_sessions(store, "lea", Operator("proeve"))
    page.get_by_role("link", name="Overblik").first.click()
    expect(page.locator("#problem")).to_contain_text("Du er ikke længere logget ind.")
    assert page.get_by_role("link", name="Log ind igen").get_attribute("href") == "/login?naeste=%2F"


LEFT = "() => JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie, location.href])"


def be(page: Page, role: str) -> None:
    """Choose a person in the header's menu."""
    page.locator("#person summary").click()
    page.locator("#person").get_by_role("button", name=role).first.click()
    settled(page)


@pytest.fixture(scope="module")
def small(serve: Callable[..., str], tmp_path_factory: pytest.TempPathFactory) -> tuple[str, Path]:
    """A server over a municipality whose persons are known by marks that stand nowhere else."""
    store = town.build(tmp_path_factory.mktemp("lille"))
    for rolle, bound in (("teamleder", (Afgraensning("team", "T1", LONG_AGO),)), ("politisk", ())):
        users.add(store, Bruger(rolle, rolle, rolle, afgraensninger=bound), CODE, Operator("proeve"))
    return serve(store, asker=None), store


@pytest.mark.parametrize("role", ["teamleder", "politisk"])
def test_a_walk_through_the_pages_breaks_no_rule_and_leaves_nothing_behind(
    page: Page, small: tuple[str, Path], role: str
) -> None:
    base, store = small
    page.add_init_script(WATCH)
    page.goto(f"{base}/login?naeste=/definitioner")
    page.get_by_label("Brugernavn").fill(role)
    page.get_by_label("Adgangskode").fill(CODE)
    page.get_by_role("button", name="Log ind").click()
    settled(page)
    links = page.locator("#navigation .nav-list").first.get_by_role("link").all()
    addresses = [link.get_attribute("href") for link in links] + ["/noegletal/cv_rettidig"]
    for address in addresses:
        page.goto(base + address)
        settled(page)
        left = page.evaluate(LEFT)
        assert page.evaluate("() => window.brud") == []
        assert [mark for mark in town.marks(store, list(town.STAFF)) if mark in left] == []
        assert [mark for mark in town.forbidden(store, role) if mark in page.content()] == []
    assert ("/frister" in addresses) == (role == "teamleder")
    assert all(cookie["httpOnly"] for cookie in page.context.cookies())


def test_the_administrator_adds_a_user_by_keyboard_and_mouse(page: Page, demo: str) -> None:
    page.goto(demo)
    page.get_by_role("button", name="Administrator").click()
    settled(page)
    page.goto(f"{demo}/brugere")
    settled(page)
    expect_accessible(page)
    page.locator("#bruger-id").fill("mia")
    page.locator("#bruger-navn").fill("Mia Møller")
    page.get_by_role("button", name="Opret bruger").click()
    expect(page.locator("#bruger-besked")).to_contain_text("Mia Møller er oprettet som sagsbehandler.")
    expect(page.locator("#bruger-liste")).to_contain_text("intet endnu")
    page.set_viewport_size({"width": 390, "height": 844})
    expect_no_sideways_scrolling(page)
    be(page, "Leder")
    expect(page.locator("#person summary")).to_contain_text("Lone Bech")
