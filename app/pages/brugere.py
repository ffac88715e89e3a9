"""Brugere: who may log in, what they may see, and the forms that change it. For administrators."""

from collections.abc import Sequence
from datetime import date, datetime

import dash_mantine_components as dmc
from dash import Dash, Input
from dash.development.base_component import Component

from app import danish
from app.access import Rolle
from app.access.grant import BOUND
from app.kpi import units
from app.own.users import DEMO, Bruger, users
from app.pages import form
from app.pages.brugere_change import ROLES, Given, change
from app.pages.form import NONE
from app.pages.house import House
from app.pages.page import Page
from app.pages.visit import Visit
from app.view import html
from app.view.choice import DROPDOWN
from app.view.parts import table

_FIELDS = (
    *("bruger-id", "bruger-navn", "bruger-rolle", "bruger-del", "bruger-fra", "bruger-til"),
    *("bruger-valgt", "bruger-ny-rolle", "bruger-ny-del", "bruger-ny-fra", "bruger-ny-til"),
)
_ACTS = ("bruger-opret", "bruger-gem", "bruger-kode", "bruger-ud", "bruger-spaer", "bruger-aabn")
_HEAD = ("Bruger", "Navn", "Rolle", "Afgrænset til", "Login", "Adgang", "Senest inde")


def layout(visit: Visit) -> Component:
    """The forms, and the list that follows what they do."""
    return html.Div(
        [
            html.H1("Brugere"),
            html.P(
                "Hvem der må logge ind, og hvad de må se. En ændring gælder med det samme, og brugeren bliver logget "
                "ud. Alt, hvad du gør her, står i revisionssporet.",
                className="lead",
            ),
            html.Div(id="bruger-besked"),
            html.Div(id="bruger-liste"),
            html.Section([html.H2("Opret en bruger"), _new(visit)], className="panel"),
            html.Section([html.H2("Ret en bruger"), _edit(visit)], className="panel"),
            html.Section([html.H2("Rollerne"), _meanings()], className="panel"),
        ]
    )


def _new(visit: Visit) -> Component:
    return html.Div(
        [
            form.fields(
                form.line("bruger-id", "Brugernavn", "Små bogstaver og tal"),
                form.line("bruger-navn", "Navn", "Som det vises"),
                form.choice("bruger-rolle", "Rolle", _roles(), str(Rolle.SAGSBEHANDLER)),
                *_bounds(visit, "bruger-del", "bruger-fra", "bruger-til"),
                name="Ny bruger",
            ),
            form.button("bruger-opret", "Opret bruger"),
        ]
    )


def _edit(visit: Visit) -> Component:
    rest = (("bruger-kode", "Ny adgangskode"), ("bruger-ud", "Log ud alle steder"))
    rest += (("bruger-spaer", "Spær"), ("bruger-aabn", "Åbn igen"))
    return html.Div(
        [
            form.fields(
                form.choice("bruger-valgt", "Bruger", _names(visit), searchable=True),
                form.choice("bruger-ny-rolle", "Rolle", [(NONE, "Uændret"), *_roles()], NONE),
                *_bounds(visit, "bruger-ny-del", "bruger-ny-fra", "bruger-ny-til"),
                name="Bruger, der rettes",
            ),
            html.P(
                "Når du gemmer, træder afgrænsningen her i stedet for den, brugeren har; er feltet tomt, gælder kun "
                "rollen.",
                className="soft",
            ),
            html.Div(
                [form.button("bruger-gem", "Gem"), *(form.button(name, text, plain=True) for name, text in rest)],
                className="acts",
            ),
        ]
    )


def _bounds(visit: Visit, part: str, since: str, until: str) -> list[Component]:
    return [
        html.Div(
            dmc.MultiSelect(
                id=part,
                label="Afgrænset til",
                data=_parts(visit),
                value=[],
                searchable=True,
                clearable=True,
                **DROPDOWN,
            ),
            className="form-wide",
        ),
        form.line(since, "Fra dag", "Tom: fra i dag"),
        form.line(until, "Til og med", "Tom: indtil videre"),
    ]


def _parts(visit: Visit) -> list[dict]:
    """Every part of the data that somebody can be bound to, by level."""
    rows = units.units(visit.snapshot)
    groups = (("Teams", "team"), ("Sagsbehandlere", "sagsbehandler"), ("Kommuner", "kommune"))
    return [
        {
            "group": group,
            "items": [
                {"value": f"{niveau}:{unit}", "label": f"{navn} ({unit})"}
                for unit, navn in dict(rows[rows["niveau"] == niveau][["id", "navn"]].itertuples(index=False)).items()
            ],
        }
        for group, niveau in groups
    ]


def _roles() -> list[tuple[str, str]]:
    return [(str(rolle), str(rolle).capitalize()) for rolle in Rolle]


def _meanings() -> Component:
    return html.Dl(
        [part for rolle in Rolle for part in (html.Dt(str(rolle).capitalize()), html.Dd(ROLES[rolle]))],
        className="meanings",
    )


def _names(visit: Visit) -> list[tuple[str, str]]:
    return [(one.bruger_id, f"{one.navn} ({one.bruger_id})") for one in users(visit.store)]


def draw_list(visit: Visit) -> Component:
    """Every user, with what that person sees."""
    names = units.display_names(visit.snapshot)
    rows = [
        [one.bruger_id, one.navn, one.rolle, _bound(one, names, visit.today), _login(one), _access(one), _last(one)]
        for one in users(visit.store)
    ]
    return html.Section(
        [html.H2(f"Brugere ({danish.number(len(rows))})"), table(_HEAD, rows, "Alle brugere", (), stacks=True)],
        className="panel",
    )


def _bound(one: Bruger, names: dict[tuple[str, str], str], today: date) -> str:
    parts = [
        names.get((part.niveau, part.enhed), part.enhed) + _days(part.fra, part.til, today)
        for part in one.afgraensninger
    ]
    return "; ".join(parts) or ("intet endnu" if one.rolle in BOUND else "alt, rollen giver")


def _days(since: date, until: date | None, today: date) -> str:
    coming = f" fra {danish.short_date(since)}" if since > today else ""
    return coming + (f" til {danish.short_date(until)}" if until else "")


def _login(one: Bruger) -> str:
    return {"lokal": "adgangskode", "header": "kommunens proxy", "oidc": "kommunens login", DEMO: "demo"}.get(
        one.kilde, one.kilde
    )


def _access(one: Bruger) -> Component | str:
    return "åben" if one.aktiv else html.Strong("■ spærret", className="overdue")


def _last(one: Bruger) -> str:
    return danish.short_date(datetime.fromtimestamp(one.senest).date()) if one.senest else "aldrig"


def register(app: Dash, house: House) -> None:
    """The list follows the address and every change; a change answers for itself."""
    form.register_list(
        app, house, PAGE, ("bruger-liste", "bruger-valgt"), Input("bruger-besked", "children"), draw_list, _names
    )
    form.register_acts(app, house, PAGE, "bruger-besked", _ACTS, _FIELDS, _do)


def _do(visit: Visit, act: str, values: Sequence[object]) -> str:
    return change(visit, act, Given.of(values))


PAGE = Page(path="/brugere", title=lambda _: "Brugere", nav="Brugere", layout=layout, ret="brugere", register=register)
