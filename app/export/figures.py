"""The figures of a report as pictures that stand alone: SVG and PNG, with title, period, data date and notes."""

from app.export.chart import Picture, height_of, svg_bytes
from app.export.typeset import typeset
from app.reports.content import Report
from app.reports.diagram import Diagram
from app.reports.hidden import LEGEND

_DPI = 200


def pictures(report: Report, form: str) -> list[bytes]:
    """One picture per figure of the report, in order; ``form`` is ``svg`` or ``png``."""
    if not report.figures:
        return []
    how = {"ppi": _DPI} if form == "png" else {}
    data = {"title": report.title, "figures": [_figure(figure, report) for figure in report.figures]}
    made = typeset("figurer", data, format=form, **how)
    return made if isinstance(made, list) else [made]


def _figure(figure: Diagram, report: Report) -> dict:
    return {
        "title": figure.title,
        "subtitle": f"{figure.subtitle} · Øjebliksbillede {report.snapshot}",
        "alt": figure.description,
        "notes": [*figure.notes, *([LEGEND] if figure.has_hidden else [])],
        "svg": svg_bytes(figure, Picture(height=height_of(figure))).decode("utf-8"),
    }
