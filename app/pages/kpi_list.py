"""The section with the cases on a nøgletal's page: its layout and its callbacks."""

from dash import Dash, Input, Output, State
from dash.development.base_component import Component
from dash.exceptions import PreventUpdate

from app.errors import FleksError
from app.pages import errors, kpi_cases, long_list, trail
from app.pages.drill import LIST
from app.pages.house import House
from app.pages.kpi_charts import one_of
from app.pages.page import Page
from app.pages.visit import Visit
from app.view import html

GRID = "sager-grid"
_WIDTHS = {"Sagsnr.": 115, "Borger": 85, "Sagsbehandler": 165, "Team": 165, "Værdi": 85, "Kategori": 140, "Pulje": 150}
_FRAME, _ROW, _FEWEST, _TALLEST = 6.0, 2.25, 3, 40.0  # rem: heading and foot, a row; how many rows at least; the most


def list_section(visit: Visit) -> Component:
    """The empty list with its heading; what stands above it and its rows follow the address."""
    try:
        fields = kpi_cases.fields_of(visit)
    except FleksError:
        fields = kpi_cases.FIELDS[:4]
    standard = kpi_cases.standard(fields)
    columns = tuple(one.column for one in fields)
    frame = long_list.list_frame(visit, GRID, columns, "Sager", standard, _WIDTHS)
    order = long_list.order_control(visit, columns, standard)
    return html.Section(
        [
            html.H2("Sagerne bag tallet", id=LIST, tabIndex=-1),
            html.Div(id="noegletal-cases"),
            html.Div(
                [html.Div(order, className="list-order"), *frame],
                id="noegletal-list",
            ),
        ],
        className="panel chart-card listing-panel",
        **{"aria-labelledby": LIST},
    )


def draw_cases(visit: Visit) -> tuple[Component | list[Component], bool, dict]:
    """What stands above the list, whether the list is hidden, and its height: no taller than its rows."""
    result = visit.compute(one_of(visit).id)
    if result.missing or result.refused:
        return html.P("Ingen sager at vise.", className="soft"), True, {}
    try:
        trail.require(visit)
        rows = max(kpi_cases.count(visit), _FEWEST)
        height = f"min(var(--listing-most, {_TALLEST}rem), {_FRAME + _ROW * rows}rem)"
        return kpi_cases.top(visit), False, {"--listing-height": height}
    except FleksError as error:
        return errors.message(error), True, {}


def register_list(app: Dash, house: House, page: Page) -> None:
    """Connect what stands above the list, its rows, and its order in the address."""

    @app.callback(
        Output("noegletal-cases", "children"),
        Output("noegletal-list", "hidden"),
        Output("noegletal-list", "style"),
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
            return errors.message(error), True, {}

    long_list.register_list(app, house, page, GRID, kpi_cases.answer, "sagsliste")
