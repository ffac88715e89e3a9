"""Charts and lists as the page has them, and as files: one question, several shapes."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from dash import MATCH, ClientsideFunction, Dash, Input, Output, State, ctx, dcc, set_props
from dash.dependencies import ALL
from dash.development.base_component import Component
from dash.exceptions import PreventUpdate

from app.errors import FleksError
from app.export.csv import csv_bytes
from app.export.xlsx import xlsx_bytes
from app.pages import errors, trail
from app.pages.house import House
from app.pages.page import Page
from app.pages.visit import Visit
from app.reports.about import About
from app.reports.diagram import Diagram
from app.reports.table import Table


@dataclass(frozen=True)
class File:
    """A table to take away: the heading of its sheet and the file's name without ending, and what it says of itself.

    ``personer``: the pseudonyms of those it is about, where its table has no column that names them.
    """

    heading: str
    name: str
    table: Table
    about: About
    personer: tuple[str, ...] = ()


Content = Mapping[str, Callable[[Visit], File]]


def file_of(diagram: Diagram) -> File:
    """The numbers of a chart as a file."""
    told = replace(diagram.about, notes=(*diagram.about.notes, *diagram.notes))
    return File(diagram.title.split(":")[0], diagram.file_name, diagram.table, told)


def download(page_id: str) -> Component:
    """What a page with files has once in its layout."""
    return dcc.Download(id={"type": "download", "page": page_id})


def register_files(app: Dash, house: House, page: Page, page_id: str, content: Content) -> None:
    """Let the buttons of ``chart_card.buttons`` in ``page`` fetch the files of ``content``, made from the address."""

    @app.callback(
        Output({"type": "download", "page": page_id}, "data"),
        Input({"type": "file", "name": ALL, "form": ALL}, "n_clicks"),
        State("url", "search"),
        State("url", "pathname"),
        prevent_initial_call=True,
    )
    def fetch(clicks: list[int | None], search: str | None, pathname: str | None) -> dict:
        asked = ctx.triggered_id
        if page.match(pathname) is None or not any(clicks) or not asked or asked["name"] not in content:
            raise PreventUpdate
        if not ctx.triggered[0]["value"]:  # a button that was just drawn
            raise PreventUpdate
        try:
            visit = house.visit(page, pathname, search)
            visit.asker.require("eksport")
            file = content[asked["name"]](visit)
            trail.taken(visit, f"{file.name}.{_ending(asked['form'])}", file.table, file.personer)
        except FleksError as error:
            set_props("problem", {"children": errors.message(error)})
            raise PreventUpdate from error
        return _sent(file, asked["form"])


def _ending(form: str) -> str:
    return "csv" if form == "csv" else "xlsx"


def _sent(file: File, form: str) -> dict:
    if form == "csv":
        return dcc.send_bytes(csv_bytes(file.table, file.about), f"{file.name}.csv", type="text/csv")
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    return dcc.send_bytes(xlsx_bytes([(file.heading, file.table)], file.about), f"{file.name}.xlsx", type=kind)


def register_charts(app: Dash) -> None:
    """Once for all pages: a click on a point of a chart follows the address that the point carries."""
    app.clientside_callback(
        ClientsideFunction("charts", "follow"),
        Output({"type": "chart", "name": MATCH}, "clickData"),
        Input({"type": "chart", "name": MATCH}, "clickData"),
        prevent_initial_call=True,
    )
