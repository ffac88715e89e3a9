"""A table as HTML: headings, numbers to the right, and the row's link in its first cell."""

from collections.abc import Callable

from dash.development.base_component import Component

from app.reports.table import DAY, Cell, Column, Table, shown
from app.view import html

Href = Callable[[tuple], str | None]


def data_table(table: Table, caption: str, href: Href) -> Component:
    """``href`` turns a row's drill into an address. Wide tables scroll on their own, also by keyboard."""
    head = html.Tr([html.Th(column.name, scope="col", className=_side(column)) for column in table.columns])
    rows = [_row(table, number, cells, href) for number, cells in enumerate(table.rows)]
    drawn = html.Table(
        [html.Caption(caption, className="visually-hidden"), html.Thead(head), html.Tbody(rows)], className="data-table"
    )
    return html.Div(drawn, className="table-scroll", tabIndex=0, role="region", **{"aria-label": f"Tabel: {caption}"})


def _row(table: Table, number: int, cells: tuple[Cell, ...], href: Href) -> Component:
    first, *rest = zip(cells, table.columns, strict=True)
    drill = table.drill(number)
    address = href(drill) if drill else None
    text = shown(*first)
    text = text[:1].upper() + text[1:]
    name = html.A(text, href=address) if address else text
    return html.Tr(
        [
            html.Th(name, scope="row"),
            *(html.Td(shown(value, column), className=_side(column)) for value, column in rest),
        ]
    )


def _side(column: Column) -> str:
    return "number" if column.is_number else "day" if column.kind == DAY else "text"
