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
_OVER = {"fillmode": "overlay", "fgcolor": "#ffffff", "fgopacity": 0.3, "solidity": 0.25, "size": 7}
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
        "showlegend": len(diagram.series) > 1 or (bool(diagram.references) and diagram.upright),
    }


def _drawn(diagram: Diagram, value: float | None) -> float | None:
    return None if value is None else value * 100 if diagram.scale.share else value


def _text(diagram: Diagram, value: float | None) -> str:
    if value is None:
        return danish.NO_VALUE
    return danish.share(value) if diagram.scale.share else danish.number(value, diagram.scale.decimals)


def _line(diagram: Diagram, series: Series, number: int, href: Href) -> list[dict]:
    style = number % len(template.COLOURS)
    colour = template.COLOURS[style]
    trace = _base(diagram, series, href) | {
        "type": "scatter",
        "mode": "lines+markers+text",
        "line": {"color": colour, "width": 2.5, "dash": template.DASHES[style]},
        "marker": {"color": colour, "size": 8, "symbol": template.SIGNS[style]},
        "text": _last_label(diagram, series),
        "textposition": "middle right",
        "textfont": {"color": template.INK},
        "cliponaxis": False,
        "connectgaps": False,
    }
    ahead = _preliminary(diagram, series, trace)
    if series.band:
        return [*_band(diagram, series, colour), trace, *ahead]
    return [trace, *_whiskers(diagram, series), *ahead]


def _band(diagram: Diagram, series: Series, colour: str) -> list[dict]:
    """The surface between the ends of a band: an unseen lower edge, and an upper edge filled down to it."""
    ends = [[_drawn(diagram, getattr(point, end)) for point in series.points] for end in ("low", "high")]
    edge = {"type": "scatter", "mode": "lines", "x": list(range(len(series.points))), "hoverinfo": "skip"}
    edge |= {"line": {"color": colour, "width": 1, "dash": "dot"}, "legendgroup": plain(series.band)}
    lower, upper = ({**edge, "y": values, "name": plain(series.band)} for values in ends)
    return [lower | {"showlegend": False}, upper | {"fill": "tonexty", "fillcolor": f"{colour}26", "showlegend": True}]


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


def _whiskers(diagram: Diagram, series: Series) -> list[dict]:
    """The intervals as a trace of their own, of unseen points: Plotly draws a foot where an interval is missing."""
    known = [(at, point) for at, point in enumerate(series.points) if None not in (point.low, point.high, point.value)]
    if not known:
        return []
    places, values = [at for at, _ in known], [_drawn(diagram, point.value) for _, point in known]
    factor = 100 if diagram.scale.share else 1
    reach = {
        "type": "data",
        "symmetric": False,
        "array": [max(0, point.high - point.value) * factor for _, point in known],
        "arrayminus": [max(0, point.value - point.low) * factor for _, point in known],
        **_WHISKER,
    }
    along, across = (places, values) if diagram.upright else (values, places)
    unseen = {"type": "scatter", "mode": "markers", "marker": {"opacity": 0}, "hoverinfo": "skip", "showlegend": False}
    return [unseen | {"x": along, "y": across, "error_y" if diagram.upright else "error_x": reach}]


def _bar(diagram: Diagram, series: Series, number: int, href: Href) -> list[dict]:
    style = number % len(template.COLOURS)
    shapes = ["/" if point.preliminary else template.PATTERNS[style] for point in series.points]
    trace = _base(diagram, series, href) | {
        "type": "bar",
        "orientation": "v" if diagram.upright else "h",
        "marker": {"color": template.COLOURS[style], "pattern": _OVER | {"shape": shapes}},
    }
    return [trace, *_whiskers(diagram, series)]


def value_labels(diagram: Diagram) -> list[dict]:
    """The values of bars as text where nothing crosses it: at the right edge, or above bar, whisker and marks."""
    bars = [one for one in diagram.series if one.kind == BAR]
    if len(bars) != 1 or (diagram.upright and len(diagram.categories) > _LABELLED):
        return []
    return [_value_label(diagram, at, point) for at, point in enumerate(bars[0].points)]


def _value_label(diagram: Diagram, at: int, point: Point) -> dict:
    text = {"text": _text(diagram, point.value), "showarrow": False, "font": {"size": 12, "color": template.INK}}
    if not diagram.upright:
        return text | {"xref": "paper", "x": 1, "xanchor": "left", "xshift": 6, "yref": "y", "y": at}
    beside = [point.value, point.high, *(line.values[at] for line in diagram.references)]
    top = max((value for value in beside if value is not None), default=0)
    return text | {"x": at, "y": _drawn(diagram, top), "yanchor": "bottom", "yshift": 6}


def _stacked(diagram: Diagram, series: Series, number: int, href: Href) -> list[dict]:
    trace, *_ = _bar(diagram, series, number, href)
    wide = len(diagram.categories) <= _LABELLED
    labels = [
        danish.percent(point.value, 0) if wide and point.value is not None and point.value >= 0.08 else ""
        for point in series.points
    ]
    inside = {"text": labels, "textposition": "inside", "insidetextanchor": "middle", "textangle": 0}
    return [trace | inside | {"insidetextfont": {"color": "#ffffff"}, "marker": trace["marker"] | _EDGE}]


_EDGE = {"line": {"color": "#ffffff", "width": 1}}


def _dot(diagram: Diagram, series: Series, number: int, href: Href) -> list[dict]:
    trace, *_ = _line(diagram, series, number, href)
    return [trace | {"mode": "markers", "text": None}, *_whiskers(diagram, series)]


_DRAW = {LINE: _line, BAR: _bar, STACKED: _stacked, DOT: _dot}


def reference_traces(diagram: Diagram) -> list[dict]:
    """A line across the chart; where the value is not the same for all names, a sign at each."""
    return [_reference(diagram, line) for line in diagram.references]


def _reference(diagram: Diagram, line: Reference) -> dict:
    colour, dash, sign = template.LINES[line.kind]
    count, even = len(line.values), line.constant is not None
    lined = even or (diagram.upright and _all_lines(diagram))
    edge = 0.0 if _all_lines(diagram) else 0.5
    places = [-edge, *range(count), count - 1 + edge] if lined else list(range(count))
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
        "cliponaxis": False,
        "showlegend": True,
    }


def _all_lines(diagram: Diagram) -> bool:
    return all(one.kind == LINE for one in diagram.series)
