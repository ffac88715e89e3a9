"""The section with the cases on a nøgletal's page: its layout and its callbacks."""

from dash import ClientsideFunction, Dash, Input, Output, State, dcc, html
from dash.development.base_component import Component
from dash.exceptions import PreventUpdate

from app.errors import FleksError
from app.pages import errors, filterbar, kpi_cases
from app.pages.drill import LIST
from app.pages.filterbar import ALL
from app.pages.house import House
from app.pages.kpi_charts import one_of
from app.pages.page import Page
from app.pages.visit import Visit
from app.view.listing import field, listing

GRID = "sager-grid"
_WIDTHS = {"Sagsbehandler": 180, "Team": 200, "Kategori": 150, "Pulje": 160, "Timer ved start": 140}


def list_section(visit: Visit) -> Component:
    """The empty list with its heading; what stands above it and its rows follow the address."""
    try:
        fields = kpi_cases.fields_of(visit)
    except FleksError:
        fields = kpi_cases.FIELDS[:4]
    standard = kpi_cases.standard(fields)
    columns = tuple(one.column for one in fields)
    grid = listing(GRID, columns, "Sager", visit.extra.get("orden", standard), _WIDTHS)
    order = [{"value": ALL, "label": "Standard"}]
    order += [
        {"value": f"{sign}{field(column)}", "label": f"{column.name}, {how}"}
        for column in columns
        for sign, how in (("", "stigende"), ("-", "faldende"))
        if f"{sign}{field(column)}" != standard
    ]
    return html.Section(
        [
            html.H2("Sagerne bag tallet", id=LIST, tabIndex=-1),
            html.Div(id="noegletal-cases"),
            html.Div(
                [html.Div(filterbar.control("orden", "Sortering", order), className="field list-order"), grid],
                id="noegletal-list",
            ),
            dcc.Store(id="noegletal-standard", data=standard),
            html.Div(id="noegletal-refreshed", hidden=True),
        ],
        className="panel chart-card listing-panel",
        **{"aria-labelledby": LIST},
    )


def draw_cases(visit: Visit) -> tuple[Component | list[Component], bool]:
    """What stands above the list, and whether the list is hidden."""
    result = visit.compute(one_of(visit).id)
    if result.missing or result.refused:
        return html.P("Ingen sager at vise.", className="soft"), True
    try:
        return kpi_cases.top(visit), False
    except FleksError as error:
        return errors.message(error), True


def register_list(app: Dash, house: House, page: Page) -> None:
    """Connect what stands above the list, its rows, and its order in the address."""

    @app.callback(
        Output("noegletal-cases", "children"),
        Output("noegletal-list", "hidden"),
        Input("url", "search"),
        Input("noegletal-cases", "id"),  # the page may come later than its address
        State("url", "pathname"),
    )
    def draw(search: str | None, _: str, pathname: str | None) -> tuple:
        if page.match(pathname) is None:
            raise PreventUpdate
        try:
            return draw_cases(house.visit(page, pathname, search))
        except FleksError as error:
            return errors.message(error), True

    @app.callback(
        Output(GRID, "getRowsResponse"),
        Input(GRID, "getRowsRequest"),
        State("url", "search"),
        State("url", "pathname"),
    )
    def rows(request: dict | None, search: str | None, pathname: str | None) -> dict:
        if page.match(pathname) is None or request is None:
            raise PreventUpdate
        try:
            return kpi_cases.answer(house.visit(page, pathname, search), request)
        except FleksError:  # the top of the list says what is wrong
            return {"rowData": [], "rowCount": 0}

    app.clientside_callback(
        ClientsideFunction("listing", "sorted"),
        Output(filterbar.control_id("orden"), "value", allow_duplicate=True),
        Input(GRID, "getRowsRequest"),
        State(filterbar.control_id("orden"), "value"),
        State("noegletal-standard", "data"),
        prevent_initial_call=True,
    )
    app.clientside_callback(
        ClientsideFunction("listing", "refresh"),
        Output("noegletal-refreshed", "children"),
        Input("url", "search"),
        State(GRID, "id"),
        State("noegletal-standard", "data"),
    )
