"""The parameters in their periods: the house's own, and the municipality's with who set them and when."""

from dash.development.base_component import Component

from app import danish
from app.kpi import catalogue
from app.kpi.parameter_change import changeable, value_words
from app.kpi.parameter_list import Listed, listed
from app.kpi.parameters import in_force_on
from app.pages.visit import Visit
from app.reports.parameter_words import parameter_name
from app.view import html
from app.view.parts import table

_HEAD = ("Parameter", "Værdi", "Gælder fra", "Til og med", "Gælder for", "Sat af", "På datadagen", "Bruges af")


def draw_list(visit: Visit) -> Component:
    """The table; a value that the shown snapshot was not built with says that it waits."""
    every = listed(visit.snapshot, visit.store)
    known = changeable(one.parameter for one in every)
    decides = in_force_on((one.parameter for one in every if one.served), visit.data_pr)
    rows = [_row(visit, one, one.parameter in decides) for one in every if one.parameter.navn in known]
    note = "Værdier uden navn er dem, som reglerne giver. En senere værdi tager over for en tidligere."
    return html.Section(
        [html.H2("Alle parametre"), table(_HEAD, rows, note, (1,), stacks=True)], className="panel periods"
    )


def _row(visit: Visit, one: Listed, decides: bool) -> list[Component | str | None]:
    row, own = one.parameter, one.own
    since = "altid" if row.fra.year <= 1900 else danish.short_date(row.fra)
    til = danish.short_date(row.til) if row.til else "indtil videre"
    who = f"{own.hvem}, {danish.short_date(own.hvornaar.date())}" if own and own.hvornaar else ""
    state = ("gælder" if decides else "") if one.served else "venter på næste øjebliksbillede"
    return [
        parameter_name(row.navn),
        value_words(row.navn, row.vaerdi),
        since,
        til,
        row.kommune or "alle",
        who,
        state,
        _used(visit, row.navn),
    ]


def _used(visit: Visit, navn: str) -> Component | None:
    """The nøgletal that rest on it."""
    links = [
        html.A(one.titel, href=visit.href(f"/noegletal/{one.id}", extra={}))
        for one in catalogue().values()
        if navn in one.parametre
    ]
    return html.Span([part for link in links for part in (", ", link)][1:]) if links else None
