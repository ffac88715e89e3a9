"""Frister: every deadline that can still be acted on, as one worklist."""

from dash import Dash, Input, Output, State
from dash.development.base_component import Component
from dash.exceptions import PreventUpdate

from app.errors import FleksError
from app.kpi import kpi
from app.kpi.worklist import kinds
from app.pages import errors, filterbar, trail
from app.pages.drill import href_of
from app.pages.files import download, register_files
from app.pages.frister_rows import STANDARD, file_of, rows_of, splits
from app.pages.frister_top import top
from app.pages.house import House, kept_parts
from app.pages.long_list import ORDER, list_frame, order_control, register_list
from app.pages.page import Page
from app.pages.visit import Visit
from app.reports import frister as words
from app.view import html
from app.view.chart_card import buttons
from app.view.listing import answer

GRID = "frister-grid"
_WIDTHS = {
    "Sagsnr.": 115,
    "Borger": 90,
    "Frist": 195,
    "Fristdato": 115,
    "Dage tilbage": 130,
    "Sagsbehandler": 165,
    "Team": 165,
    "Bemærkning": 110,
}


def layout(visit: Visit) -> Component:
    """The frame: what the page is, its controls, the counters, the list, and what the deadlines mean."""
    head = [html.Div(id="frister-status"), buttons("Frister", "frister", pictures=False)]
    grid = list_frame(visit, GRID, words.SHOWN, "Frister", STANDARD, _WIDTHS)
    return html.Div(
        [
            html.H1("Frister"),
            html.P(words.lead(visit.data_pr), className="lead"),
            html.Div(
                _controls(visit), className="filters page-controls", role="group", **{"aria-label": "Listens filtre"}
            ),
            html.Div(id="frister-top"),
            html.Div(head, className="listing-head"),
            html.Div(grid, id="frister-list", className="listing-panel"),
            _meanings(visit),
            download("frister"),
        ],
        className="frister",
    )


def _controls(visit: Visit) -> list[Component]:
    every = {"value": filterbar.ALL, "label": "Alle frister"}
    slags = [every, *({"value": key, "label": name} for key, name in kinds().items())]
    fordelt = [{"value": filterbar.ALL if key == "kpi" else key, "label": name} for key, name in splits(visit).items()]
    made = (("slags", "Frist", slags), ("fordelt", "Fordelt på", fordelt))
    fields = [
        html.Div(filterbar.control(key, label, options, value=visit.extra.get(key)), className="field")
        for key, label, options in made
    ]
    return [*fields, order_control(visit, words.COLUMNS, STANDARD)]


def _meanings(visit: Visit) -> Component:
    """What each kind of deadline is, from the header of its nøgletal."""
    terms = [part for key, name in kinds().items() for part in _meaning(visit, key, name)]
    terms += [part for name, text in words.REMARKS for part in (html.Dt(f"Bemærkningen »{name}«"), html.Dd(text))]
    return html.Details(
        [html.Summary("Hvad fristerne er, og hvor de kommer fra"), html.Dl(terms, className="meanings")],
        className="panel",
    )


def _meaning(visit: Visit, key: str, name: str) -> list[Component]:
    said = [html.P([html.Strong(f"{heading}: "), text]) for heading, text in words.meaning(kpi(key))]
    return [html.Dt(html.A(name, href=visit.href(f"/noegletal/{key}", extra={}))), html.Dd(said)]


def register(app: Dash, house: House) -> None:
    """The counters, the rows of the grid, and the files."""
    register_files(app, house, PAGE, "frister", {"frister": file_of})
    register_list(app, house, PAGE, GRID, rows_asked, "frister")

    @app.callback(
        Output("frister-top", "children"),
        Output("frister-status", "children"),
        Output("frister-list", "hidden"),
        Input("url", "search"),
        Input("frister-top", "id"),  # as in app.pages.house.section
        State("url", "pathname"),
    )
    def draw(search: str | None, _: str, pathname: str | None) -> tuple:
        if PAGE.match(pathname) is None:
            raise PreventUpdate
        try:
            visit = house.visit(PAGE, pathname, search)
            trail.require(visit)
            return kept_parts(house, visit, "frister-top", lambda: top(visit))
        except FleksError as error:
            return None, errors.message(error), True


def rows_asked(visit: Visit, request: dict) -> dict:
    """The rows that a request of the grid asks for."""
    return answer(words.frist_table(rows_of(visit)), request, href_of(visit), words.TEXTS)


PAGE = Page(
    path="/frister",
    title=lambda _: "Frister",
    nav="Frister",
    layout=layout,
    ret="sager",
    filters=lambda _: ("kommune", "team", "sagsbehandler"),
    extra=("slags", "gruppe", "fordelt", ORDER),
    register=register,
)
