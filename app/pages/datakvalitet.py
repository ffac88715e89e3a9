"""Datakvalitet: what came in the delivery, what was set aside and why, and what in it somebody should look at."""

from dataclasses import replace

from dash import Dash
from dash.development.base_component import Component

from app import danish
from app.errors import AuditError
from app.kpi import kvalitet
from app.kpi.kvalitet import Kontrol
from app.pages import errors, trail
from app.pages.files import File, download, file_of, register_files
from app.pages.house import House, section
from app.pages.page import Page
from app.pages.visit import Visit
from app.reports import kvalitet as tables
from app.reports.about import About
from app.reports.diagram import Diagram
from app.reports.kvalitet_trend import quality_trend
from app.view import html
from app.view.chart_card import buttons, chart_card
from app.view.data_table import data_table
from app.view.parts import skeleton

COURSE = "kvalitet-forloeb"
_MOST = 200  # cases of a check on the page


def layout(visit: Visit) -> Component:
    """The frame; the checks are read anew, because they take a moment."""
    return html.Div(
        [
            html.H1("Datakvalitet"),
            html.P(
                "Hvad der kom i den seneste leverance, hvor hver række endte, og hvad der bør rettes i fagsystemet.",
                className="lead",
            ),
            html.Div(skeleton(), id="kvalitet-leverance"),
            html.Div(skeleton(), id="kvalitet-over-tid"),
            html.Div(skeleton(), id="kvalitet-kontroller"),
            download("datakvalitet"),
        ]
    )


def _kommune(visit: Visit) -> str:
    return visit.filters.kommune or visit.choices.kommuner[0][0]


def _no_link(_: tuple) -> None:
    return None


def delivery_drawn(visit: Visit) -> list[Component]:
    """The account of the delivery, its reasons and warnings, and the rows set aside as a file."""
    kommune = _kommune(visit)
    every = kvalitet.tabeller(visit.snapshot, kommune)
    absent = sorted(every[~every["leveret"]]["tabel"])
    told = tables.reasons(kvalitet.bemaerkninger(visit.snapshot, kommune))
    return [
        html.Section(
            [
                html.H2("Leverancen"),
                html.P(f"Data pr. {danish.long_date(visit.data_pr)}. Hver læst række er talt med ét sted."),
                data_table(tables.account(every), "Rækker pr. tabel", _no_link),
                html.P(f"Ikke leveret: {', '.join(absent)}.", className="soft") if absent else None,
            ],
            className="panel",
        ),
        _changes(visit, kommune),
        html.Section(
            [
                html.H2("Sat til side og advarsler"),
                data_table(told, "Grunde og advarsler", _no_link) if told.rows else html.P("Ingen."),
                _take(visit, int(every["sat_til_side"].sum())),
            ],
            className="panel",
        ),
    ]


def _changes(visit: Visit, kommune: str) -> Component | None:
    """What is other than in the delivery before; nothing for the first."""
    rows = kvalitet.aendringer(visit.snapshot, kommune, visit.scope)
    if rows.empty:
        return None
    since = danish.long_date(rows["siden"].iloc[0].date())
    every = (
        (tables.changed_keys(rows), "Nye, forsvundne og ændrede"),
        (tables.changed_counts(rows, "raekker"), "Tabeller med flere eller færre rækker"),
        (tables.changed_counts(rows, "team"), "Teams med flere eller færre borgere"),
    )
    drawn = [part for table, name in every if table.rows for part in (html.H3(name), data_table(table, name, _no_link))]
    return html.Section([html.H2(f"Siden leverancen pr. {since}"), *drawn], className="panel")


def course(visit: Visit) -> Diagram:
    """How the deliveries have been, one after another."""
    rows = kvalitet.over_tid(visit.snapshot, _kommune(visit), visit.filters.team, visit.scope)
    return quality_trend(rows, kvalitet.check_titles(), _about(visit, "Datakvalitet over tid"))


def course_drawn(visit: Visit) -> list[Component]:
    """The course as a chart, from the second delivery on."""
    drawn = course(visit)
    if len(drawn.categories) < 2:
        text = "Udviklingen vises her, når der er importeret mere end én leverance."
        return [html.Section([html.H2(drawn.heading), html.P(text, className="soft")], className="panel")]
    return [html.Div(chart_card(drawn, COURSE, _no_link, wide=True), className="charts")]


