"""Målsætninger: the municipality's own targets, who set them and how they stand, and the form that sets them."""

from collections.abc import Sequence

from dash import Dash, Input
from dash.development.base_component import Component

from app import danish
from app.kpi.filters import UDEN
from app.kpi.target_change import with_targets
from app.pages import form
from app.pages.form import NONE
from app.pages.house import House
from app.pages.maal_change import Given, change, mine, name_of
from app.pages.maal_list import draw_list
from app.pages.page import Page
from app.pages.visit import Visit
from app.view import html

_FIELDS = ("maal-noegletal", "maal-team", "maal-vaerdi", "maal-fra", "maal-til", "maal-nr", "maal-slut")
_ACTS = ("maal-gem", "maal-afslut", "maal-fjern")


def layout(visit: Visit) -> Component:
    """The forms, and the list that follows what they do."""
    return html.Div(
        [
            html.H1("Målsætninger"),
            html.P(
                "Kommunens egne mål for nøgletallene. Et mål gælder fra en måned, til det afsluttes, eller et nyere "
                "tager over. Et teams eget mål går forud for kommunens. Offentliggjorte tal er ikke mål.",
                className="lead",
            ),
            html.P(_tolerance(visit), className="soft"),
            html.Section([html.H2("Sæt et mål"), _new(visit)], className="panel"),
            html.Div(id="maal-besked"),
            html.Div(id="maal-liste"),
            html.Section([html.H2("Afslut eller fjern et mål"), _end(visit)], className="panel"),
        ]
    )


def _new(visit: Visit) -> Component:
    kinds = [(one.id, f"{one.titel} ({_unit(one.enhed)})") for one in with_targets()]
    teams = [option for option in visit.choices.of("team") if option[0] != UDEN]
    whole = [(NONE, "Hele kommunen")] if visit.scope.teams is None else []
    every = form.months(visit)
    now = f"{visit.filters.til:%Y-%m}"
    return html.Div(
        [
            form.fields(
                form.choice("maal-noegletal", "Nøgletal", kinds, kinds[0][0], searchable=True, w=340),
                form.choice("maal-team", "Gælder for", [*whole, *teams], [*whole, *teams][0][0]),
                form.line("maal-vaerdi", "Mål", "En andel som 60 %, ellers et tal"),
                form.choice("maal-fra", "Fra og med", every, now, searchable=True),
                form.choice("maal-til", "Til og med", [(NONE, "Indtil videre"), *every], NONE, searchable=True),
                name="Nyt mål",
            ),
            form.button("maal-gem", "Gem mål"),
        ]
    )


def _tolerance(visit: Visit) -> str:
    """What »tæt på mål« means: a setting."""
    points = round(visit.settings.tolerance * 100, 9)
    said = danish.number(points, 0 if points.is_integer() else 1)
    return f"»Tæt på mål« er højst {said} procentpoint fra målet for en andel, ellers højst {said} % af målet."


def _unit(enhed: str) -> str:
    return "i procent" if enhed == "andel" else f"i {enhed}"


def _end(visit: Visit) -> Component:
    now = f"{visit.filters.til:%Y-%m}"
    return html.Div(
        [
            form.fields(
                form.choice("maal-nr", "Mål", _names(visit), searchable=True, w=520),
                form.choice("maal-slut", "Til og med", form.months(visit), now, searchable=True),
                name="Mål, der afsluttes eller fjernes",
            ),
            html.Div(
                [form.button("maal-afslut", "Afslut målet"), form.button("maal-fjern", "Fjern målet helt", plain=True)],
                className="acts",
            ),
            html.P(
                "Et mål, der fjernes, har aldrig været der: også tidligere måneders status ændres.", className="soft"
            ),
        ]
    )


def _names(visit: Visit) -> list[tuple[str, str]]:
    return [(str(one.number), name_of(visit, one)) for one in mine(visit)]


def register(app: Dash, house: House) -> None:
    """The list follows the address and every change; a change answers for itself."""
    form.register_list(app, house, PAGE, ("maal-liste", "maal-nr"), Input("maal-besked", "children"), draw_list, _names)
    form.register_acts(app, house, PAGE, "maal-besked", _ACTS, _FIELDS, _do)


def _do(visit: Visit, act: str, values: Sequence[object]) -> str:
    return change(visit, act, Given.of(values))


PAGE = Page(
    path="/maal",
    title=lambda _: "Målsætninger",
    nav="Målsætninger",
    layout=layout,
    ret="maal",
    filters=lambda _: ("kommune", "maaned"),
    register=register,
)
