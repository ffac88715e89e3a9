"""Sag: where every drill-down ends, one borger's case."""

from dataclasses import replace
from datetime import date

from dash import Dash
from dash.development.base_component import Component

from app import danish
from app.access import audit
from app.errors import UsageError
from app.kpi import catalogue
from app.kpi.sag import Sag, find_sag
from app.pages import errors, filterbar, trail
from app.pages.files import Content, File, download, file_of, register_files
from app.pages.house import House, section
from app.pages.page import Page
from app.pages.sag_parts import deadlines, facts, figures, heading, par74c, remarks
from app.pages.visit import Visit
from app.reports.about import About
from app.reports.diagram import Diagram
from app.reports.sag_forloeb import timeline
from app.view import html
from app.view.chart_card import chart_card
from app.view.parts import skeleton

YEARS = 3  # how far back the timeline opens
_TIMELINE = "forloeb"


def layout(visit: Visit) -> Component:
    """The whole page but for what follows the address: the timeline, and the nøgletal that is open."""
    sag = _opened(visit, "stamdata og frister")
    if sag is None:
        return unknown(visit)
    return html.Div(
        [
            heading(sag, visit),
            html.Div([facts(sag, visit), deadlines(sag, visit)], className="sag-top"),
            remarks(sag),
            html.Div(_controls(visit), className="filters page-controls"),
            html.Div(skeleton("20rem"), id="sag-forloeb"),
            par74c(sag),
            html.Div(skeleton(), id="sag-tal"),
            download("sag"),
        ],
        className="sag",
    )


def _opened(visit: Visit, part: str) -> Sag | None:
    """The case, recorded as seen; ``None`` when it is not there for the asker, which is recorded too."""
    sag = find_sag(visit.snapshot, visit.slots["sagsref"], visit.scope)
    if sag is None:
        audit.try_record(visit.store, visit.asker, "adgang_afvist", f"sag {visit.slots['sagsref']}")
    else:
        trail.seen(visit, "sag", part, [sag.stamdata.borger_id])
    return sag


def unknown(visit: Visit) -> Component:
    """For a case that is not there, or not within what the asker may see; the two are not told apart."""
    return html.Div(
        [
            html.H1("Sagen findes ikke"),
            errors.notice(
                "Ingen sag at vise",
                "Adressen fører ikke til en sag i de viste data, eller sagen ligger uden for det, du har adgang til.",
                "Find sagen på listen over frister eller på listen bag et nøgletal.",
            ),
            html.P(html.A("Gå til Frister", href=visit.href("/frister", extra={}))),
        ],
        className="plain-page",
    )


def _controls(visit: Visit) -> Component:
    options = [{"value": filterbar.ALL, "label": "De seneste tre år"}, {"value": "hele", "label": "Hele forløbet"}]
    return html.Div(filterbar.control("siden", "Vis", options, value=visit.extra.get("siden")), className="field")


def diagram(visit: Visit, sag: Sag) -> Diagram:
    """The timeline that the address asks for."""
    whole = visit.extra.get("siden") == "hele"
    return timeline(sag, about(sag, visit), None if whole else _back(sag.stamdata.data_pr))


def _back(day: date) -> date:
    return day.replace(year=day.year - YEARS, day=min(day.day, 28))


def about(sag: Sag, visit: Visit) -> About:
    """Where the timeline comes from; its case is named as in the address."""
    return About(
        kpi_id="sag",
        title="Forløbet i sagen",
        filters=f"Sag {sag.stamdata.sagsref}",
        period=f"til {danish.long_date(sag.stamdata.data_pr)}",
        data_pr=sag.stamdata.data_pr,
        snapshot=visit.snapshot.name,
        fiction=visit.is_fiction,
    )


def _draw(visit: Visit) -> Component:
    sag = _opened(visit, "forløb")
    if sag is None:
        return errors.empty("Sagen findes ikke længere.")
    return chart_card(diagram(visit, sag), _TIMELINE, _nowhere, wide=True)


def figures_drawn(visit: Visit) -> Component:
    """Every nøgletal that the case counts in."""
    sag = _opened(visit, "nøgletal")
    return errors.empty("Sagen findes ikke længere.") if sag is None else figures(sag, catalogue(), visit)


def _nowhere(_: tuple) -> None:
    """A stretch of the timeline leads nowhere: the drill-down ends here."""


def file(visit: Visit) -> File:
    """The timeline's table, as the address shows it.

    :raises UsageError: there is no such case for the asker.
    """
    sag = find_sag(visit.snapshot, visit.slots["sagsref"], visit.scope)
    if sag is None:
        raise UsageError("Sagen findes ikke længere.", "Find den på listen over frister.")
    return replace(file_of(diagram(visit, sag)), personer=(sag.stamdata.borger_id,))


CONTENT: Content = {_TIMELINE: file}


def register(app: Dash, house: House) -> None:
    """The timeline and its files, and the nøgletal."""
    section(app, house, PAGE, "sag-forloeb", _draw)
    section(app, house, PAGE, "sag-tal", figures_drawn)
    register_files(app, house, PAGE, "sag", CONTENT)


PAGE = Page(
    path="/sag/<sagsref>",
    title=lambda _: "Sag",
    layout=layout,
    ret="sager",
    extra=("siden", "tal"),
    steps=lambda visit: [("Frister", visit.href("/frister", extra={}))],
    register=register,
)
