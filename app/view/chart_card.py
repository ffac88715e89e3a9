"""A chart with everything that belongs to it: heading, picture, notes, the same numbers as a table, and the files."""

from collections.abc import Callable

from dash import dcc
from dash.development.base_component import Component

from app.reports.diagram import Diagram
from app.reports.hidden import LEGEND
from app.view import html
from app.view.data_table import data_table
from app.view.figure import figure, height_of
from app.view.graph import CONFIG

Href = Callable[[tuple], str | None]
FILES = (("csv", "CSV"), ("xlsx", "Excel"))  # asked of the server; assets/charts.js makes the pictures
PICTURES = (("png", "PNG"), ("svg", "SVG"))


def chart_card(diagram: Diagram, name: str, href: Href, wide: bool = False, open_table: bool = False) -> Component:
    """The diagram as a card. ``name`` is the chart's name on the page, ``href`` turns a drill into an address.

    The picture is one image to a screen reader, described by its data; each of its links stands in the table too.
    """
    title_id = f"chart-{name}-title"
    return html.Section(
        [
            html.H2(diagram.heading or diagram.title, id=title_id, className="chart-title"),
            html.P(diagram.subtitle, className="chart-subtitle"),
            _picture(diagram, name, href) if not diagram.is_empty else html.P(_why(diagram), className="chart-empty"),
            *(html.P(note, className="chart-note") for note in notes_of(diagram)),
            html.Div(
                [
                    html.Details(
                        [html.Summary("Vis som tabel"), data_table(diagram.table, diagram.title, href)],
                        className="chart-table",
                        open=open_table,
                    ),
                    buttons(diagram.title, name, pictures=not diagram.is_empty),
                ],
                className="chart-foot",
            ),
        ],
        className="chart-card chart-wide" if wide else "chart-card",
        **{"aria-labelledby": title_id},
    )


_NOTHING, _ALL_HIDDEN = "Ingen observationer i perioden.", "Alle tal i perioden er skjult."


def _why(diagram: Diagram) -> str:
    return _ALL_HIDDEN if diagram.has_hidden else _NOTHING


def notes_of(diagram: Diagram) -> tuple[str, ...]:
    """What stands below the picture; what • means where something is hidden."""
    return (*diagram.notes, LEGEND) if diagram.has_hidden else diagram.notes


def _picture(diagram: Diagram, name: str, href: Href) -> Component:
    graph = dcc.Graph(
        id={"type": "chart", "name": name},
        figure=figure(diagram, href),
        config=CONFIG,
        style={"height": f"{height_of(diagram)}px"},
    )
    return html.Div(graph, className="chart-picture", role="img", **{"aria-label": diagram.description})


def buttons(title: str, name: str, pictures: bool = True) -> Component:
    """PNG and SVG are made in the browser, CSV and Excel by the server (``app.pages.files``)."""
    drawn = [_button(label, f"{title} som {label}", **{"data-picture": form}) for form, label in PICTURES * pictures]
    asked = [
        _button(label, f"{title} som {label}", id={"type": "file", "name": name, "form": form}) for form, label in FILES
    ]
    return html.Div([html.Span("Hent:", className="chart-take"), *drawn, *asked], className="chart-buttons")


def _button(label: str, told: str, **more: object) -> Component:
    return html.Button(label, type="button", className="chart-button", **{"aria-label": f"Hent {told}", **more})
