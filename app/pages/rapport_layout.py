"""The frame of a report's page: making the files, the form of an own recipe, and the place of the draft."""

import dash_mantine_components as dmc
from dash import dcc
from dash.development.base_component import Component

from app import danish
from app.own.database import moment_of
from app.own.recipes import OwnRecipe, recipe_versions
from app.pages import form
from app.pages.rapport_form import form_of
from app.pages.rapport_state import is_running
from app.pages.report_jobs import form_name
from app.pages.visit import Visit
from app.reports.content import FORMS
from app.reports.shelf import Standing, find
from app.view import html
from app.view.parts import skeleton, table

_USUAL = ["pdf", "pptx", "xlsx"]
_EVERY = 1000  # milliseconds between two looks at a report under way


def layout(visit: Visit) -> Component:
    """The form of an own recipe, or the way to make one's own of a shipped one; below it the draft."""
    one = find(visit.store, visit.slots["navn"])
    return html.Div(
        [
            html.H1(one.recipe.titel),
            html.Div(id="rapport-besked"),
            _make(visit),
            _own(visit, one) if one.is_own else _shipped(one),
            html.H2("Forhåndsvisning"),
            html.Div(skeleton("30rem"), id="rapport-udkast"),
            dcc.Download(id="rapport-hent"),
        ],
        key=one.recipe.navn,
    )


def _make(visit: Visit) -> Component:
    boxes = [dmc.Checkbox(value=one, label=form_name(one), size="sm") for one in FORMS]
    return html.Section(
        [
            html.H2("Lav filerne"),
            dmc.CheckboxGroup(dmc.Group(boxes), id="rapport-former", value=_USUAL, label="Formater"),
            html.Div(
                [form.button("rapport-lav", "Lav filerne"), form.button("rapport-udgiv", "Lav og udgiv", plain=True)],
                className="acts report-acts",
            ),
            html.P(
                "Når en rapport udgives, kan alle med adgang til rapporter hente den, og dens tal huskes, så en senere "
                "rapport ikke røber det, der er skjult i den. Måneden vælges i filtrene.",
                className="soft",
            ),
            html.Div(id="rapport-fremgang"),
            dcc.Interval(id="rapport-ur", interval=_EVERY, disabled=not is_running(visit)),
        ],
        className="panel",
    )


def _shipped(one: Standing) -> Component:
    """The fields are there, unseen, so that one set of callbacks serves both kinds."""
    return html.Section(
        [
            html.H2("Opskriften"),
            html.P("Denne rapport følger med. Tag en kopi for at ændre den; kopien er kommunens egen."),
            form.button("opskrift-kopier", "Kopiér, og ret kopien"),
            html.Div([html.Div(form_of(one.recipe), id="opskrift-felter"), *_unused()], hidden=True),
        ],
        className="panel",
    )


def _unused() -> list[Component]:
    return [
        *(form.button(name, name) for name in ("opskrift-gem", "opskrift-slet")),
        html.Div(id="opskrift-versioner"),
    ]


def _own(visit: Visit, one: Standing) -> Component:
    written = f"Version {one.version}, gemt af {one.who} {danish.moment(moment_of(one.when))}."
    return html.Details(
        [
            html.Summary("Ret opskriften"),
            html.P(written, className="soft"),
            html.Div(form_of(one.recipe), id="opskrift-felter"),
            html.Div(
                [
                    form.button("opskrift-gem", "Gem som ny version"),
                    form.button("opskrift-kopier", "Kopiér til en ny rapport", plain=True),
                    form.button("opskrift-slet", "Slet", plain=True),
                ],
                className="acts report-acts",
            ),
            html.Div(versions(visit), id="opskrift-versioner"),
        ],
        className="panel",
        open=True,
    )


def version_id(number: object) -> dict[str, object]:
    """The id of the button that fetches version ``number`` into the form."""
    return {"type": "opskrift-version", "nr": number}


def versions(visit: Visit) -> Component | None:
    """Every version of an own recipe that was saved, the newest first, each to be fetched into the form."""
    every = recipe_versions(visit.store, visit.slots["navn"])
    if len(every) < 2:
        return None
    rows = [[f"Version {one.version}", one.hvem, danish.moment(moment_of(one.hvornaar)), _fetch(one)] for one in every]
    return html.Div(
        [
            html.H3("Versioner"),
            html.P("Hent en ældre version frem, og gem den, for at vende tilbage til den.", className="soft"),
            table(["Version", "Gemt af", "Hvornår", "Hent frem"], rows, "Versioner af opskriften"),
        ]
    )


def _fetch(one: OwnRecipe) -> Component:
    told = {"aria-label": f"Hent version {one.version} frem"}
    return html.Button("Hent frem", id=version_id(one.version), type="button", className="chart-button", **told)
