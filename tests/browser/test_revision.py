"""Revisionsspor as an administrator meets it: by keyboard, by axe, and with nothing about a borger left behind."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from app.access import audit
from app.access.asker import Rolle
from app.access.audit import Operator
from app.access.scope import Scope
from app.kpi.sag import find_sag
from app.store.snapshot import Snapshot
from tests.browser.conftest import expect_accessible, expect_no_sideways_scrolling, settled
from tests.pages.made import made_asker

pytestmark = pytest.mark.browser


def test_an_administrator_finds_who_saw_a_borger_and_leaves_no_trace_in_the_browser(
    page: Page, serve: Callable[..., str], demo_store: Path, demo: Snapshot, tmp_path: Path
) -> None:
    store = shutil.copytree(demo_store, tmp_path / "store")
    ref, who, number = demo.sql("SELECT sagsref, borger_id, sagsnr FROM borger WHERE sagsnr IS NOT NULL LIMIT 1").iloc[
        0
    ]
    assert find_sag(demo, ref, Scope.everything()) is not None
    audit.record(store, Operator("lea", "leder"), "sag", "forløb", filter="oktober 2026", antal=1, personer=(who,))
    page.goto(f"{serve(store, asker=lambda: made_asker(Rolle.ADMINISTRATOR, Scope()))}/revision")
    settled(page)
    page.get_by_label("Borger", exact=True).fill(number)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#revision-svar")).to_contain_text("Så en sag")
    page.get_by_role("button", name="Kontrollér sporet").click()
    expect(page.locator("#revision-svar")).to_contain_text("Sporet er helt")
    expect_accessible(page)
    kept = page.evaluate(
        "() => JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie, location.href])"
    )
    assert not any(text in kept for text in (ref, who, number))
    page.set_viewport_size({"width": 390, "height": 844})
    expect_no_sideways_scrolling(page)


# A field that tells what was written a moment later is, here, two seconds late.
_LATER = "() => { const at = window.setTimeout; window.atOnce = at; window.setTimeout = (act, ms) => at(act, 2000) }"
_AT_ONCE = "() => { window.setTimeout = window.atOnce }"


def test_what_was_written_is_asked_about_however_fast_the_button_follows(
    page: Page, serve: Callable[..., str], demo_store: Path, demo: Snapshot, tmp_path: Path
) -> None:
    store = shutil.copytree(demo_store, tmp_path / "store")
    number = demo.sql("SELECT sagsnr FROM borger WHERE sagsnr IS NOT NULL ORDER BY sagsnr LIMIT 1").iloc[0, 0]
    page.goto(f"{serve(store, asker=lambda: made_asker(Rolle.ADMINISTRATOR, Scope()))}/revision")
    settled(page)
    page.evaluate(_LATER)
    page.get_by_label("Borger", exact=True).fill(number)
    page.evaluate(_AT_ONCE)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#revision-svar")).to_contain_text("Registreret om borgeren")


def test_the_text_on_data_protection_is_accessible(page: Page, base_url: str) -> None:
    page.goto(f"{base_url}/databeskyttelse")
    settled(page)
    expect_accessible(page)
