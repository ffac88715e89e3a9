"""Overblik: a card per nøgletal, and what needs action now."""

from dash import Dash, html
from dash.development.base_component import Component

from app.pages.address import KEYS
from app.pages.house import House, section
from app.pages.page import Page
from app.pages.visit import Visit


def layout(_: Visit) -> Component:
    return html.Div([html.H1("Overblik"), html.Div(id="overblik-cards")])


def register(app: Dash, house: House) -> None:
    """Fill in the cards."""
    section(app, house, PAGE, "overblik-cards", cards)


def cards(visit: Visit) -> list[Component]:
    return [html.P(visit.words())]


PAGE = Page(
    path="/", title=lambda _: "Overblik", nav="Overblik", layout=layout, register=register, filters=lambda _: KEYS
)
