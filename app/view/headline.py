"""The head of a nøgletal's page: the value and what it rests on, how it stands, how it has moved."""

from dash.development.base_component import Component

from app.reports.card import Card
from app.reports.facts import Fact
from app.view import html
from app.view.card import change_line
from app.view.parts import status


def headline(card: Card, heading: str, facts: list[Fact]) -> Component:
    """``heading`` says what the value is of: month and unit. A card without a number says why instead."""
    body = _absent(card) if card.absent else _present(card, facts)
    beside = html.P(["Til sammenligning: ", card.benchmark], className="card-benchmark") if card.benchmark else None
    return html.Section([html.H2(heading), *body, beside], className="panel headline", **{"aria-label": heading})


def _absent(card: Card) -> list[Component]:
    return [
        html.P(html.Span("–", className="headline-value", **{"aria-hidden": "true"})),
        html.P(card.absent, className="card-absent"),
    ]


def _present(card: Card, facts: list[Fact]) -> list[Component]:
    known = [html.Div([html.Dt(what), html.Dd(much)]) for what, much in facts]
    if card.kpi.maal == "dele":  # only its parts have a figure
        return [html.Dl(known, className="headline-facts headline-many")]
    value = [html.Span(card.value, className="headline-value"), html.Span(card.basis, className="card-basis")]
    judged = [status(card.status) if card.status else None, html.Span(card.target, className="card-target")]
    notes = [text for text in (card.interval, card.unknown) if text]
    moved = html.Ul([change_line(one) for one in card.changes], className="card-changes") if card.changes else None
    return [
        html.Div(
            [
                html.Div([html.P(value), html.P(judged), *(html.P(text, className="card-note") for text in notes)]),
                moved,
                html.Dl(known, className="headline-facts") if known else None,
            ],
            className="headline-parts",
        )
    ]
