import pytest
from dash import html

from app.pages.page import Page, find
from app.pages.registry import PAGES

PLAIN = Page("/frister", lambda _: "Frister", lambda _: html.Div())
SLOT = Page("/noegletal/<kpi>", lambda _: "Nøgletal", lambda _: html.Div())


@pytest.mark.parametrize(
    ("page", "pathname", "slots"),
    [
        (PLAIN, "/frister", {}),
        (PLAIN, "/frister/", {}),
        (PLAIN, "/frister/mere", None),
        (PLAIN, "/", None),
        (SLOT, "/noegletal/cv_rettidig", {"kpi": "cv_rettidig"}),
        (SLOT, "/noegletal/bel%C3%A6gning", {"kpi": "belægning"}),
        (SLOT, "/noegletal/", None),
        (SLOT, "/noegletal/a/b", None),
    ],
)
def test_a_page_knows_its_addresses(page: Page, pathname: str, slots: dict | None) -> None:
    assert page.match(pathname) == slots


def test_the_page_that_answers_is_found_and_an_unknown_address_has_none() -> None:
    assert find((PLAIN, SLOT), "/noegletal/x") is SLOT
    assert find((PLAIN, SLOT), "/nogetandet") is None
    assert find(PAGES, None) is find(PAGES, "/")


def test_no_two_pages_share_an_address() -> None:
    paths = [page.path for page in PAGES]
    assert len(paths) == len(set(paths))
