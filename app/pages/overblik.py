"""Overblik: what needs action now, and a card per nøgletal."""

from dash import Dash
from dash.development.base_component import Component

from app import danish
from app.kpi import KpiResult, catalogue
from app.kpi.benchmark import benchmarks
from app.pages import attention
from app.pages.address import KEYS
from app.pages.house import House, kept, section
from app.pages.page import Page
from app.pages.themes import by_theme
from app.pages.visit import Visit
from app.reports.card import Card, card, first_month
from app.view import card as card_view
from app.view import html
from app.view.parts import legend, skeleton, status

CHANCE = (
    "»Kan ikke skelnes« betyder, at ændringen kan være tilfældig: de to tals 95 %-intervaller overlapper. Små hold "
    "svinger mere end store, uden at noget er blevet bedre eller dårligere."
)


def layout(visit: Visit) -> Component:
    """The frame: a heading, what needs action, the cards."""
    themes = html.A("Hvad har flyttet sig, og hvordan står hvert team?", href=visit.href("/temaer", extra={}))
    return html.Div(
        [
            html.H1("Overblik"),
            html.P(themes),
            html.Div(skeleton("12rem"), id="overblik-attention"),
            html.Div(skeleton("40rem"), id="overblik-cards"),
        ]
    )


def register(app: Dash, house: House) -> None:
    """Both halves follow the filters."""
    section(app, house, PAGE, "overblik-attention", kept(house, "overblik-attention", attention.draw))
    section(app, house, PAGE, "overblik-cards", kept(house, "overblik-cards", draw))


def draw(visit: Visit) -> list[Component]:
    """The cards by theme, and before them how the targets stand."""
    results = visit.compute_many(list(catalogue()), fra=first_month(visit.filters.til))
    themes = {tema: [_card(visit, results[one.id]) for one in of_theme] for tema, of_theme in by_theme().items()}
    drawn = [_theme(visit, tema, cards) for tema, cards in themes.items()]
    return [_summary(visit, themes), *legend(next(iter(results.values()))), *drawn, html.P(CHANCE)]


def _summary(visit: Visit, themes: dict[str, list[Card]]) -> Component:
    """How many targets are reached, and the way to each theme."""
    judged = [card.status for cards in themes.values() for card in cards if card.target and card.status]
    counted = [html.Li([status(one), f" {danish.number(judged.count(one))}"]) for one in dict.fromkeys(judged)]
    places = [html.Li(html.A(tema, href=f"#{_anchor(tema)}")) for tema in themes]
    return html.Div(
        [
            html.H2(["Nøgletal", html.Span(danish.month(visit.filters.til), className="theme-month")]),
            html.Ul(counted, className="summary", **{"aria-label": "Målsætninger"}) if counted else None,
            html.Nav(html.Ul(places, className="summary"), **{"aria-label": "Temaer"}),
        ],
        className="summary-bar",
    )


def _theme(visit: Visit, tema: str, cards: list[Card]) -> Component:
    """What has a number first; a card without one says why."""
    ordered = sorted(cards, key=lambda card: bool(card.absent))
    drawn = [card_view.draw(card, visit.href(f"/noegletal/{card.kpi.id}")) for card in ordered]
    heading = html.H2(tema, id=_anchor(tema))
    return html.Section([heading, html.Div(drawn, className="cards")], className="theme")


def _anchor(tema: str) -> str:
    return "tema-" + "-".join(tema.lower().split())


def _card(visit: Visit, result: KpiResult) -> Card:
    """The card of a nøgletal for the visit's month, with the twelve months before."""
    return card(result, visit.targets, benchmarks(result.kpi), visit.settings.tolerance)


PAGE = Page(
    path="/",
    title=lambda _: "Overblik",
    nav="Overblik",
    layout=layout,
    ret="tal",
    register=register,
    filters=lambda _: KEYS,
)
