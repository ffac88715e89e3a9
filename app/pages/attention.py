"""Kræver handling nu: overdue and coming deadlines, vacant and overbooked places; each a link to its list."""

from dash.development.base_component import Component

from app import danish
from app.kpi import catalogue, kpi
from app.kpi.units import missing_tables
from app.kpi.worklist import GRUPPER, kinds, worklist_counts
from app.pages import errors
from app.pages.visit import Visit
from app.reports.hidden import HIDDEN, count_text
from app.reports.puljer import vacant_of
from app.view import html
from app.view.parts import table

PULJE = "puljebelaegning"
OVERDUE = GRUPPER[0][0]


def draw(visit: Visit) -> Component:
    """Both lists side by side, as of the data date, whatever month is chosen."""
    return html.Section(
        [
            html.H2(
                ["Kræver handling nu", html.Span(f"pr. {danish.long_date(visit.data_pr)}", className="theme-month")]
            ),
            html.Div([_deadlines(visit), _places(visit)], className="attention"),
        ],
        className="theme",
    )


def _deadlines(visit: Visit) -> Component:
    if not visit.scope.cases:
        return html.Div(errors.empty("Frister vises kun for dem, der arbejder med sagerne."), className="panel")
    found = worklist_counts(visit.snapshot, visit.filters, visit.scope)
    most_overdue_first = sorted(found, key=lambda kpi_id: -found[kpi_id][OVERDUE])
    lines = [_deadline(visit, kpi_id, found[kpi_id]) for kpi_id in most_overdue_first]
    head = ("Frist", *(_short(name) for _, name in GRUPPER))
    body = table(head, lines, "Åbne frister, i dage fra datadagen", range(1, len(head)))
    return html.Div([html.H3("Frister"), body, _unfiltered(visit)], className="panel")


def _short(group: str) -> str:
    """``Inden for 7 dage`` is ``7 dage``, ``8–30 dage`` is ``8–30``: the caption says that they are days.

    A long word may be broken where the window is narrow.
    """
    within = group.removeprefix("Inden for ")
    return within if within != group else group.removesuffix(" dage").replace("Over", "Over\u00ad")


def _deadline(visit: Visit, kpi_id: str, numbers: dict[str, int]) -> list[Component | str]:
    """One kind of deadline: a number per group, each leading to its part of the list."""
    name = kinds()[kpi_id]
    if missing_tables(visit.snapshot, kpi(kpi_id).tabeller, visit.filters.kommune):
        return [name, html.Span("Ingen data leveret", className="soft"), *[""] * (len(GRUPPER) - 1)]
    label = html.A(name, href=visit.href("/frister", extra={"slags": kpi_id}))
    return [label, *(_number(visit, kpi_id, group, n) for group, n in numbers.items())]


def _number(visit: Visit, kpi_id: str, group: str, n: int) -> Component | str:
    if not n:
        return html.Span("0", className="soft")
    words = f"{danish.number(n)} {dict(GRUPPER)[group].lower()}: {kinds()[kpi_id]}"
    css = "count-overdue" if group == OVERDUE else ""
    href = visit.href("/frister", extra={"slags": kpi_id, "gruppe": group})
    return html.A(danish.number(n), href=href, className=css, title=words)


def _unfiltered(visit: Visit) -> Component | None:
    """Deadlines follow team and sagsbehandler; a narrower filter is not applied, and that is said."""
    if not visit.filters.dims:
        return None
    return html.P("Listen følger kommune, team og sagsbehandler, ikke de øvrige filtre.", className="card-note")


def _places(visit: Visit) -> Component | None:
    if PULJE not in catalogue():
        return None
    newest = visit.choices.newest
    narrowed = {"team": None, "sagsbehandler": None, "dims": ()}
    result = visit.compute(PULJE, "pulje", fra=newest, til=newest, **narrowed)
    if result.missing:
        return html.Div([html.H3("Puljepladser"), errors.not_delivered(result.missing)], className="panel")
    rows = result.lines
    if not rows:
        return html.Div([html.H3("Puljepladser"), errors.empty("Ingen puljer er i kraft.")], className="panel")
    body = table(("Pulje", "Optaget", "Ledige"), [_pulje(visit, row) for row in rows], _of(visit), (1, 2))
    note = html.P("Puljer opgøres for hele kommunen og følger ikke filtrene.", className="card-note")
    return html.Div([html.H3("Puljepladser"), body, note], className="panel")


def _of(visit: Visit) -> str:
    return f"Ultimo {danish.month(visit.choices.newest or visit.data_pr)}"


def _pulje(visit: Visit, row: dict) -> list[Component | str]:
    dims = (("pulje", row["id"]),) if row["id"] else ()
    href = visit.href("/puljefleksjob", dims=dims, team=None, sagsbehandler=None)
    taken = f"{count_text(row, 'numerator')} af {count_text(row, 'denominator')}"
    return [html.A(row["name"], href=href), taken, _vacant(vacant_of(row))]


def _vacant(vacant: int | None) -> Component | str:
    if vacant is None:
        return HIDDEN
    if vacant < 0:
        return html.Strong(f"■ Overbooket {danish.number(-vacant)}", className="count-overdue")
    return danish.number(vacant)
