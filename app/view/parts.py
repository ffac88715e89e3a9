"""Small parts that several pages draw: status, table, waiting."""

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from app.kpi.judge import Status


def status(one: Status) -> Component:
    """A judgement as a word, a shape and a colour; none of them carries it alone."""
    return html.Span([html.Span(one.shape, **{"aria-hidden": "true"}), one.word], className=f"status status-{one.key}")


def skeleton(height: str = "9rem") -> Component:
    """What stands where a section will be, until it is there."""
    return html.Div(
        html.Span("Henter …", className="visually-hidden"), className="skeleton", style={"minHeight": height}
    )


def table(
    head: Sequence[str], rows: Sequence[Sequence[Component | str | None]], caption: str, numeric: Sequence[int] = ()
) -> Component:
    """A plain table; the first cell of a row names it, the columns at the positions in ``numeric`` are numbers."""

    def css(position: int) -> str:
        return "num" if position in numeric else ""

    top = html.Tr([html.Th(text, scope="col", className=css(number)) for number, text in enumerate(head)])
    body = [
        html.Tr(
            [
                html.Th(first, scope="row"),
                *(html.Td(cell, className=css(number)) for number, cell in enumerate(rest, 1)),
            ]
        )
        for first, *rest in rows
    ]
    made = html.Table([html.Caption(caption), html.Thead(top), html.Tbody(body)], className="table")
    return html.Div(made, className="scroll-x")
