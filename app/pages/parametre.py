"""Parametre: the rules that the figures rest on, with their periods, who set them, and the forms that change them."""

from collections.abc import Sequence

from dash import Dash, Input, Output, State, dcc
from dash.development.base_component import Component
from dash.exceptions import PreventUpdate

from app.kpi.parameter_change import EXEMPT, changeable
from app.kpi.parameters import every_parameter
from app.pages import form
from app.pages.house import House
from app.pages.page import Page
from app.pages.parametre_change import Given, mine, name_of, start
from app.pages.parametre_list import draw_list
from app.pages.rebuilding import draw_state, is_running
from app.pages.visit import Visit
from app.reports.parameter_words import parameter_name
from app.view import html

_FIELDS = (
    *("parameter-navn", "parameter-vaerdi", "parameter-fra", "parameter-til"),
    *("parameter-nr", "parameter-slut", "fritaget-fra", "fritaget-til"),
)
_ACTS = ("parameter-gem", "parameter-afslut", "parameter-fjern", "fritaget-gem")
_EVERY = 1000  # milliseconds between two looks at a build under way
_DAY = "31-12-2026"


def layout(visit: Visit) -> Component:
    """The list, the forms, and the build that a change starts."""
    return html.Div(
        [
            html.H1("Parametre"),
            html.P(
                "Reglerne, som nøgletallene er regnet efter, og fra hvilken dag de gælder. En ændring bygger et nyt "
                "øjebliksbillede af de samme data. Imens vises det hidtidige, og alle kan arbejde videre.",
                className="lead",
            ),
            html.Div(id="parameter-besked"),
            html.Div(id="parameter-bygning"),
            dcc.Interval(id="parameter-ur", interval=_EVERY, disabled=not is_running(visit.store)),
            html.Section([html.H2("Sæt en parameter"), _new(visit)], className="panel"),
            html.Section([html.H2("Frikommune"), _exempt()], className="panel"),
            html.Section([html.H2("Afslut eller fjern kommunens egen værdi"), _end()], className="panel"),
            html.Div(id="parameter-liste"),
        ]
    )


def _new(visit: Visit) -> Component:
    names = [(name, parameter_name(name)) for name in changeable(every_parameter(visit.snapshot))]
    names = [option for option in names if option[0] != EXEMPT]
    return html.Div(
        [
            form.fields(
                form.choice("parameter-navn", "Parameter", names, names[0][0], searchable=True, w=400),
                form.line("parameter-vaerdi", "Værdi", "Et helt tal, eller ja eller nej"),
                form.line("parameter-fra", "Gælder fra", f"Som {_DAY}"),
                form.line("parameter-til", "Til og med", "Tom: indtil videre"),
                name="Ny værdi",
            ),
            form.button("parameter-gem", "Gem, og byg nyt øjebliksbillede"),
        ]
    )


def _exempt() -> Component:
    return html.Div(
        [
            html.P(
                "Er kommunen fritaget for fristerne i LAS § 74 c i en periode, tæller frister, der falder i den, ikke "
                "med i nøgletallene om revurdering."
            ),
            form.fields(
                form.line("fritaget-fra", "Fritaget fra", f"Som {_DAY}"),
                form.line("fritaget-til", "Fritaget til og med", "Tom: indtil videre"),
                name="Fritagelse",
            ),
            form.button("fritaget-gem", "Gem fritagelsen, og byg nyt øjebliksbillede"),
        ]
    )


def _end() -> Component:
    return html.Div(
        [
            form.fields(
                form.choice("parameter-nr", "Kommunens egne værdier", [], searchable=True, w=460),
                form.line("parameter-slut", "Til og med", f"Som {_DAY}"),
                name="Værdi, der afsluttes eller fjernes",
            ),
            html.Div(
                [
                    form.button("parameter-afslut", "Afslut værdien"),
                    form.button("parameter-fjern", "Fjern værdien helt", plain=True),
                ],
                className="acts",
            ),
        ]
    )


def _names(visit: Visit) -> list[form.Option]:
    return [(str(one.number), name_of(one)) for one in mine(visit)]


def register(app: Dash, house: House) -> None:
    """The list follows the address and every build; the clock runs while one is under way."""
    after = Input("parameter-ur", "disabled")
    form.register_list(app, house, PAGE, ("parameter-liste", "parameter-nr"), after, draw_list, _names)
    form.register_acts(app, house, PAGE, "parameter-besked", _ACTS, _FIELDS, _do)
    _clock(app, house)


def _do(visit: Visit, act: str, values: Sequence[object]) -> None:
    """The build that a change starts tells of itself."""
    start(visit, act, Given.of(values))


def _clock(app: Dash, house: House) -> None:
    @app.callback(
        Output("parameter-bygning", "children"),
        Output("parameter-ur", "disabled"),
        Input("parameter-ur", "n_intervals"),
        Input("parameter-besked", "children"),
        State("url", "search"),
        State("url", "pathname"),
    )
    def look(
        _: int | None, __: object, search: str | None, pathname: str | None
    ) -> tuple[Component | list | str, bool]:
        if PAGE.match(pathname) is None:
            raise PreventUpdate
        drawn = house.answer(PAGE, pathname, search, lambda visit: draw_state(visit.store))
        return drawn, not is_running(house.store)


PAGE = Page(
    path="/parametre",
    title=lambda _: "Parametre",
    nav="Parametre",
    layout=layout,
    ret="parametre",
    filters=lambda _: ("kommune",),
    register=register,
)
