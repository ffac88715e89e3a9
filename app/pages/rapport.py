"""One report: its recipe in a form, the draft as it will be, the files, and publishing."""

from typing import Any

from dash import Dash, Input, Output, State, ctx, dcc, set_props
from dash.dependencies import ALL
from dash.development.base_component import Component
from dash.exceptions import PreventUpdate

from app.errors import FleksError
from app.pages import errors, form, rapport_make
from app.pages.house import House
from app.pages.page import Page, Step
from app.pages.rapport_form import EVERY_ACT, EVERY_AFSNIT, PLAIN, afsnit_in, moved, plain_id, recipe_in, sections
from app.pages.rapport_layout import layout, version_id, versions
from app.pages.rapport_state import draw_job, file_of, is_running
from app.pages.visit import Visit
from app.reports.content import FORMS
from app.reports.recipe import Recipe, recipe_from
from app.reports.shelf import find
from app.view import html
from app.view.still import still

_ACTS = ("opskrift-gem", "opskrift-kopier", "opskrift-slet", "rapport-lav", "rapport-udgiv")
_FIELDS = [*(plain_id(name) for name in PLAIN), *EVERY_AFSNIT]
_PLACE = {"search": State("url", "search"), "pathname": State("url", "pathname")}


def register(app: Dash, house: House) -> None:
    """The draft follows the form and the address; the acts answer for themselves; the clock runs while files are
    made."""
    _register_draft(app, house)
    _register_acts(app, house)
    _register_versions(app, house)
    _register_files(app, house)


def _register_draft(app: Dash, house: House) -> None:

    @app.callback(
        Output("rapport-udkast", "children"),
        inputs={
            "_": Input("rapport-udkast", "id"),  # so that it is drawn at once
            "search": Input("url", "search"),
            "values": [Input(name, "value") for name in _FIELDS],
        },
        state={"pathname": State("url", "pathname")},
    )
    def draft(_: str, search: str | None, values: list[Any], pathname: str | None) -> Any:
        _require(pathname)
        drawn = house.answer(PAGE, pathname, search, lambda visit: _draft(visit, values))
        return still(drawn, house.live)

    @app.callback(
        Output("opskrift-afsnit", "children"),
        inputs={"clicks": [Input("afsnit-tilfoej", "n_clicks"), Input(EVERY_ACT, "n_clicks")]},
        state={"parts": [State(name, "value") for name in EVERY_AFSNIT], **_PLACE},
        prevent_initial_call=True,
    )
    def rearrange(clicks: list, parts: list, search: str | None, pathname: str | None) -> Any:
        _require(pathname)
        if not any(clicks) or not ctx.triggered[0]["value"]:  # a button that was just drawn
            raise PreventUpdate
        asked = ctx.triggered_id
        act, number = ("tilfoej", 0) if isinstance(asked, str) else (asked["goer"], asked["nr"])
        given = {"titel": "Udkast", "afsnit": moved(afsnit_in(parts), act, number)}
        return house.answer(PAGE, pathname, search, lambda _: sections(recipe_from("udkast", given).afsnit))


def _register_acts(app: Dash, house: House) -> None:
    @app.callback(
        Output("rapport-besked", "children"),
        Output("rapport-ur", "n_intervals"),
        inputs={"clicks": [Input(name, "n_clicks") for name in _ACTS]},
        state={
            "forms": State("rapport-former", "value"),
            "values": [State(name, "value") for name in _FIELDS],
            **_PLACE,
        },
        prevent_initial_call=True,
    )
    def act(clicks: list, forms: list, values: list, search: str | None, pathname: str | None) -> tuple:
        _require(pathname)
        if not any(clicks):
            raise PreventUpdate
        try:
            return _act(house.visit(PAGE, pathname, search), str(ctx.triggered_id), forms or [], values), 0
        except FleksError as error:
            return html.Div(errors.notice("Ikke gjort", error.message, error.remedy, "warn"), role="alert"), 0


def _register_versions(app: Dash, house: House) -> None:
    @app.callback(
        Output("opskrift-versioner", "children"),
        Input("rapport-besked", "children"),
        *_PLACE.values(),
        prevent_initial_call=True,
    )
    def saved(_: Any, search: str | None, pathname: str | None) -> Component | None:
        _require(pathname)
        return versions(house.visit(PAGE, pathname, search))

    @app.callback(
        Output("opskrift-felter", "children"),
        Input(version_id(ALL), "n_clicks"),
        *_PLACE.values(),
        prevent_initial_call=True,
    )
    def fetch(clicks: list, search: str | None, pathname: str | None) -> Any:
        _require(pathname)
        if not any(clicks) or not ctx.triggered[0]["value"]:
            raise PreventUpdate
        number = ctx.triggered_id["nr"]
        return house.answer(PAGE, pathname, search, lambda visit: rapport_make.earlier(visit, number))


def _register_files(app: Dash, house: House) -> None:
    @app.callback(
        Output("rapport-fremgang", "children"),
        Output("rapport-ur", "disabled"),
        Input("rapport-ur", "n_intervals"),
        *_PLACE.values(),
    )
    def look(_: int | None, search: str | None, pathname: str | None) -> tuple:
        _require(pathname)
        visit = house.visit(PAGE, pathname, search)
        return draw_job(visit), not is_running(visit)

    @app.callback(
        Output("rapport-hent", "data"),
        Input({"type": "rapport-fil", "form": ALL}, "n_clicks"),
        *_PLACE.values(),
        prevent_initial_call=True,
    )
    def fetch(_: list, search: str | None, pathname: str | None) -> dict:
        _require(pathname)
        if not ctx.triggered_id or not ctx.triggered[0]["value"]:
            raise PreventUpdate
        name, content = file_of(house.visit(PAGE, pathname, search), ctx.triggered_id["form"])
        return dcc.send_bytes(content, name)


def _require(pathname: str | None) -> None:
    """The address may have moved on to another page, and this one is about to go."""
    if PAGE.match(pathname) is None:
        raise PreventUpdate


def _recipe(visit: Visit, values: list[Any]) -> Recipe:
    """The recipe in the form; a shipped one as it is."""
    one = find(visit.store, visit.slots["navn"])
    return recipe_in(one.recipe.navn, values[: len(PLAIN)], values[len(PLAIN) :]) if one.is_own else one.recipe


def _draft(visit: Visit, values: list[Any]) -> Component:
    return rapport_make.preview(visit, _recipe(visit, values))


def _act(visit: Visit, asked: str, forms: list[str], values: list[Any]) -> Component | None:
    name = visit.slots["navn"]
    if asked == "opskrift-kopier":
        set_props("url", {"href": visit.href(f"/rapporter/{rapport_make.copy(visit, name)}")})
        return None
    if asked == "opskrift-slet":
        rapport_make.drop(visit, name)
        set_props("url", {"href": visit.href("/rapporter")})
        return None
    recipe = _recipe(visit, values)
    if asked == "opskrift-gem":
        return form.done(rapport_make.save(visit, recipe))
    rapport_make.start(visit, recipe, [one for one in FORMS if one in forms], asked == "rapport-udgiv")
    return None


def title(visit: Visit) -> str:
    """The report's title."""
    return find(visit.store, visit.slots["navn"]).recipe.titel


def steps(visit: Visit) -> list[Step]:
    """The list of reports."""
    return [("Rapporter", visit.href("/rapporter"))]


PAGE = Page(
    path="/rapporter/<navn>",
    title=title,
    layout=layout,
    ret="udgivelse",
    filters=lambda _: ("kommune", "maaned"),
    steps=steps,
    register=register,
)
