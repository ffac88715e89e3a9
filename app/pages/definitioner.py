"""Definitioner: the whole catalogue, straight from the headers of the nøgletal; there is no second text."""

from dash import ClientsideFunction, Dash, Input, Output, dcc
from dash.development.base_component import Component

from app.kpi import Kpi
from app.kpi.benchmark import benchmarks
from app.kpi.parameters import parameters_of
from app.pages.house import House
from app.pages.own_figures import Own, own_figures
from app.pages.page import Page
from app.pages.themes import by_theme
from app.pages.visit import Visit
from app.reports.method import method, parameter_table, published_heading, published_table
from app.reports.table import Table
from app.view import html
from app.view.data_table import data_table


def layout(visit: Visit) -> Component:
    """Everything at once: the page is one long text with a table of contents, searched in the browser."""
    themes = by_theme()
    every = [one for of_theme in themes.values() for one in of_theme]
    own = own_figures(visit, every)
    return html.Div(
        [
            html.H1("Definitioner"),
            html.P(
                "Sådan er hvert nøgletal opgjort. Teksterne står i de samme filer som beregningerne.", className="soft"
            ),
            _search(len(every)),
            html.Div(
                [_contents(themes), html.Div([_entry(visit, one, own[one.id]) for one in every], id="definitions")],
                className="manual",
            ),
        ]
    )


def _search(count: int) -> Component:
    return html.Div(
        [
            html.Label("Søg i definitionerne", htmlFor="definition-search"),
            dcc.Input(id="definition-search", type="search", autoComplete="off", className="search"),
            html.Span(f"Viser {count} nøgletal", id="definition-count", role="status", className="soft"),
        ],
        className="search-bar",
    )


def _contents(themes: dict[str, list[Kpi]]) -> Component:
    groups = [
        html.Li(
            [
                html.P(tema, className="nav-theme"),
                html.Ul([html.Li(html.A(one.titel, href=f"#{one.id}")) for one in of_theme]),
            ]
        )
        for tema, of_theme in themes.items()
    ]
    return html.Nav(
        html.Ul(groups, className="nav-list"), className="contents", **{"aria-label": "Nøgletal efter tema"}
    )


def _entry(visit: Visit, one: Kpi, own: Own) -> Component:
    mine, when = own
    lines = [part for heading, text in method(one)[1:] for part in (html.Dt(heading), html.Dd(text))]
    return html.Article(
        [
            html.P(one.tema, className="card-theme"),
            html.H2(html.A(one.titel, href=visit.href(f"/noegletal/{one.id}", extra={}))),
            html.P(one.definition),
            html.Dl(lines, className="facts"),
            _table("Parametre", parameter_table(parameters_of(visit.snapshot, one), visit.data_pr), one),
            _table(published_heading(when), published_table(one, benchmarks(one), mine), one),
        ],
        id=one.id,
        className="panel definition",
    )


def _table(heading: str, rows: Table, one: Kpi) -> Component | None:
    if not rows.rows:
        return None
    return html.Div([html.H3(heading), data_table(rows, f"{heading}: {one.titel}", lambda _: None)], className="beside")


def register(app: Dash, _: House) -> None:
    """The search happens in the browser; nothing is asked of the server."""
    app.clientside_callback(
        ClientsideFunction("fleks", "find"),
        Output("definition-count", "children"),
        Input("definition-search", "value"),
        prevent_initial_call=True,
    )


PAGE = Page(
    path="/definitioner",
    title=lambda _: "Definitioner",
    nav="Definitioner",
    layout=layout,
    ret="tal",
    register=register,
)
