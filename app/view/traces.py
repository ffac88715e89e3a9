"""The series and reference lines of a diagram as Plotly traces: plain dicts.

Categories stand at 0, 1, 2 … on their axis. Shares are drawn as percentages. ``customdata`` of a point is the address
that a click on it goes to.
"""

from collections.abc import Callable

from app import danish
from app.reports.diagram import BAR, DOT, LINE, STACKED, Diagram, Point, Reference, Series
from app.view import template

Href = Callable[[tuple], str | None]
_WHISKER = {"color": template.INK, "thickness": 1.5, "width": 5}
_LABELLED = 14  # more bars than this have no room for their values


def plain(text: str) -> str:
    """Text that Plotly shows as it stands: names come from a delivery and may hold what looks like markup."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def series_traces(diagram: Diagram, href: Href) -> list[dict]:
    """Every series as one trace, a line with preliminary months as two."""
    traces: list[dict] = []
    for number, series in enumerate(diagram.series):
        traces += _DRAW[series.kind](diagram, series, number, href)
    return traces


def _base(diagram: Diagram, series: Series, href: Href) -> dict:
    values = [_drawn(diagram, point.value) for point in series.points]
    places = list(range(len(values)))
    along, across = (places, values) if diagram.upright else (values, places)
    return {
        "name": plain(series.name),
        "x": along,
        "y": across,
        "hovertext": [plain(point.text) for point in series.points],
        "hoverinfo": "text",
        "customdata": [href(point.drill) for point in series.points],
        "showlegend": len(diagram.series) > 1 or bool(diagram.references),
    }


def _drawn(diagram: Diagram, value: float | None) -> float | None:
    return None if value is None else value * 100 if diagram.scale.share else value


def _text(diagram: Diagram, value: float | None) -> str:
    if value is None:
        return danish.NO_VALUE
    return danish.percent(value) if diagram.scale.share else danish.number(value, diagram.scale.decimals)


def _line(diagram: Diagram, series: Series, number: int, href: Href) -> list[dict]:
    style = number % len(template.COLOURS)
    colour = template.COLOURS[style]
    trace = _base(diagram, series, href) | {
        "type": "scatter",
        "mode": "lines+markers+text",
        "line": {"color": colour, "width": 2.5, "dash": template.DASHES[style]},
        "marker": {"color": colour, "size": 8, "symbol": template.SIGNS[style]},
        "text": _last_label(diagram, series),
        "textposition": "top center",
        "cliponaxis": False,
        "connectgaps": False,
    }
    ahead = _preliminary(diagram, series, trace)
    return [_interval(diagram, series, trace), *ahead]


def _last_label(diagram: Diagram, series: Series) -> list[str]:
    known = [at for at, point in enumerate(series.points) if point.value is not None and not point.preliminary]
    return [_text(diagram, point.value) if known and at == known[-1] else "" for at, point in enumerate(series.points)]


def _preliminary(diagram: Diagram, series: Series, whole: dict) -> list[dict]:
    """The months that have not ended: an open sign and the word. The line stops before them."""
    open_ = [point.preliminary and point.value is not None for point in series.points]
    if not any(open_):
        return []
    values = whole["y"]
    whole["y"] = [None if ahead else value for ahead, value in zip(open_, values, strict=True)]
    return [
        whole
        | {
            "name": f"{whole['name']}, foreløbig",
            "mode": "markers+text",
            "y": [value if ahead else None for ahead, value in zip(open_, values, strict=True)],
            "marker": whole["marker"] | {"symbol": "circle-open", "size": 11, "line": {"width": 2.5}},
            "text": ["foreløbig" if ahead else "" for ahead in open_],
            "showlegend": False,
        }
    ]


def _interval(diagram: Diagram, series: Series, trace: dict) -> dict:
    if all(point.low is None for point in series.points):
        return trace
    above, below = zip(*(_reach(diagram, point) for point in series.points), strict=True)
    reach = {"type": "data", "symmetric": False, "array": above, "arrayminus": below, **_WHISKER}
    return trace | {"error_y" if diagram.upright else "error_x": reach}


def _reach(diagram: Diagram, point: Point) -> tuple[float, float]:
    if point.low is None or point.high is None or point.value is None:
        return 0, 0
    factor = 100 if diagram.scale.share else 1
    return max(0, point.high - point.value) * factor, max(0, point.value - point.low) * factor


def _bar(diagram: Diagram, series: Series, number: int, href: Href) -> list[dict]:
    style = number % len(template.COLOURS)
    shapes = ["/" if point.preliminary else template.PATTERNS[style] for point in series.points]
    trace = _base(diagram, series, href) | {
        "type": "bar",
        "orientation": "v" if diagram.upright else "h",
        "marker": {"color": template.COLOURS[style], "pattern": {"shape": shapes, "solidity": 0.35}},
        "text": [_bar_label(diagram, point) for point in series.points],
        "textposition": "outside",
        "cliponaxis": False,
        "constraintext": "none",
    }
    return [_interval(diagram, series, trace)]


def _bar_label(diagram: Diagram, point: Point) -> str:
    """The value beside its bar; a whisker would cross it, then it stands in the bar's hover and table alone."""
    if point.low is not None or (diagram.upright and len(diagram.categories) > _LABELLED):
        return ""
    return _text(diagram, point.value)


def _stacked(diagram: Diagram, series: Series, number: int, href: Href) -> list[dict]:
    (trace,) = _bar(diagram, series, number, href)
    wide = len(diagram.categories) <= _LABELLED
    labels = [
        danish.percent(point.value, 0) if wide and point.value is not None and point.value >= 0.08 else ""
        for point in series.points
    ]
    inside = {"text": labels, "textposition": "inside", "insidetextanchor": "middle", "textangle": 0}
    return [trace | inside | {"insidetextfont": {"color": "#ffffff"}, "marker": trace["marker"] | _EDGE}]


_EDGE = {"line": {"color": "#ffffff", "width": 1}}


def _dot(diagram: Diagram, series: Series, number: int, href: Href) -> list[dict]:
    (trace, *_) = _line(diagram, series, number, href)
    return [trace | {"mode": "markers", "text": None}]


_DRAW = {LINE: _line, BAR: _bar, STACKED: _stacked, DOT: _dot}


def reference_traces(diagram: Diagram) -> list[dict]:
    """A line across the chart; where the value is not the same for all names, a sign at each."""
    return [_reference(diagram, line) for line in diagram.references]


def _reference(diagram: Diagram, line: Reference) -> dict:
    colour, dash, sign = template.LINES[line.kind]
    count, even = len(line.values), line.constant is not None
    lined = even or (diagram.upright and all(one.kind == LINE for one in diagram.series))
    places = [-0.5, *range(count), count - 0.5] if lined else list(range(count))
    values = [line.values[0], *line.values, line.values[-1]] if lined else list(line.values)
    drawn = [_drawn(diagram, value) for value in values]
    along, across = (places, drawn) if diagram.upright else (drawn, places)
    return {
        "type": "scatter",
        "name": plain(line.name),
        "x": along,
        "y": across,
        "mode": "lines" if lined else "markers",
        "line": {"color": colour, "width": 2, "dash": dash, "shape": "linear" if even else "hvh"},
        "marker": {"color": colour, "size": 11, "symbol": sign, "line": {"width": 2, "color": colour}},
        "hoverinfo": "name",
        "showlegend": True,
    }
