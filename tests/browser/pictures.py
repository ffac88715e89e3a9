"""The README's pictures, taken anew beside a running demo: ``python -m tests.browser.pictures http://127.0.0.1:8050``."""

import sys
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from tests.browser.conftest import settled

CHROMIUM = "/usr/bin/chromium"
OPTIONS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
FOLDER = Path(__file__).parents[2] / "docs" / "billeder"
PICTURES = {
    "overblik": ("/", 1440, 1000),
    "noegletal": ("/noegletal/cv_rettidig", 1440, 1500),
}


def take(browser: Browser, address: str, name: str, path: str, width: int, height: int) -> None:
    """One picture of one page, when nothing moves on it any more."""
    page = browser.new_page(viewport={"width": width, "height": height}, locale="da-DK", color_scheme="light")
    page.goto(address)
    page.get_by_role("button", name="Leder Lone Bech").click()
    settled(page)
    page.goto(address + path)
    settled(page)
    page.wait_for_load_state("networkidle")
    page.screenshot(path=FOLDER / f"{name}.png")
    page.close()


def main(address: str) -> None:
    """Take every picture from the dashboard at ``address``."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=OPTIONS)
        for name, (path, width, height) in PICTURES.items():
            take(browser, address, name, path, width, height)
        browser.close()


if __name__ == "__main__":
    main(sys.argv[1])
