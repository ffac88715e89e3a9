"""Small parts that several pages draw: status, table, waiting."""

from collections.abc import Sequence

from dash.development.base_component import Component

from app.kpi import KpiResult
from app.kpi.judge import Status
from app.reports.hidden import LEGEND
from app.view import html


def status(one: Status) -> Component:
    """A judgement as a word, a shape and a colour; none of them carries it alone."""
    return html.Span([html.Span(one.shape, **{"aria-hidden": "true"}), one.word], className=f"status status-{one.key}")


def legend(result: KpiResult) -> list[Component]:
    """What • means, where figures have passed disclosure control."""
    return [html.P(LEGEND, className="soft")] if result.protected else []


def skeleton(height: str = "9rem") -> Component:
    """What stands where a section will be, until it is there."""
    return html.Div(
        html.Span("Henter …", className="visually-hidden"), className="skeleton", style={"minHeight": height}
    )


def table(
    head: Sequence[str],
    rows: Sequence[Sequence[Component | str | None]],
    caption: str,
    numeric: Sequence[int] = (),
    stacks: bool = False,
) -> Component:
    """A plain table; the first cell of a row names it, the columns at the positions in ``numeric`` are numbers.

    ``stacks``: on a narrow screen each row becomes a list of its cells with their headings, since there are too many
    columns to scroll through. The roles are said, because a table that is laid out otherwise loses them.
    """
    numbers = dict.fromkeys(numeric, "num")
    top = html.Tr(
        [html.Th(text, scope="col", className=numbers.get(at), role="columnheader") for at, text in enumerate(head)],
        role="row",
    )
    body = [_line(head, row, numbers) for row in rows]
    made = html.Table(
        [html.Caption(caption), html.Thead(top, role="rowgroup"), html.Tbody(body, role="rowgroup")],
        className="table table-stacks" if stacks else "table",
        role="table",
    )
    return html.Div(made, className="scroll-x")


def _line(head: Sequence[str], row: Sequence[Component | str | None], numbers: dict[int, str]) -> Component:
    first, *rest = row
    cells = [
        html.Td(cell, className=numbers.get(at), role="cell", **{"data-label": head[at]})
        for at, cell in enumerate(rest, 1)
    ]
    return html.Tr([html.Th(first, scope="row", role="rowheader"), *cells], role="row")
