"""A timeline: a lane per category, a bar for each stretch of days, a sign for each moment.

Bars are plain, since words stand on them; their lane tells them apart, not their colour.
"""

from collections.abc import Callable
from datetime import date, timedelta

from app.reports.diagram import Diagram, Span
from app.view import template
from app.view.traces import plain

Href = Callable[[tuple], str | None]
_DAY_MS = 86_400_000


def timeline_figure(diagram: Diagram, href: Href) -> dict:
    """``data`` and ``layout``: one trace per kind of stretch, in the order in which the kinds are first met."""
    kinds = list(dict.fromkeys(span.kind for span in diagram.spans))
    traces = []
    for number, kind in enumerate(kinds):
        of_kind = [span for span in diagram.spans if span.kind == kind]
        stretches = [span for span in of_kind if span.end > span.start]
        moments = [span for span in of_kind if span.end == span.start]
        traces += [_bars(stretches, kind, number, href)] if stretches else []
        traces += [_signs(moments, kind, number, href)] if moments else []
    return {"data": traces, "layout": _layout(diagram, len(kinds) > 1)}


def _common(spans: list[Span], kind: str, href: Href) -> dict:
    return {
        "name": plain(kind),
        "legendgroup": plain(kind),
        "y": [span.lane for span in spans],
        "hovertext": [plain(span.told) for span in spans],
        "hoverinfo": "text",
        "customdata": [href(span.drill) for span in spans],
    }


def _bars(spans: list[Span], kind: str, number: int, href: Href) -> dict:
    style = number % len(template.COLOURS)
    return _common(spans, kind, href) | {
        "type": "bar",
        "orientation": "h",
        "base": [span.start.isoformat() for span in spans],
        "x": [((span.end - span.start).days + 1) * _DAY_MS for span in spans],
        "width": 0.6,
        "marker": {
            "color": template.COLOURS[style],
            "line": {"color": "#ffffff", "width": 1},
        },
        "text": [plain(span.text) for span in spans],
        "textposition": "inside",
        "insidetextanchor": "start",
        "insidetextfont": {"color": "#ffffff"},
        "constraintext": "both",
    }


def _signs(spans: list[Span], kind: str, number: int, href: Href) -> dict:
    style = number % len(template.COLOURS)
    sign = {"color": template.COLOURS[style], "size": 11, "symbol": template.SIGNS[style]}
    return _common(spans, kind, href) | {
        "type": "scatter",
        "mode": "markers",
        "x": [span.start.isoformat() for span in spans],
        "marker": sign,
    }


def _layout(diagram: Diagram, legend: bool) -> dict:
    names = [plain(name) for name in diagram.categories]
    layout = template.layout(110 + 34 * max(len(names), 2)) | {"barmode": "overlay", "showlegend": legend}
    layout["xaxis"] = template.axis(type="date", range=_range(diagram.spans), tickformat="%b %Y")
    layout["yaxis"] = template.axis(
        tickmode="array", tickvals=list(range(len(names))), ticktext=names, range=[len(names) - 0.5, -0.5]
    )
    return layout


def _range(spans: tuple[Span, ...]) -> list[str]:
    if not spans:
        return [date.min.isoformat(), date.max.isoformat()]
    first, last = min(span.start for span in spans), max(span.end for span in spans)
    margin = timedelta(days=max(3, (last - first).days // 40))
    return [(first - margin).isoformat(), (last + margin).isoformat()]
