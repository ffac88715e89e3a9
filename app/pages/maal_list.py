"""The targets of the municipality, each with who set it and when, its period, and how it stands in the chosen month."""

from datetime import date

from dash.development.base_component import Component

from app import danish
from app.kpi import kpi
from app.kpi.judge import judge
from app.own.targets import Target
from app.pages import errors
from app.pages.maal_change import mine, value_of, whose
from app.pages.visit import Visit
from app.reports.words import row_text
from app.view import html
from app.view.parts import status, table

_HEAD = ("Nøgletal", "Gælder for", "Mål", "Fra", "Til og med", "Sat af", "Status", "Tal")


def draw_list(visit: Visit) -> Component:
    """The table, or that there is none yet."""
    every = mine(visit)
    month = danish.month(visit.filters.til)
    if not every:
        return errors.empty("Der er endnu ingen mål.", "Sæt det første ovenfor: så får nøgletallene en status.")
    rows = [_row(visit, one) for one in every]
    note = f"Status og tal er for {month}. Et mål, som et nyere har taget over for, har ingen status."
    return html.Section(
        [html.H2("Kommunens mål"), table(_HEAD, rows, note, (2,), stacks=True)],
        className="panel",
    )


def _row(visit: Visit, one: Target) -> list[Component | str]:
    state, number = _standing(visit, one)
    link = html.A(kpi(one.kpi).titel, href=visit.href(f"/noegletal/{one.kpi}", extra={}, team=one.team_id))
    when = danish.short_date(one.hvornaar.date()) if one.hvornaar else ""
    til = danish.month(one.til) if one.til else "indtil videre"
    return [link, whose(visit, one), value_of(one), danish.month(one.fra), til, f"{one.hvem}, {when}", state, number]


def _standing(visit: Visit, one: Target) -> tuple[Component | str, str]:
    """The status and the figure of the chosen month, where the target is the one in force in it."""
    month = visit.filters.til
    if not _in_force(visit, one, month):
        return "Gælder ikke", ""
    result = visit.compute(one.kpi, team=one.team_id, sagsbehandler=None, dims=())
    row = result.at(month)
    if row is None:
        return "Intet tal", ""
    judged = judge(result.kpi, row["value"], one.vaerdi, visit.settings.tolerance)
    return ("Foreløbig" if row["preliminary"] else status(judged)), row_text(result.kpi, row)


def _in_force(visit: Visit, one: Target, month: date) -> bool:
    """Whether this is the target of its team (or of the municipality) in the month: the newest that holds."""
    same = [other for other in visit.targets if (other.kpi, other.team_id) == (one.kpi, one.team_id)]
    valid = [other for other in same if other.fra <= month and (other.til is None or month <= other.til)]
    return bool(valid) and valid[-1].number == one.number
