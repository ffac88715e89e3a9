"""What a page is to the shell: an address, a title, a place in the navigation, a layout, and its callbacks."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING
from urllib.parse import unquote

from dash import Dash
from dash.development.base_component import Component

if TYPE_CHECKING:
    from app.pages.house import House
    from app.pages.visit import Visit

Step = tuple[str, str]  # a breadcrumb: its text and its address


def _nothing(*_: object) -> None:
    """A page without callbacks."""


def _no_filters(_: "Visit") -> tuple[str, ...]:
    return ()


def _no_steps(_: "Visit") -> list[Step]:
    return []


@dataclass(frozen=True)
class Page:
    """One page. ``docs/pages.md`` says how to add one.

    ``ret`` is the right that the page needs (``app.access.Ret``); a page that names none is open to nobody.

    ``path`` may hold slots: ``/noegletal/<kpi>``. ``title`` is the text of the tab and of the last breadcrumb.
    ``layout`` draws the frame of the page once per address; what depends on the filters is filled in by the page's
    sections. ``nav`` is the text in the navigation, empty for a page that is only reached by links. ``filters`` names
    the filters that the page understands, ``extra`` its own parameters in the address, ``steps`` the breadcrumbs
    between Overblik and the page itself.
    """

    path: str
    title: "Callable[[Visit], str]"
    layout: "Callable[[Visit], Component]"
    ret: str = ""
    nav: str = ""
    filters: "Callable[[Visit], tuple[str, ...]]" = _no_filters
    extra: tuple[str, ...] = ()
    steps: "Callable[[Visit], list[Step]]" = _no_steps
    register: "Callable[[Dash, House], None]" = _nothing

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        return re.compile(re.sub(r"<(\w+)>", r"(?P<\1>[^/]+)", self.path) + "/?")

    def match(self, pathname: str | None) -> dict[str, str] | None:
        """The slots of this page's path when ``pathname`` is one of its addresses, else ``None``."""
        found = self._pattern.fullmatch(pathname or "/")
        return {name: unquote(text) for name, text in found.groupdict().items()} if found else None


def find(pages: tuple[Page, ...], pathname: str | None) -> Page | None:
    """The page that answers for ``pathname``."""
    return next((page for page in pages if page.match(pathname) is not None), None)
