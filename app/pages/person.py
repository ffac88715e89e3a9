"""Who one is, in the header: name and role, the way out, and in the demo the other persons to be."""

from dash.development.base_component import Component

from app.access import Asker, Rolle
from app.errors import FleksError
from app.own.users import DEMO, Bruger, users
from app.pages.house import House
from app.view import html


def draw(house: House) -> Component | None:
    """The menu of the one who asks; nothing where nobody is known to."""
    try:
        asker = house.asker()
        others = [_person(one.bruger_id, one.navn, one.rolle, asker) for one in persons(house)]
    except FleksError:
        return None
    return html.Details(
        [
            html.Summary(
                [
                    html.Span(_initials(asker.navn), className="person-short", **{"aria-hidden": "true"}),
                    html.Span(asker.navn, className="person-name"),
                    html.Span(str(asker.rolle), className="role"),
                ]
            ),
            html.Div(
                [html.P(f"{asker.navn}, {asker.rolle}"), _switch(others) if others else None, _out()],
                className="person-menu",
            ),
        ],
        className="person" if asker.may("eksport") else "person no-files",
    )


def _initials(navn: str) -> str:
    return "".join(word[0] for word in navn.split()[:2]).upper()


def persons(house: House) -> list[Bruger]:
    """Whom one can be in the demo, in the order of the roles; elsewhere nobody."""
    found = [one for one in users(house.store) if one.kilde == DEMO and one.aktiv] if house.demo else []
    return sorted(found, key=lambda one: list(Rolle).index(Rolle(one.rolle)))


def _switch(others: list[Component]) -> Component:
    return html.Form([html.P("Demo: se som"), *others], action="/login/demo", method="post")


def _person(bruger_id: str, navn: str, rolle: str, asker: Asker) -> Component:
    here = {"aria-current": "true"} if bruger_id == asker.bruger_id else {}
    inside = [html.Strong(rolle.capitalize()), html.Span(navn)]
    return html.Button(inside, type="submit", name="person", value=bruger_id, className="person-choice", **here)


def _out() -> Component:
    return html.Div(
        [
            html.A("Min adgang", href="/adgangskode", target="_self"),
            html.Form(html.Button("Log ud", type="submit"), action="/logout", method="post"),
        ],
        className="person-out",
    )
