"""Nøgletal by team as a table: number, status and standing in words and shapes; the colour only helps the eye."""

from collections.abc import Callable

from dash.development.base_component import Component

from app.kpi.against import SAME
from app.reports.standing import Cell, Line, Unit
from app.view import html
from app.view.parts import status

Href = Callable[[str, tuple], str]  # a nøgletal's id and a drill → the address
WHOLE = "Kommunen"


def board(lines: list[Line], units: list[Unit], caption: str, href: Href) -> Component:
    """One row per nøgletal, one column per team after the municipality's; each number leads to its page."""
    names = [WHOLE, *(name for _, name in units)]
    top = html.Tr([html.Th(name, scope="col", role="columnheader") for name in ("Nøgletal", *names)], role="row")
    body = [_row(line, names, href) for line in lines]
    drawn = html.Table(
        [
            html.Caption("Nøgletal pr. team", className="visually-hidden"),
            html.Thead(top, role="rowgroup"),
            html.Tbody(body, role="rowgroup"),
        ],
        className="table table-stacks board",
        role="table",
    )
    return html.Div([html.P(caption, className="board-caption"), html.Div(drawn, className="scroll-x")])


def _row(line: Line, names: list[str], href: Href) -> Component:
    title = html.Th(html.A(line.kpi.titel, href=href(line.kpi.id, ())), scope="row", role="rowheader")
    if line.absent:
        return html.Tr([title, html.Td(line.absent, colSpan=len(names), className="soft", role="cell")], role="row")
    cells = [_cell(line, cell, name, href) for cell, name in zip(line.cells, names, strict=True)]
    return html.Tr([title, *cells], role="row")


def _cell(line: Line, cell: Cell | None, name: str, href: Href) -> Component:
    if cell is None:
        return html.Td(html.Span("–", className="soft"), className="board-none", role="cell", **{"data-label": name})
    number = html.A(cell.text, href=href(line.kpi.id, cell.drill), title=cell.told, className="board-number")
    inside = [number, html.Span(cell.basis, className="board-basis"), *_said(cell)]
    kind = f" board-{cell.verdict.key}" if cell.verdict else ""
    return html.Td(html.Div(inside), className=f"board-cell{kind}", role="cell", **{"data-label": name})


def _said(cell: Cell) -> list[Component]:
    judged = [html.Div(status(cell.status), className="board-line")] if cell.status else []
    if cell.verdict is None:
        return judged
    shape = html.Span(f"{cell.verdict.shape} ", **{"aria-hidden": "true"})
    said = "kan ikke skelnes" if cell.verdict == SAME else f"{cell.verdict.words} resten"
    words = html.Span([shape, said], className=f"change-{cell.verdict.key}")
    return [*judged, html.Div(words, className="board-line")]
