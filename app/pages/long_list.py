"""A list of ``app.view.listing`` on a page: its rows when the grid asks, its order as a control and in the address."""

from collections.abc import Callable, Mapping

from dash import ClientsideFunction, Dash, Input, Output, State, dcc
from dash.development.base_component import Component
from dash.exceptions import PreventUpdate

from app.access.audit import Handling
from app.errors import FleksError
from app.pages import filterbar, trail
from app.pages.house import House
from app.pages.page import Page
from app.pages.visit import Visit
from app.reports.table import Column
from app.view import html
from app.view.listing import field, listing

ORDER = "orden"  # the page's own parameter; name it in Page.extra


def list_frame(
    visit: Visit, grid_id: str, columns: tuple[Column, ...], label: str, standard: str, widths: Mapping[str, int]
) -> list[Component]:
    """The grid and what its callbacks need. ``standard`` is the ``field`` that it is sorted by when the address is
    silent."""
    return [
        listing(grid_id, columns, label, visit.extra.get(ORDER, standard), dict(widths)),
        dcc.Store(id=f"{grid_id}-standard", data=standard),
        html.Div(id=f"{grid_id}-refreshed", hidden=True),
    ]


def order_control(visit: Visit, columns: tuple[Column, ...], standard: str) -> Component:
    """The order as a control, for those who cannot or will not click a heading."""
    every = [
        (f"{sign}{field(column)}", f"{column.name.rstrip('.')}, {how}")
        for column in columns
        for sign, how in (("", "stigende"), ("-", "faldende"))
    ]
    first = [{"value": filterbar.ALL, "label": label} for value, label in every if value == standard]
    rest = [{"value": value, "label": label} for value, label in every if value != standard]
    return html.Div(
        filterbar.control(ORDER, "Sortering", [*first, *rest], value=visit.extra.get(ORDER)), className="field"
    )


def register_list(
    app: Dash,
    house: House,
    page: Page,
    grid_id: str,
    answer: Callable[[Visit, dict], dict],
    handling: Handling,
) -> None:
    """Let ``answer(visit, request)`` give the rows that the grid asks for; a click on a heading goes to the address.

    ``handling`` is what the audit trail calls it: a list has a row per case.
    """

    def recorded(visit: Visit, request: dict) -> dict:
        found = answer(visit, request)
        trail.rows_seen(visit, handling, visit.slots.get("kpi", page.path.strip("/")), found["rowData"])
        return found

    @app.callback(
        Output(grid_id, "getRowsResponse"),
        Input(grid_id, "getRowsRequest"),
        State("url", "search"),
        State("url", "pathname"),
    )
    def rows(request: dict | None, search: str | None, pathname: str | None) -> dict:
        if page.match(pathname) is None or not isinstance(request, dict):
            raise PreventUpdate
        try:
            return recorded(house.visit(page, pathname, search), request)
        except FleksError:  # what stands above the list says what is wrong
            return {"rowData": [], "rowCount": 0}

    _follow_the_order(app, grid_id)


def _follow_the_order(app: Dash, grid_id: str) -> None:
    """A click on a heading goes to the address, and a new address to the grid; in the browser alone."""
    app.clientside_callback(
        ClientsideFunction("listing", "sorted"),
        Output(filterbar.control_id(ORDER), "value", allow_duplicate=True),
        Input(grid_id, "getRowsRequest"),
        State(filterbar.control_id(ORDER), "value"),
        State(f"{grid_id}-standard", "data"),
        prevent_initial_call=True,
    )
    app.clientside_callback(
        ClientsideFunction("listing", "refresh"),
        Output(f"{grid_id}-refreshed", "children"),
        Input("url", "search"),
        Input(grid_id, "id"),
        State(f"{grid_id}-standard", "data"),
    )
