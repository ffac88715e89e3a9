"""A card of Overblik drawn: the whole of it leads to the nøgletal's page."""

from dash.development.base_component import Component

from app.reports.card import Card, Change
from app.view import html
from app.view.parts import status
from app.view.sparkline import sparkline


def draw(card: Card, href: str) -> Component:
    """The card; ``href`` is the address of the nøgletal's page with the filters kept."""
    title = html.H3(html.A(card.kpi.titel, href=href))
    body = _absent(card) if card.absent else _of_parts(card) if card.parts else _present(card)
    beside = html.P(["Til sammenligning: ", card.benchmark], className="card-benchmark") if card.benchmark else None
    return html.Article([title, *body, beside], className="card")


def _absent(card: Card) -> list[Component]:
    if card.missing:
        head, _, rest = card.absent.partition(". ")
        return [html.P(head, className="card-none"), html.P(rest, className="card-absent")]
    value = html.Span("–", className="card-value", **{"aria-hidden": "true"})
    return [
        html.P(value),
        html.Div([html.P(card.absent, className="card-absent"), _course(card)], className="card-main"),
    ]


def _present(card: Card) -> list[Component]:
    judged = [status(card.status) if card.status else None, html.Span(card.target, className="card-target")]
    notes = [text for text in (card.interval, card.unknown) if text]
    return [
        html.P([*_value(card.value), html.Span(card.basis, className="card-basis")]),
        html.Div([html.P(judged, className="card-judged"), _course(card)], className="card-main"),
        *(html.P(text, className="card-note") for text in notes),
        html.Ul([change_line(one) for one in card.changes], className="card-changes") if card.changes else None,
    ]


def _value(text: str) -> list[Component]:
    """``49 %`` large; of ``1.679 fuldtidspersoner`` only the number."""
    number, _, unit = text.partition(" ")
    if unit in ("", "%"):
        return [html.Span(text, className="card-value")]
    return [html.Span(number, className="card-value card-number"), html.Span(unit, className="card-unit")]


def _of_parts(card: Card) -> list[Component]:
    lines = [html.Div([html.Dt(name), html.Dd(share)]) for name, share in card.parts]
    return [
        html.P([status(card.status) if card.status else None, html.Span(card.basis, className="card-basis")]),
        html.Dl(lines, className="card-parts"),
        html.P(f"og {card.more} mere", className="card-note") if card.more else None,
    ]


def _course(card: Card) -> Component | None:
    values = [value for _, value in card.course]
    return sparkline(values, card.course_text) if any(value is not None for value in values) else None


def change_line(one: Change) -> Component:
    """One change: since when, how far, and whether it is better, worse, or may be chance."""
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
