"""A report drawn on the page: the preview of what the files will hold."""

from dash import dcc
from dash.development.base_component import Component

from app.reports.card import Card
from app.reports.content import Part, Report, Section
from app.reports.diagram import Diagram
from app.reports.hidden import HIDDEN, LEGEND
from app.reports.markup import LIST, Block, Line
from app.reports.summary import CHANCE, change_text, status_text
from app.reports.table import Table
from app.view import html
from app.view.data_table import data_table
from app.view.figure import figure, height_of
from app.view.graph import CONFIG


def draw(report: Report) -> Component:
    """The whole report, without links: what leaves the house leads nowhere inside it."""
    said = (report.municipality, report.period, report.meeting, report.audience)
    return html.Article(
        [
            html.H2(report.title),
            html.P(" · ".join(part for part in said if part), className="soft"),
            *_blocks(report.intro),
            *(html.P([html.Strong("Rettet: "), text]) for text in report.corrections),
            html.H3("Tallene kort"),
            _table(report.summary, "Tallene kort"),
            html.P(CHANCE, className="chart-note"),
            *(part for section in report.sections for part in _section(section)),
            html.H3("Om tallene"),
            html.Dl(
                [part for name, text in report.facts for part in (html.Dt(name), html.Dd(text))], className="method"
            ),
        ],
        className="panel report",
        **{"aria-label": f"Forhåndsvisning: {report.title}"},
    )


def _section(section: Section) -> list[Component]:
    parts = [drawn for part in section.parts if part.figures for drawn in _part(part)]
    return [html.H3(section.heading), *_blocks(section.text), *parts] if parts or section.text else []


def _part(part: Part) -> list[Component]:
    card = part.card
    lines = [card.absent] if card.absent else [card.basis, card.target, status_text(card), *_changes(card)]
    return [
        html.H4(part.kpi.titel),
        html.P([html.Strong(card.value, className="report-value"), " · ".join(line for line in lines if line)]),
        html.P(part.short, className="chart-note"),
        html.Div(
            [_figure(one, f"{part.kpi.id}-{at}") for at, one in enumerate(part.figures)], className="report-figures"
        ),
    ]


def _changes(card: Card) -> list[str]:
    return [f"siden {one.since}: {change_text(one)}" for one in card.changes if one.text != HIDDEN]


def _figure(diagram: Diagram, name: str) -> Component:
    graph = dcc.Graph(
        id=f"udkast-{name}", figure=figure(diagram), config=CONFIG, style={"height": f"{height_of(diagram)}px"}
    )
    notes = [*diagram.notes, *([LEGEND] if diagram.has_hidden else [])]
    table = html.Details([html.Summary("Vis som tabel"), _table(diagram.table, diagram.title)], className="chart-table")
    return html.Figure(
        [
            html.Figcaption([html.Strong(diagram.heading or diagram.title), html.Br(), diagram.subtitle]),
            html.Div(graph, role="img", className="chart-picture", **{"aria-label": diagram.description}),
            *(html.P(note, className="chart-note") for note in notes),
            table,
        ]
    )


def _table(table: Table, caption: str) -> Component:
    return data_table(table, caption, lambda _: None)


def _blocks(given: tuple[Block, ...]) -> list[Component]:
    return [
        html.Ul([html.Li(_line(line)) for line in block.lines]) if block.kind == LIST else html.P(_line(block.lines[0]))
        for block in given
    ]


def _line(line: Line) -> list[Component | str]:
    return [html.Strong(span.text) if span.bold else span.text for span in line]
