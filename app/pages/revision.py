"""Revisionsspor: who saw and did what, whether the trail is whole, and all that is recorded about one borger."""

from dash import Dash, Input, Output, State, ctx
from dash.development.base_component import Component
from dash.exceptions import PreventUpdate

from app import danish
from app.access import audit
from app.errors import FleksError, UsageError
from app.kpi.person import pseudonyms
from app.own.audit import Wanted, events, events_about, head, verify
from app.pages import errors, filterbar, form
from app.pages.house import House, section
from app.pages.page import Page
from app.pages.visit import Visit
from app.reports.revision import event_table, verdict_text
from app.view import html
from app.view.data_table import data_table
from app.view.parts import skeleton
from app.view.still import still

ROWS = 100  # events on a page
_MOST = 1000  # events about one borger on the page; the command line has them all
_VERIFY, _FIND = "revision-kontroller", "revision-find"


def layout(visit: Visit) -> Component:
    """What the page is, the two questions that one can ask, and the newest events."""
    return html.Div(
        [
            html.H1("Revisionsspor"),
            html.P(
                "Hvem har set sager, hentet filer, logget ind og ændret noget. Hver hændelse er skrevet, før svaret "
                "blev givet, og kan hverken rettes eller slettes her.",
                className="lead",
            ),
            html.Section([html.H2("Er sporet helt?"), _check()], className="panel"),
            html.Section([html.H2("Indsigt: hvad er registreret om én borger?"), _person()], className="panel"),
            html.Div(id="revision-svar"),
            html.Div(_controls(visit), className="filters page-controls"),
            html.Div(skeleton(), id="revision-liste"),
        ],
        className="revision",
    )


def _check() -> Component:
    return html.Div(
        [
            html.P("Hele kæden gås igennem: er noget rettet, slettet, byttet om eller skåret af?", className="soft"),
            form.button(_VERIFY, "Kontrollér sporet"),
        ]
    )


def _person() -> Component:
    hint = "Sagsnummer eller pseudonym, aldrig et CPR-nummer"
    return html.Div(
        [
            form.fields(form.line("revision-borger", "Borger", hint, w=340), name="Søg efter én borger"),
            html.P("Opslaget står selv i sporet.", className="soft"),
            form.button(_FIND, "Find hændelser"),
        ]
    )


def _controls(visit: Visit) -> Component:
    options = [{"value": filterbar.ALL, "label": "Alt"}]
    options += [{"value": key, "label": name} for key, name in audit.NAMES.items()]
    control = filterbar.control("handling", "Vis", options, value=visit.extra.get("handling"))
    return html.Div(control, className="field")


def list_drawn(visit: Visit) -> Component:
    """A page of events, the newest first, and the way to older ones.

    :raises UsageError: the address asks for what there is not.
    """
    kind, number = visit.extra.get("handling", ""), visit.extra.get("side", "1")
    if (kind and kind not in audit.NAMES) or not number.isdigit() or not 1 <= int(number) <= 10**6:
        raise UsageError("Adressen beder om noget, som sporet ikke har.", "Vælg igen.")
    rows, total = events(visit.store, Wanted(handling=kind), ROWS, (int(number) - 1) * ROWS)
    if not rows:
        return errors.empty("Der er ingen hændelser her.", "Vælg noget andet, eller gå tilbage til den første side.")
    told = f"{danish.count(total, 'hændelse', 'hændelser')}, de nyeste først. Side {number}."
    return html.Section(
        [
            html.H2("Hændelser"),
            html.P(told, role="status"),
            data_table(event_table(rows), "Hændelser", _nowhere),
            html.P(_turn(visit, int(number), total), className="acts"),
        ],
        className="panel",
    )


def _turn(visit: Visit, number: int, total: int) -> list[Component]:
    ways = [("Nyere", number - 1, number > 1), ("Ældre", number + 1, number * ROWS < total)]
    return [html.A(text, href=visit.href(extra=visit.extra | {"side": str(to)})) for text, to, there in ways if there]


def _nowhere(_: tuple) -> None:
    """An event leads nowhere."""


def checked(visit: Visit) -> Component:
    """Whether the trail is whole, in words."""
    verdict, at = verify(visit.store), head(visit.store)
    audit.record(visit.store, visit.asker, "revision", "kontrol af sporet", antal=verdict.antal)
    if verdict.faults:
        remedy = "Sammenlign med en sikkerhedskopi, og find ud af, hvem der har haft adgang til filen."
        return errors.notice("Sporet er ikke helt", " ".join(verdict.faults), remedy, "bad")
    return errors.notice("Sporet er helt", verdict_text(verdict, at))


def found(visit: Visit, given: str) -> Component:
    """All that is recorded about the borger that ``given`` names.

    :raises UsageError: it names nobody.
    """
    who = pseudonyms(visit.store, given)
    audit.record(visit.store, visit.asker, "revision", "opslag på borger", antal=len(who), personer=who)
    rows = events_about(visit.store, who, _MOST)
    return html.Section(
        [
            html.H2("Registreret om borgeren"),
            html.P(f"{danish.count(len(rows), 'hændelse', 'hændelser')}, de nyeste først."),
            data_table(event_table(rows), "Registreret om borgeren", _nowhere),
        ],
        className="panel",
    )


def register(app: Dash, house: House) -> None:
    """The list, and what the two buttons answer; what is asked about a borger never stands in the address."""
    section(app, house, PAGE, "revision-liste", list_drawn)

    @app.callback(
        Output("revision-svar", "children"),
        Input(_VERIFY, "n_clicks"),
        Input(_FIND, "n_clicks"),
        State("revision-borger", "value"),
        State("url", "search"),
        State("url", "pathname"),
        prevent_initial_call=True,
    )
    def answer(_: int, __: int, given: str | None, search: str | None, pathname: str | None) -> Component:
        if PAGE.match(pathname) is None or not ctx.triggered_id:
            raise PreventUpdate
        try:
            visit = house.visit(PAGE, pathname, search)
            drawn = checked(visit) if ctx.triggered_id == _VERIFY else found(visit, str(given or ""))
            return html.Div(still(drawn, house.live), role="status")
        except FleksError as error:
            return html.Div(errors.message(error), role="alert")


PAGE = Page(
    path="/revision",
    title=lambda _: "Revisionsspor",
    nav="Revisionsspor",
    layout=layout,
    ret="revision",
    extra=("handling", "side"),
    register=register,
)
