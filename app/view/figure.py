"""A diagram as the plain dict that ``dcc.Graph`` draws. No figure objects: a dict costs a hundredth of one."""

from collections.abc import Callable
from functools import lru_cache
from textwrap import wrap

from app.reports.diagram import HEAT, STACKED, TIMELINE, Diagram
from app.view import template
from app.view.heat import heat_traces
from app.view.timeline import timeline_figure
from app.view.traces import plain, reference_traces, series_traces, value_labels

Href = Callable[[tuple], str | None]  # from what a click narrows to, to an address
_NAME_SIGNS, _ALL_SIGNS = 26, 60  # signs on a line of a name at the side, and of all names under the chart
_MOST_NAMES = 15
UPRIGHT_HEIGHT, ROW_HEIGHT, HEAT_ROW_HEIGHT, LEGEND_HEIGHT = 320, 34, 40, 18


def figure(diagram: Diagram, href: Href | None = None) -> dict:
    """``data`` and ``layout``. ``href`` turns a point's drill into an address, which a click on the point goes to.

    ``layout.meta`` holds what a picture that is taken away must say: title, subtitle, notes, and the file's name.
    """
    to = href or (lambda _: None)
    kinds = {one.kind for one in diagram.series}
    if TIMELINE in kinds or diagram.spans:
        drawn = timeline_figure(diagram, to)
    elif HEAT in kinds:
        drawn = {"data": heat_traces(diagram, to), "layout": _heat_layout(diagram)}
    else:
        drawn = {
            "data": [*series_traces(diagram, to), *reference_traces(diagram)],
            "layout": _layout(diagram, STACKED in kinds),
        }
    drawn["layout"]["meta"] = _meta(diagram)
    return drawn


def height_of(diagram: Diagram) -> int:
    """How many pixels high the chart is drawn: with its rows where it has rows."""
    if diagram.upright and not diagram.spans:
        heat = any(one.kind == HEAT for one in diagram.series)
        return 110 + HEAT_ROW_HEIGHT * len(diagram.series) if heat else UPRIGHT_HEIGHT
    legend = LEGEND_HEIGHT * (len(diagram.series) - 1)  # on a narrow screen its words stand below each other
    return 110 + legend + ROW_HEIGHT * max(len(diagram.categories), 2)


def _meta(diagram: Diagram) -> dict:
    return {
        "title": plain(diagram.title),
        "subtitle": plain(diagram.subtitle),
        "notes": [plain(note) for note in diagram.notes],
        "filename": diagram.file_name,
    }


def _layout(diagram: Diagram, stacked: bool) -> dict:
    width = _NAME_SIGNS if not diagram.upright else max(12, _ALL_SIGNS // max(len(diagram.categories), 1))
    names = [_broken(name, width) for name in diagram.categories]
    along = template.axis(diagram.axis_titles[0] if diagram.upright else "", **_places(names), showgrid=False)
    values = template.axis(diagram.axis_titles[1], rangemode="tozero", nticks=6, **_ticks(diagram, stacked))
    along["range"] = [-0.6, len(names) - 0.4] if diagram.upright else [len(names) - 0.4, -0.6]
    axes = {"xaxis": along, "yaxis": values} if diagram.upright else {"xaxis": values, "yaxis": along}
    layout = template.layout(height_of(diagram)) | axes | {"annotations": value_labels(diagram)}
    if stacked:
        return layout | {"barmode": "stack", "uniformtext": {"minsize": 11, "mode": "hide"}}
    return layout | {"margin": layout["margin"] | {"r": 72}}  # the values at the right edge


def _places(names: list[str]) -> dict:
    """Categories stand at 0, 1, 2 …, so that two of the same name are two; months are thinned out to fit."""
    step = next(step for step in (1, 2, 3, 6, 12, len(names)) if len(names) <= _MOST_NAMES * step)
    shown = [at for at in range(len(names)) if (len(names) - 1 - at) % step == 0]
    return {"tickmode": "array", "tickvals": shown, "ticktext": [names[at] for at in shown]}


@lru_cache(maxsize=2_000)
def _broken(text: str, signs: int) -> str:
    """The text on lines of about so many signs, broken at blanks."""
    return "<br>".join(plain(line) for line in wrap(text, signs, break_long_words=False, break_on_hyphens=False))


def _ticks(diagram: Diagram, stacked: bool) -> dict:
    if not diagram.scale.share:
        return {"tickformat": ",d"} if diagram.scale.decimals == 0 else {"tickformat": ",~f"}
    labelled = diagram.upright and bool(value_labels(diagram))  # the value of a full bar stands above it
    full = stacked or 0.9 < _top(diagram) <= 1
    ticks = {"ticksuffix": " %", "tickformat": ",~f"}
    return ticks | {"range": [0, 110 if labelled else 100]} if full else ticks


def _top(diagram: Diagram) -> float:
    points = [point for one in diagram.series for point in one.points]
    ends = [value for point in points for value in (point.value, point.high)]
    return max((value for value in [*ends, *_lines(diagram)] if value is not None), default=0)


def _lines(diagram: Diagram) -> list[float | None]:
    return [value for line in diagram.references for value in line.values]


def _heat_layout(diagram: Diagram) -> dict:
    width = max(12, _ALL_SIGNS // max(len(diagram.categories), 1))
    columns = [_broken(name, width) for name in diagram.categories]
    rows = [_broken(one.name, _NAME_SIGNS) for one in diagram.series]
    layout = template.layout(height_of(diagram))
    layout["xaxis"] = template.axis(diagram.axis_titles[0], **_places(columns), showgrid=False)
    layout["yaxis"] = template.axis(diagram.axis_titles[1], **_places(rows), showgrid=False)
    layout["yaxis"]["range"] = [len(rows) - 0.5, -0.5]
    same = range(len(rows)) if columns == rows else ()
    edge = {"type": "rect", "line": {"color": template.INK, "width": 2}, "layer": "above"}
    layout["shapes"] = [edge | {"x0": at - 0.5, "x1": at + 0.5, "y0": at - 0.5, "y1": at + 0.5} for at in same]
    return layout
