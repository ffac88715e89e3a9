"""The frame of a report's page: making the files, the form of an own recipe, and the place of the draft."""

import dash_mantine_components as dmc
from dash import dcc
from dash.development.base_component import Component

from app import danish
from app.own.database import moment_of
from app.pages import form
from app.pages.rapport_form import form_of
from app.pages.rapport_state import is_running
from app.pages.report_jobs import form_name
from app.pages.visit import Visit
from app.reports.content import FORMS
from app.reports.shelf import Standing, find
from app.view import html
from app.view.parts import skeleton

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
            _own(one) if one.is_own else _shipped(one),
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
            html.Div([form_of(one.recipe), *_unused("opskrift-gem", "opskrift-slet")], hidden=True),
        ],
        className="panel",
    )


def _unused(*names: str) -> list[Component]:
    return [form.button(name, name) for name in names]


def _own(one: Standing) -> Component:
    written = f"Version {one.version}, gemt af {one.who} {danish.moment(moment_of(one.when))}. Hver version bevares."
    return html.Details(
        [
            html.Summary("Ret opskriften"),
            html.P(written, className="soft"),
            form_of(one.recipe),
            html.Div(
                [
                    form.button("opskrift-gem", "Gem som ny version"),
                    form.button("opskrift-kopier", "Kopiér til en ny rapport", plain=True),
                    form.button("opskrift-slet", "Slet", plain=True),
                ],
                className="acts report-acts",
            ),
        ],
        className="panel",
        open=True,
    )
