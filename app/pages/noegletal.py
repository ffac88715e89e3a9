"""A page per nøgletal: value, course, units side by side, spread, the cases, and how it is counted."""

from collections.abc import Callable
from dataclasses import replace

from dash import ClientsideFunction, Dash, Input, Output, State, dcc
from dash.development.base_component import Component
from dash.exceptions import PreventUpdate

from app.kpi import catalogue, units
from app.kpi.benchmark import benchmarks
from app.kpi.parameters import parameters_of
from app.kpi.pool import can_pool
from app.pages import errors, filterbar, kpi_cases, kpi_corrections
from app.pages.drill import href_of
from app.pages.files import Content, File, download, file_of, register_files
from app.pages.filterbar import ALL
from app.pages.house import House, kept
from app.pages.kpi_beside import draw_beside
from app.pages.kpi_charts import CHARTS, WIDE, Maker, corrections_of, course, one_of
from app.pages.kpi_head import head
from app.pages.kpi_list import list_section, register_list
from app.pages.own_figures import own_figures
from app.pages.page import Page, Step
from app.pages.visit import Visit
from app.reports.method import method, parameter_table, published_heading, published_table
from app.view import html
from app.view.chart_card import chart_card
from app.view.method import method_section
from app.view.parts import skeleton
from app.view.still import still

ID = "noegletal"


def layout(visit: Visit) -> Component:
    """The frame: what depends on the filters is filled in by the sections below."""
    if not _exists(visit):
        return errors.not_found()
    one = one_of(visit)
    return html.Div(
        [
            html.H1(one.titel),
            html.P(f"{one.definition.split('. ')[0].rstrip('.')}.", className="lead"),
            html.Div(_controls(visit), className="filters page-controls", role="group", **{"aria-label": "Visning"}),
            html.Div(skeleton(), id="noegletal-head"),
            html.Div(id="noegletal-rettelser"),
            html.Div(skeleton("30rem"), id="noegletal-charts", className="charts"),
            html.Div(id="noegletal-beside"),
            list_section(visit) if visit.scope.cases else None,
            html.Section(
                [html.H2("Sådan er tallet opgjort", id="opgjort"), *_method(visit)],
                className="panel",
                **{"aria-labelledby": "opgjort"},
            ),
            download(ID),
            dcc.Store(id="noegletal-asked"),
        ],
        className="noegletal",
        key=one.id,
    )


def _exists(visit: Visit) -> bool:
    return visit.slots["kpi"] in catalogue()


def _controls(visit: Visit) -> list[Component]:
    period = [{"value": ALL, "label": "13 måneder"}, {"value": "24", "label": "24 måneder"}]
    period.append({"value": "60", "label": "60 måneder"})
    over = [{"value": ALL, "label": "Valgt måned"}, {"value": "12", "label": "Seneste 12 måneder"}]
    pooled = can_pool(one_of(visit))
    return [
        html.Div(filterbar.control("periode", "Udvikling over", period), className="field"),
        html.Div(
            filterbar.control("over", "Sammenligning, fordeling og sager", over), className="field", hidden=not pooled
        ),
    ]


def _method(visit: Visit) -> list[Component]:
    one = one_of(visit)
    parameters = parameter_table(parameters_of(visit.snapshot, one), visit.data_pr)
    own, when = own_figures(visit, [one])[one.id]
    published = (published_heading(when), published_table(one, benchmarks(one), own))
    return method_section(method(one), parameters, published, one.sql, one.titel)


def draw_charts(visit: Visit) -> list[Component]:
    """Every chart that the nøgletal has, or why there is none."""
    result = course(visit)  # the chosen month is among its months: one question for both
    if result.missing:
        return [errors.not_delivered(result.missing)]
    if result.refused:
        return [errors.notice("Tallet kan ikke opdeles sådan", result.refused, "Fjern filteret, så vises tallet igen.")]
    every = ((name, make(visit)) for name, make in CHARTS.items())
    made = {name: diagram for name, diagram in every if diagram is not None}
    halves = [name for name in made if name not in WIDE]
    alone = halves[-1:] if len(halves) % 2 else []
    to = href_of(visit)
    return [chart_card(diagram, name, to, wide=name in (*WIDE, *alone)) for name, diagram in made.items()]


