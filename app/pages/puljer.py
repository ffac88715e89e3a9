"""Puljefleksjob: what is vacant, which hours are left, what runs out, and where people went."""

from dash import Dash
from dash.development.base_component import Component

from app import danish
from app.kpi.puljer import UDLOEB, places
from app.pages import errors, filterbar, trail
from app.pages.drill import href_of
from app.pages.files import download, register_files
from app.pages.house import House, section
from app.pages.kpi_charts import PERIODS, USUAL
from app.pages.long_list import ORDER, list_frame, order_control, register_list
from app.pages.page import Page
from app.pages.puljer_charts import STANDARD, Files, Rows, afterwards, course, occupancy, puljer, running_out
from app.pages.visit import Visit
from app.reports import puljer as words
from app.reports.frister import days_text
from app.reports.hidden import HIDDEN, count_text, is_hidden
from app.reports.table import Cell
from app.view import html
from app.view.chart_card import buttons, chart_card
from app.view.listing import answer
from app.view.parts import legend, skeleton, table

GRID = "pulje-grid"
_WIDTHS = {"Sagsnr.": 120, "Borger": 100, "Pulje": 190, "Planlagt slut": 130, "Dage tilbage": 140, "Timer": 90}


def layout(visit: Visit) -> Component:
    """The frame; the month is the one of the occupancy, what runs out is as of the data date."""
    return html.Div(
        [
            html.H1("Puljefleksjob"),
            html.P(
                "Fleksjob, som kommunen selv har sat pladser af til. Pladserne hører til puljen, ikke til et team, så "
                "tallene gælder hele kommunen.",
                className="lead",
            ),
            html.Div(skeleton(), id="puljer-nu"),
            html.Div(_controls(visit), className="filters page-controls"),
            html.Div(skeleton("20rem"), id="puljer-udvikling", className="charts"),
            html.Div(skeleton(), id="puljer-udloeb") if visit.scope.cases else None,
            html.Div(skeleton(), id="puljer-overgang"),
            _places(visit) if visit.scope.cases else None,
            download("puljer"),
        ],
        className="puljer",
    )


def _places(visit: Visit) -> Component:
    """The list of those who are in the places."""
    return html.Section(
        [
            html.H2("Borgere i pladserne"),
            html.P(f"Alle, der er i et puljefleksjob {danish.long_date(visit.data_pr)}, og hvem der har sagen."),
            html.Div(
                [
                    order_control(visit, words.PLACES, STANDARD),
                    buttons("Puljepladser", "pladser", pictures=False),
                ],
                className="listing-head",
            ),
            *list_frame(visit, GRID, words.PLACES, "Borgere i puljepladser", STANDARD, _WIDTHS),
        ],
        className="panel listing-panel",
    )


def _controls(visit: Visit) -> Component:
    options = [{"value": filterbar.ALL, "label": f"{USUAL} måneder"}]
    options += [{"value": value, "label": f"{months} måneder"} for value, months in PERIODS.items()]
    period = filterbar.control("periode", "Udvikling over", options, value=visit.extra.get("periode"))
    return html.Div(period, className="field")


def now_drawn(visit: Visit) -> Component | list[Component]:
    """The puljer in the chosen month as a table with words, and how they are counted."""
    result = course(visit)
    if result.missing:
        return errors.not_delivered(result.missing)
    month = visit.filters.til
    rows = [row for row in result.lines if row["month"] == month]
    if not rows:
        text = f"Ingen pulje var i kraft ved udgangen af {danish.month(month)}, eller måneden er ikke slut."
        return errors.empty(text, "Vælg en tidligere måned.")
    head = ("Pulje", "Besatte", "Pladser", "Belægning", "Ledige", "Timer")
    body = table(head, [_pulje(visit, row) for row in rows], "Pladser, og timer om ugen", (1, 2, 3), stacks=True)
    heading = html.H2(f"Puljerne ved udgangen af {danish.month(month)}")
    return html.Section([heading, body, *legend(result)], className="panel")


def _pulje(visit: Visit, row: dict) -> list[Component | str]:
    href = visit.href(dims=(("pulje", row["id"]),))
    vacant = words.vacant_text(row)
    return [
        html.A(row["name"], href=href),
        count_text(row, "numerator"),
        count_text(row, "denominator"),
        HIDDEN if is_hidden(row, "value") else danish.percent(row["value"]),
        html.Strong(f"■ {vacant}", className="overdue") if (words.vacant_of(row) or 0) < 0 else vacant,
        words.hours_text(row),
    ]


def course_drawn(visit: Visit) -> list[Component]:
    """A chart per pulje: the people in it against its places."""
    every: list[tuple[str, Rows]] = puljer(visit)
    drawn = [occupancy(visit, number) for number in range(len(every))]
    to = href_of(visit)
    return [chart_card(one, f"belaegning-{number}", to) for number, one in enumerate(drawn) if one is not None]


def running_out_drawn(visit: Visit) -> Component:
    """How many places run out when, as a timeline with its table."""
    rows = places(visit.snapshot, visit.filters.replace(team=None, sagsbehandler=None), visit.scope)
    counted = [(name, int((rows["udloeb"] == key).sum())) for key, name in UDLOEB]
    if not any(number for _, number in counted):
        text = "Ingen puljefleksjob har en planlagt slutdato inden for 180 dage efter datadagen."
        return errors.notice("Ingen pladser udløber", text)
    items = [
        html.Li(
            [html.Strong(danish.number(number), className="overdue" if late and number else ""), f" {name.lower()}"]
        )
        for late, (name, number) in zip((True, False, False, False), counted, strict=True)
    ]
    drawn = running_out(visit)
    trail.seen(visit, "sagsliste", "puljefleksjob", trail.persons_of(drawn.table))
    card = chart_card(drawn, "udloeb", href_of(visit), wide=True, open_table=True)
    return html.Div([html.Ul(items, className="counted"), card])


def ended_drawn(visit: Visit) -> Component:
    """Where people went after a puljefleksjob."""
    drawn = afterwards(visit)
    if drawn is None:
        return errors.empty("Ingen puljefleksjob sluttede i de 12 måneder til og med den valgte.")
    return chart_card(drawn, "overgang", href_of(visit), wide=True)


def _said_days(value: Cell) -> str:
    return danish.NO_VALUE if value is None else days_text(int(value))


def rows_asked(visit: Visit, request: dict) -> dict:
    """The places that a request of the grid asks for."""
    rows = places(visit.snapshot, visit.filters.replace(team=None, sagsbehandler=None), visit.scope)
    return answer(words.place_table(rows), request, href_of(visit), {"Dage tilbage": _said_days})


def register(app: Dash, house: House) -> None:
    """The sections, the list of places, and the files."""
    section(app, house, PAGE, "puljer-nu", now_drawn)
    section(app, house, PAGE, "puljer-udvikling", course_drawn)
    section(app, house, PAGE, "puljer-udloeb", running_out_drawn)
    section(app, house, PAGE, "puljer-overgang", ended_drawn)
    register_list(app, house, PAGE, GRID, rows_asked, "sagsliste")
    register_files(app, house, PAGE, "puljer", Files())


PAGE = Page(
    path="/puljefleksjob",
    title=lambda _: "Puljefleksjob",
    nav="Puljefleksjob",
    layout=layout,
    ret="tal",
    filters=lambda _: ("maaned", "kommune", "pulje"),
    extra=("periode", ORDER),
    register=register,
)
