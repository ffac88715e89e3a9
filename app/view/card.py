"""A card of Overblik drawn: the whole of it leads to the nøgletal's page."""

from dash import html
from dash.development.base_component import Component

from app.reports.card import Card, Change
from app.view.parts import status
from app.view.sparkline import sparkline


def draw(card: Card, href: str) -> Component:
    """The card; ``href`` is the address of the nøgletal's page with the filters kept."""
    head = [html.P(card.kpi.tema, className="card-theme"), html.H3(html.A(card.kpi.titel, href=href))]
    body = _absent(card) if card.absent else _present(card)
    return html.Article([*head, *body], className="card")


def _absent(card: Card) -> list[Component]:
    head, _, rest = card.absent.partition(". ")
    if not card.missing:
        return [
            html.P("–", className="card-value", **{"aria-hidden": "true"}),
            html.P(card.absent, className="card-absent"),
        ]
    return [html.P(head, className="card-none"), html.P(rest, className="card-absent")]


def _present(card: Card) -> list[Component]:
    course = sparkline([value for _, value in card.course], card.course_text)
    judged = [status(card.status) if card.status else None, html.Span(card.target, className="card-target")]
    notes = [text for text in (card.interval, card.unknown) if text]
    return [
        html.P([html.Span(card.value, className="card-value"), html.Span(card.basis, className="card-basis")]),
        html.Div([html.P(judged, className="card-judged"), course], className="card-main"),
        *(html.P(text, className="card-note") for text in notes),
        html.Ul([_change(one) for one in card.changes], className="card-changes") if card.changes else None,
        html.P(["Til sammenligning: ", card.benchmark], className="card-benchmark") if card.benchmark else None,
    ]


def _change(one: Change) -> Component:
    sure = one.told_apart is not False and one.better is not None
    kind = ("better" if one.better else "worse") if sure else "plain"
    said = ("bedre" if one.better else "dårligere") if sure else ("kan ikke skelnes" if one.told_apart is False else "")
    shape = html.Span(f"{one.shape} ", **{"aria-hidden": "true"})
    return html.Li(
        [
            html.Span(f"Siden {one.since}", className="change-since"),
            html.Strong([shape, one.text], className=f"change-{kind}"),
            html.Span(said, className="change-said"),
        ]
    )
