"""Overblik: what needs action now, and a card per nøgletal."""

from dash import Dash, html
from dash.development.base_component import Component

from app import danish
from app.kpi import catalogue
from app.kpi.benchmark import benchmarks
from app.kpi.catalogue import Kpi
from app.pages import attention
from app.pages.address import KEYS
from app.pages.house import House, section
from app.pages.page import Page
from app.pages.visit import Visit
from app.reports.card import Card, card, first_month
from app.view import card as card_view
from app.view.parts import skeleton


def layout(_: Visit) -> Component:
    """The frame: a heading, what needs action, the cards."""
    return html.Div(
        [
            html.H1("Overblik"),
            html.Div(skeleton("12rem"), id="overblik-attention"),
            html.Div(skeleton("40rem"), id="overblik-cards"),
        ]
    )


def register(app: Dash, house: House) -> None:
    """Both halves follow the filters."""
    section(app, house, PAGE, "overblik-attention", attention.draw)
    section(app, house, PAGE, "overblik-cards", draw)


def draw(visit: Visit) -> list[Component]:
    """The cards by theme, in the order of the catalogue."""
    themes: dict[str, list[Kpi]] = {}
    for one in catalogue().values():
        themes.setdefault(one.tema, []).append(one)
    return [_theme(visit, tema, of_theme) for tema, of_theme in themes.items()]


def _theme(visit: Visit, tema: str, of_theme: list[Kpi]) -> Component:
    cards = [card_view.draw(card_of(visit, one), visit.href(f"/noegletal/{one.id}")) for one in of_theme]
    return html.Section(
        [
            html.H2([tema, html.Span(danish.month(visit.filters.til), className="theme-month")]),
            html.Div(cards, className="cards"),
        ],
        className="theme",
    )


def card_of(visit: Visit, one: Kpi) -> Card:
    """The card of a nøgletal for the visit's month, with the twelve months before."""
    result = visit.compute(one.id, fra=first_month(visit.filters.til))
    return card(result, visit.targets, benchmarks(one), visit.settings.tolerance)


PAGE = Page(
    path="/", title=lambda _: "Overblik", nav="Overblik", layout=layout, register=register, filters=lambda _: KEYS
)