def register(app: Dash, house: House) -> None:
    """Connect the sections, the list and the files."""
    app.clientside_callback(
        ClientsideFunction("charts", "asked"),
        Output("noegletal-asked", "data"),
        Input("url", "search"),
        Input("noegletal-asked", "id"),  # the page may come later than its address
        State("noegletal-asked", "data"),
    )
    for where, draw in (
        ("noegletal-head", head),
        ("noegletal-rettelser", kpi_corrections.draw_corrections),
        ("noegletal-charts", kept(house, "noegletal-charts", draw_charts)),
        ("noegletal-beside", kept(house, "noegletal-beside", draw_beside)),
    ):
        _asked_section(app, house, where, draw)
    register_files(app, house, PAGE, ID, _files())
    register_list(app, house, PAGE)


def _asked_section(app: Dash, house: House, where: str, draw: Callable[[Visit], Component | list[Component]]) -> None:
    """A section that stands still while only the list is narrowed or sorted: its tables stay open, its charts drawn."""

    @app.callback(
        Output(where, "children"), Input("noegletal-asked", "data"), Input(where, "id"), State("url", "pathname")
    )
    def fill(search: str | None, _: str, pathname: str | None) -> Component | list[Component]:
        if PAGE.match(pathname) is None or search is None:
            raise PreventUpdate
        return still(house.answer(PAGE, pathname, search, draw), house.live)


def _files() -> Content:
    lists = {kpi_cases.NAME: kpi_cases.file, kpi_corrections.NAME: kpi_corrections.file}
    return {name: _chart_file(name, make) for name, make in CHARTS.items()} | lists


def _chart_file(name: str, make: Maker) -> Callable[[Visit], File]:
    def made(visit: Visit) -> File:
        diagram = make(visit)
        if diagram is None:
            raise PreventUpdate
        file = file_of(diagram)
        notes = dict.fromkeys((*file.about.notes, *corrections_of(visit, name)))
        return replace(file, about=replace(file.about, notes=tuple(notes)))

    return made


def title(visit: Visit) -> str:
    """The narrowest unit that the page is about, else the nøgletal."""
    if not _exists(visit):
        return "Siden findes ikke"
    steps = _narrowed(visit)
    return steps[-1][0] if steps else one_of(visit).titel


def steps(visit: Visit) -> list[Step]:
    """The nøgletal, and the team when a sagsbehandler of it is chosen."""
    if not _exists(visit):
        return []
    narrowed, kept = _narrowed(visit), _kept(visit)
    plain = visit.href(extra=kept, team=None, sagsbehandler=None)
    return [(one_of(visit).titel, plain), *narrowed[:-1]] if narrowed else []


def _kept(visit: Visit) -> dict[str, str]:
    """The page's own parameters but for the part of a figure, which belongs to the unit that it was clicked in."""
    return {key: value for key, value in visit.extra.items() if key != "del"}


def filters(visit: Visit) -> tuple[str, ...]:
    """The month, the levels that the nøgletal has, and its dimensions."""
    return ("maaned", *one_of(visit).niveauer, *one_of(visit).dimensioner) if _exists(visit) else ()


def _narrowed(visit: Visit) -> list[Step]:
    names, filters = units.display_names(visit.snapshot), visit.filters
    found = []
    if filters.team is not None:
        found.append(
            (
                names.get(("team", filters.team), units.UDEN_NAVN["team"]),
                visit.href(extra=_kept(visit), sagsbehandler=None),
            )
        )
    if filters.sagsbehandler is not None:
        name = names.get(("sagsbehandler", filters.sagsbehandler), units.UDEN_NAVN["sagsbehandler"])
        found.append((name, visit.href()))
    return found


PAGE = Page(
    path="/noegletal/<kpi>",
    title=title,
    layout=layout,
    ret="tal",
    filters=filters,
    extra=("periode", "over", "del", "orden"),
    steps=steps,
    register=register,
)
