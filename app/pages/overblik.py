"""Overblik: what needs action now, and a card per nøgletal."""

from dash import Dash, html
from dash.development.base_component import Component

from app import danish
from app.kpi import Kpi, catalogue
from app.kpi.benchmark import benchmarks
from app.pages import attention
from app.pages.address import KEYS
from app.pages.house import House, section
from app.pages.page import Page
from app.pages.visit import Visit
from app.reports.card import Card, card, first_month
from app.view import card as card_view
from app.view.parts import skeleton

FIRST = ("Rettidighed", "Progression", "Puljefleksjob")
CHANCE = (
    "»Kan ikke skelnes« betyder, at ændringen kan være tilfældig: de to tals 95 %-intervaller overlapper. Små hold "
    "svinger mere end store, uden at noget er blevet bedre eller dårligere."
)


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


def draw(visit: Visit) -> Component:
    """The cards by theme: first what the scheme is steered by, then the rest in the order of the catalogue."""
    ordered = sorted(catalogue().values(), key=lambda one: FIRST.index(one.tema) if one.tema in FIRST else len(FIRST))
    cards = [card_view.draw(card_of(visit, one), visit.href(f"/noegletal/{one.id}")) for one in ordered]
    month = html.Span(danish.month(visit.filters.til), className="theme-month")
    return html.Section(
        [html.H2(["Nøgletal", month]), html.Div(cards, className="cards"), html.P(CHANCE)], className="theme"
    )


def card_of(visit: Visit, one: Kpi) -> Card:
    """The card of a nøgletal for the visit's month, with the twelve months before."""
    result = visit.compute(one.id, fra=first_month(visit.filters.til))
    return card(result, visit.targets, benchmarks(one), visit.settings.tolerance)


PAGE = Page(
    path="/", title=lambda _: "Overblik", nav="Overblik", layout=layout, register=register, filters=lambda _: KEYS
)
