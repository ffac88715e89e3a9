"""Pictures that the browser makes of a chart: the house does not see them, so the page tells that one was taken."""

from dash import Dash, Input, Output, State, set_props
from dash.exceptions import PreventUpdate

from app.errors import FleksError
from app.pages import errors, trail
from app.pages.house import House
from app.pages.page import Page, find

TAKEN = "picture-taken"  # assets/charts.js writes to it
FORMS = ("png", "svg")


def register_pictures(app: Dash, house: House, pages: tuple[Page, ...]) -> None:
    """Record each picture as what it is: figures that leave the house."""

    @app.callback(
        Output(TAKEN, "clear_data"),
        Input(TAKEN, "data"),
        State("url", "pathname"),
        State("url", "search"),
        prevent_initial_call=True,
    )
    def taken(data: object, pathname: str | None, search: str | None) -> None:
        page, form = find(pages, pathname), data.get("form") if isinstance(data, dict) else None
        if page is not None and form in FORMS:
            _record(house, page, pathname, search, form)
        raise PreventUpdate


def _record(house: House, page: Page, pathname: str | None, search: str | None, form: str) -> None:
    try:
        visit = house.visit(page, pathname, search)
        visit.asker.require("eksport")
        trail.seen(visit, "eksport", f"{page.path}: billede ({form})", (), 1)
    except FleksError as error:
        set_props("problem", {"children": errors.message(error)})