def _take(visit: Visit, count: int) -> Component | None:
    if not count or not kvalitet.may_see_set_aside(visit.scope):
        return None
    return html.Div(
        [
            html.P(
                f"{danish.number(count)} rækker er sat til side. Hent dem, som de blev leveret, og ret dem i kilden."
            ),
            buttons("Rækker sat til side", "karantaene", pictures=False),
        ]
    )


def checks_drawn(visit: Visit) -> list[Component]:
    """Every check that warns, with its findings per team and, for those who may see cases, one by one."""
    found = kvalitet.kontroller(visit.snapshot, _kommune(visit), visit.filters.team, visit.scope)
    clean = [one.titel for one in found if not len(one.fund)]
    refused = _refused(visit, found)
    return [
        html.H2("Sager at se på"),
        refused and errors.message(refused),
        *(_check(visit, one, visit.scope.cases and not refused) for one in found if len(one.fund)),
        html.P(f"Uden fund: {'; '.join(clean)}.", className="soft") if clean else None,
    ]


def _refused(visit: Visit, found: list[Kontrol]) -> AuditError | None:
    """Record whose cases are about to be shown; what stands in the way, if the trail cannot be written."""
    if not visit.scope.cases:
        return None
    shown = [one for check in found for one in check.fund["borger_id"].head(_MOST)]
    try:
        trail.seen(visit, "datakvalitet", "datakvalitet", shown, len(shown))
    except AuditError as error:
        return error
    return None


def _check(visit: Visit, one: Kontrol, with_cases: bool) -> Component:
    number = len(one.fund)
    return html.Section(
        [
            html.H3(f"{one.titel}: {danish.number(number)}"),
            html.P(one.tekst),
            html.P(one.forklaring, className="soft"),
            html.P([html.Strong("Gør nu: "), one.goer_nu]),
            data_table(tables.per_team(one.fund), f"{one.titel}, antal pr. team", _no_link),
            _cases(visit, one, number) if with_cases else None,
        ],
        className="panel",
        id=f"kontrol-{one.navn}",
    )


def _cases(visit: Visit, one: Kontrol, number: int) -> Component:
    rest = f" De første {_MOST} er vist; vælg et team for at se resten." if number > _MOST else ""
    rows = tables.cases(one.fund.head(_MOST))
    drawn = data_table(rows, f"{one.titel}, sager", lambda drill: visit.href(f"/sag/{dict(drill)['sagsref']}"))
    return html.Details([html.Summary("Vis sagerne"), html.P(rest, className="soft") if rest else None, drawn])


def set_aside_file(visit: Visit) -> File:
    """The rows set aside as a file.

    :raises UsageError: the asker may not see them.
    """
    rows = kvalitet.set_aside(visit.snapshot, _kommune(visit), visit.scope)
    table = tables.set_aside(rows)
    note = "Rækken står som leveret; et CPR-nummer er erstattet af [CPR]."
    told = replace(_about(visit, "Rækker sat til side ved importen"), notes=(note,))
    return File("Sat til side", told.file_name("Sat til side"), table, told, tables.persons_set_aside(rows))


def _about(visit: Visit, title: str) -> About:
    return About(
        kpi_id="",
        title=title,
        filters=dict(visit.choices.kommuner)[_kommune(visit)],
        period=danish.long_date(visit.data_pr),
        data_pr=visit.data_pr,
        snapshot=visit.snapshot.name,
        fiction=visit.is_fiction,
    )


def register(app: Dash, house: House) -> None:
    """The sections and the files."""
    section(app, house, PAGE, "kvalitet-leverance", delivery_drawn)
    section(app, house, PAGE, "kvalitet-over-tid", course_drawn)
    section(app, house, PAGE, "kvalitet-kontroller", checks_drawn)
    files = {"karantaene": set_aside_file, COURSE: lambda visit: file_of(course(visit))}
    register_files(app, house, PAGE, "datakvalitet", files)


PAGE = Page(
    path="/datakvalitet",
    title=lambda _: "Datakvalitet",
    nav="Datakvalitet",
    layout=layout,
    ret="sager",
    filters=lambda _: ("kommune", "team"),
    register=register,
)
