"""Rapporter: what was published, for all who may read it; and the recipes, for those who make reports."""

from dash import Dash, Input, Output, State, ctx, dcc, set_props
from dash.dependencies import ALL
from dash.development.base_component import Component
from dash.exceptions import PreventUpdate

from app import danish
from app.errors import FleksError
from app.own.database import moment_of
from app.pages import errors
from app.pages.house import House, section
from app.pages.page import Page
from app.pages.rapport_shelf import download_of, publications
from app.pages.report_jobs import form_name
from app.pages.visit import Visit
from app.reports.shelf import Standing, every
from app.view import html
from app.view.parts import skeleton, table


def layout(visit: Visit) -> Component:
    """What was published first; the recipes below, for those who make reports."""
    makes = visit.asker.may("udgivelse")
    return html.Div(
        [
            html.H1("Rapporter"),
            html.P(
                "Rapporter til udvalg og ledelse. Små tal er skjult i dem, så ingen borger kan genkendes.",
                className="lead",
            ),
            html.Div(skeleton(), id="rapporter-udgivne"),
            html.Div(_recipes(visit), id="rapporter-opskrifter") if makes else None,
            dcc.Download(id="rapporter-hent"),
        ]
    )


def _recipes(visit: Visit) -> Component:
    rows = [
        [html.A(one.recipe.titel, href=visit.href(f"/rapporter/{one.recipe.navn}")), *_told(one)]
        for one in every(visit.store)
    ]
    return html.Section(
        [
            html.H2("Lav en rapport"),
            html.P("Åbn en rapport for at se den, rette den, lave filerne eller udgive den."),
            table(["Rapport", "Til", "Nøgletal", "Opskrift"], rows, "Rapporter, der kan laves", numeric=(2,)),
        ],
        className="panel",
    )


def _told(one: Standing) -> list[str]:
    written = f"version {one.version}, {one.who}, {danish.moment(moment_of(one.when))}" if one.is_own else "følger med"
    return [one.recipe.modtager, danish.number(len(one.recipe.noegletal)), written]


def draw_published(visit: Visit) -> Component:
    """The reports that were published, the newest first, with their files."""
    known = publications(visit)
    if not known:
        return html.Section(
            [html.H2("Udgivne rapporter"), errors.notice("Ingen endnu", "Der er ikke udgivet nogen rapport.")],
            className="panel",
        )
    rows = [
        [
            one.titel,
            danish.month(one.maaned),
            danish.moment(moment_of(one.hvornaar)),
            html.Div([_button(one.number, form) for form in one.forms]),
        ]
        for one in known
    ]
    return html.Section(
        [html.H2("Udgivne rapporter"), table(["Rapport", "Måned", "Udgivet", "Hent"], rows, "Udgivne rapporter")],
        className="panel",
    )


def _button(number: int, form: str) -> Component:
    name = {"type": "udgivet-fil", "nr": number, "form": form}
    return html.Button(form_name(form), id=name, type="button", className="chart-button")


def register(app: Dash, house: House) -> None:
    """The list follows the address; a button sends its file."""
    section(app, house, PAGE, "rapporter-udgivne", draw_published)

    @app.callback(
        Output("rapporter-hent", "data"),
        Input({"type": "udgivet-fil", "nr": ALL, "form": ALL}, "n_clicks"),
        State("url", "search"),
        State("url", "pathname"),
        prevent_initial_call=True,
    )
    def fetch(clicks: list[int | None], search: str | None, pathname: str | None) -> dict:
        asked = ctx.triggered_id
        if PAGE.match(pathname) is None or not asked or not ctx.triggered[0]["value"]:
            raise PreventUpdate
        try:
            name, content = download_of(house.visit(PAGE, pathname, search), asked["nr"], asked["form"])
        except FleksError as error:
            set_props("problem", {"children": errors.message(error)})
            raise PreventUpdate from error
        return dcc.send_bytes(content, name)


PAGE = Page(
    path="/rapporter",
    title=lambda _: "Rapporter",
    nav="Rapporter",
    layout=layout,
    ret="rapporter",
    register=register,
)
