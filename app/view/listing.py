"""A long list in AG Grid: the browser asks for a page at a time, the server sorts and cuts, nothing else is sent.

The cells arrive as the Danish text that they are shown as, so no formatting is done twice; sorting is done on values.
"""

from collections.abc import Callable
from datetime import date

import dash_ag_grid as dag
from dash.development.base_component import Component

from app import danish
from app.reports.table import Cell, Column, Drill, Table, shown
from app.view import html

PAGE_SIZE = 50
MOST_ROWS = 100  # of one request, whatever the browser asks for
HREF = "href"
Href = Callable[[Drill], str]
Texts = dict[str, Callable[[Cell], str]]  # heading → how its values are said on the page, where not as in the file


def field(column: Column) -> str:
    """What a column is called in the address and to the grid: ``Dage tilbage`` is ``dage-tilbage``."""
    return column.name.lower().rstrip(".").replace(" ", "-")


def listing(
    grid_id: str, columns: tuple[Column, ...], label: str, order: str, widths: dict[str, int] | None = None
) -> Component:
    """The empty grid; its requests are answered with ``answer``. The first column links to what the row is about.

    ``label`` names the list to a screen reader. ``order`` is the ``field`` that it opens sorted by, with a leading
    ``-`` for falling. ``widths`` gives headings a smallest width in pixels.
    """
    grid = dag.AgGrid(
        id=grid_id,
        rowModelType="infinite",
        columnDefs=_definitions(columns, order, widths or {}),
        defaultColDef={"sortable": True, "resizable": True, "suppressMovable": True, "sortingOrder": ["asc", "desc"]},
        className="listing",
        style={"height": "var(--listing-height)"},
        eventListeners={"cellKeyDown": ["fleksOpenRow(params)"]},
        dashGridOptions={
            "pagination": True,
            "paginationPageSize": PAGE_SIZE,
            "paginationPageSizeSelector": [25, 50, 100],
            "cacheBlockSize": MOST_ROWS,
            "maxBlocksInCache": 4,
            "suppressMultiSort": True,
            "rowHeight": 36,
            "headerHeight": 40,
            "suppressRowVirtualisation": True,  # paper shows the rows of the page, not those in the window
            "enableCellTextSelection": True,
            "enableBrowserTooltips": True,
            "getLocaleText": {"function": "fleksText(params)"},
        },
    )
    return html.Div(grid, role="region", **{"aria-label": label})


def _definitions(columns: tuple[Column, ...], order: str, widths: dict[str, int]) -> list[dict]:
    made = [_definition(column, order, widths.get(column.name, 110)) for column in columns]
    return [made[0] | {"cellRenderer": "FleksLink"}, *made[1:]]


def _definition(column: Column, order: str, width: int) -> dict:
    name = field(column)
    made: dict = {"field": name, "colId": name, "headerName": column.name, "minWidth": width, "flex": width}
    made["tooltipField"] = name
    if column.is_number:
        made["type"] = "rightAligned"
    if order.removeprefix("-") == name:
        made["sort"] = "desc" if order.startswith("-") else "asc"
    return made


def answer(table: Table, request: dict | None, href: Href, texts: Texts | None = None) -> dict:
    """The rows that a request of the grid asks for: at most ``MOST_ROWS``, with the number of all rows."""
    asked = request or {}
    first = max(int(asked.get("startRow") or 0), 0)
    last = min(int(asked.get("endRow") or first + MOST_ROWS), first + MOST_ROWS)
    order = ordered(table, _wanted(table, asked.get("sortModel") or []))
    rows = [_row(table, at, href, texts or {}) for at in order[first:last]]
    return {"rowData": rows, "rowCount": len(table.rows)}


def rows_of_page(table: Table, href: Href) -> list[dict]:
    """The rows of a table that the store has already sorted and cut to the page."""
    return [_row(table, at, href, {}) for at in range(len(table.rows))]


def in_order(table: Table, order: str) -> Table:
    """The table sorted as the address says: a column's ``field``, with a leading ``-`` for falling."""
    model = [{"colId": order.removeprefix("-"), "sort": "desc" if order.startswith("-") else "asc"}]
    at = ordered(table, _wanted(table, model))
    drills = tuple(table.drills[row] for row in at) if table.drills else ()
    return Table(table.columns, tuple(table.rows[row] for row in at), drills)


def _wanted(table: Table, model: list[dict]) -> list[tuple[int, bool]]:
    """(column, falling) for each column that the grid sorts by; what is no column of the table is left out."""
    known = {field(column): number for number, column in enumerate(table.columns)}
    return [(known[one["colId"]], one.get("sort") == "desc") for one in model if one.get("colId") in known]


def ordered(table: Table, wanted: list[tuple[int, bool]]) -> list[int]:
    """The positions of the rows in the wanted order; text in Danish order, what is missing last, ties as they stand."""
    order = list(range(len(table.rows)))
    for column, falling in reversed(wanted):
        known = [at for at in order if table.rows[at][column] not in (None, "")]
        without = [at for at in order if table.rows[at][column] in (None, "")]
        known.sort(key=lambda at, column=column: _key(table.rows[at][column]), reverse=falling)
        order = known + without
    return order


def _key(value: Cell) -> object:
    if isinstance(value, str):
        return danish.sort_key(value)
    return value.toordinal() if isinstance(value, date) else value


def _row(table: Table, at: int, href: Href, texts: Texts) -> dict:
    cells = {
        field(column): _said(value, column, texts) for value, column in zip(table.rows[at], table.columns, strict=True)
    }
    return cells | {HREF: href(table.drill(at))}


def _said(value: Cell, column: Column, texts: Texts) -> str:
    return texts[column.name](value) if column.name in texts else shown(value, column)
