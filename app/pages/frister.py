"""Frister: every deadline that can still be acted on, as one worklist."""

from dash import ClientsideFunction, Dash, Input, Output, State, dcc, html
from dash.development.base_component import Component
from dash.exceptions import PreventUpdate

from app.errors import FleksError
from app.kpi import kpi
from app.kpi.worklist import kinds
from app.pages import errors, filterbar
from app.pages.files import download, register_files
from app.pages.filterbar import ALL
from app.pages.frister_rows import SPLITS, STANDARD, file_of, rows_of
from app.pages.frister_top import top
from app.pages.house import House
from app.pages.page import Page
from app.pages.visit import Visit
from app.reports import frister as words
from app.view.chart_card import buttons
from app.view.listing import answer, field, listing

GRID = "frister-grid"
_WIDTHS = {
    "Sagsnr.": 120,
    "Borger": 100,
    "Frist": 175,
    "Fristdato": 125,
    "Dage tilbage": 135,
    "Sagsbehandler": 150,
    "Team": 150,
    "Startdato": 120,
    "Bemærkning": 190,
}


def layout(visit: Visit) -> Component:
    """The frame: what the page is, its controls, the counters, the list, and what the deadlines mean."""
    grid = listing(GRID, words.COLUMNS, "Frister", visit.extra.get("orden", STANDARD), _WIDTHS)
    take = buttons("Frister", "frister", pictures=False)
    return html.Div(
        [
            html.H1("Frister"),
            html.P(words.lead(visit.data_pr), className="lead"),
            html.Div(_controls(), className="filters page-controls", role="group", **{"aria-label": "Listens filtre"}),
            html.Div(id="frister-top"),
            html.Div([take, grid], id="frister-list", className="listing-panel"),
            _meanings(visit),
            dcc.Store(id="frister-standard", data=STANDARD),
            html.Div(id="frister-refreshed", hidden=True),
            download("frister"),
        ],
        className="frister",
    )


def _controls() -> list[Component]:
    slags = [
        {"value": ALL, "label": "Alle frister"},
        *({"value": key, "label": name} for key, name in kinds().items()),
    ]
    fordelt = [{"value": ALL if key == "kpi" else key, "label": name} for key, name in SPLITS.items()]
    made = (("slags", "Frist", slags), ("fordelt", "Fordelt på", fordelt), ("orden", "Sortering", _orders()))
    return [html.Div(filterbar.control(key, label, options), className="field") for key, label, options in made]


def _orders() -> list[dict]:
    first = {"value": ALL, "label": "Fristdato, ældste først"}
    rest = [
        {"value": f"{sign}{field(column)}", "label": f"{column.name}, {how}"}
        for column in words.COLUMNS
        for sign, how in (("", "stigende"), ("-", "faldende"))
    ]
    return [first, *(option for option in rest if option["value"] != STANDARD)]


def _meanings(visit: Visit) -> Component:
    """What each kind of deadline is, from the header of its nøgletal."""
    terms = [part for key, name in kinds().items() for part in _meaning(visit, key, name)]
    return html.Details(
        [html.Summary("Hvad fristerne er, og hvor de kommer fra"), html.Dl(terms, className="meanings")],
        className="panel",
    )


def _meaning(visit: Visit, key: str, name: str) -> list[Component]:
    said = [html.P([html.Strong(f"{heading}: "), text]) for heading, text in words.meaning(kpi(key))]
    return [html.Dt(html.A(name, href=visit.href(f"/noegletal/{key}", extra={}))), html.Dd(said)]


def register(app: Dash, house: House) -> None:
    """The counters, the rows of the grid, their order kept in the address, and the files."""
    register_files(app, house, PAGE, "frister", {"frister": file_of})

    @app.callback(
        Output("frister-top", "children"),
        Output("frister-list", "hidden"),
        Input("url", "search"),
        Input("frister-top", "id"),  # as in app.pages.house.section
        State("url", "pathname"),
    )
    def draw(search: str | None, _: str, pathname: str | None) -> tuple:
        _only_here(pathname)
        try:
            return top(house.visit(PAGE, pathname, search))
        except FleksError as error:
            return errors.message(error), True

    @app.callback(
        Output(GRID, "getRowsResponse"),
        Input(GRID, "getRowsRequest"),
        State("url", "search"),
        State("url", "pathname"),
    )
    def rows(request: dict | None, search: str | None, pathname: str | None) -> dict:
        _only_here(pathname)
        if request is None:
            raise PreventUpdate
        return _answer(house.visit(PAGE, pathname, search), request)

    app.clientside_callback(
        ClientsideFunction("listing", "sorted"),
        Output(filterbar.control_id("orden"), "value"),
        Input(GRID, "getRowsRequest"),
        State(filterbar.control_id("orden"), "value"),
        State("frister-standard", "data"),
        prevent_initial_call=True,
    )
    app.clientside_callback(
        ClientsideFunction("listing", "refresh"),
        Output("frister-refreshed", "children"),
        Input("url", "search"),
        Input(GRID, "id"),
        State("frister-standard", "data"),
    )


def _only_here(pathname: str | None) -> None:
    if PAGE.match(pathname) is None:  # the address has moved on to another page, this one is about to go
        raise PreventUpdate


def _answer(visit: Visit, request: dict) -> dict:
    try:
        table = words.frist_table(rows_of(visit))
    except FleksError:  # the top of the page says what is wrong
        return {"rowData": [], "rowCount": 0}
    return answer(table, request, lambda drill: visit.href(f"/sag/{dict(drill)['sag']}", extra={}), words.TEXTS)


PAGE = Page(
    path="/frister",
    title=lambda _: "Frister",
    nav="Frister",
    layout=layout,
    filters=lambda _: ("kommune", "team", "sagsbehandler"),
    extra=("slags", "gruppe", "fordelt", "orden"),
    register=register,
)
