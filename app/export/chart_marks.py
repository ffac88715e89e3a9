"""The series and reference lines of a diagram on matplotlib's axes. Categories stand at 0, 1, 2 …"""

from typing import TYPE_CHECKING

from app import danish
from app.reports.diagram import BAR, DOT, LINE, STACKED, Diagram, Point, Reference, Series
from app.reports.hidden import HIDDEN
from app.reports.palette import COLOURS, DASHES, INK, LINES, PATTERNS, SIGNS

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_DASHES = {
    "solid": "-",
    "dash": (0, (4, 2.5)),
    "dot": (0, (1.2, 2)),
    "dashdot": (0, (5, 2, 1.2, 2)),
    "longdash": (0, (8, 3)),
    "longdashdot": (0, (8, 3, 1.5, 3)),
}
_SIGNS = {
    "circle": "o",
    "square": "s",
    "diamond": "D",
    "triangle-up": "^",
    "x": "X",
    "star": "*",
    "cross": "P",
    "triangle-down": "v",
    "diamond-open": "D",
    "line-ns-open": "|",
}
_LABELLED = 14  # more bars than this have no room for their values
_WHISKER = {"fmt": "none", "ecolor": INK, "elinewidth": 1, "capsize": 2.5, "zorder": 4}


def draw(axes: "Axes", diagram: Diagram) -> None:
    """Everything that stands for a value."""
    below = [0.0] * len(diagram.categories)
    for number, series in enumerate(diagram.series):
        if series.kind == STACKED:
            below = _stack(axes, diagram, series, number, below)
        else:
            _DRAW[series.kind](axes, diagram, series, number)
    for line in diagram.references:
        _reference(axes, diagram, line)
    if is_labelled(diagram):
        for at, point in enumerate(diagram.series[0].points):
            _label(axes, diagram, at, point)


def values_of(diagram: Diagram) -> list[float]:
    """Every value that the axis must reach."""
    points = [point for one in diagram.series if one.kind != STACKED for point in one.points]
    ends = [value for point in points for value in (point.value, point.low, point.high)]
    lines = [value for line in diagram.references for value in line.values]
    return [value for value in (*ends, *lines) if value is not None]


def is_labelled(diagram: Diagram) -> bool:
    """Whether each bar's value stands beside it."""
    bars = [one for one in diagram.series if one.kind == BAR]
    return len(bars) == 1 and (not diagram.upright or len(diagram.categories) <= _LABELLED)


def value_text(diagram: Diagram, point: Point) -> str:
    """The value as the reader of a chart sees it."""
    if point.value is None:
        return HIDDEN if point.hidden else danish.NO_VALUE
    return danish.share(point.value) if diagram.scale.share else danish.number(point.value, diagram.scale.decimals)


def _line(axes: "Axes", diagram: Diagram, series: Series, number: int) -> None:
    colour, style = COLOURS[number % len(COLOURS)], number % len(DASHES)
    whole = [None if point.preliminary else point.value for point in series.points]
    look = {"color": colour, "marker": _SIGNS[SIGNS[style]], "markersize": 4.5}
    axes.plot(_numbers(whole), linestyle=_DASHES[DASHES[style]], linewidth=1.8, label=series.name, zorder=3, **look)
    for at, point in enumerate(series.points):
        if point.preliminary and point.value is not None:
            axes.plot([at], [point.value], linestyle="", fillstyle="none", label="foreløbig", zorder=3, **look)
    if series.band:
        low, high = (_numbers([getattr(point, end) for point in series.points]) for end in ("low", "high"))
        axes.fill_between(range(len(low)), low, high, color=colour, alpha=0.15, linewidth=0, label=series.band)
    else:
        _whiskers(axes, diagram, series)
    _last(axes, diagram, series)


def _last(axes: "Axes", diagram: Diagram, series: Series) -> None:
    """The value of the newest month beside its sign, where one line stands alone."""
    at, point = len(series.points) - 1, series.points[-1]
    if len(diagram.series) == 1 and point.value is not None:
        axes.annotate(
            value_text(diagram, point),
            (at, point.value),
            xytext=(6, 5),
            textcoords="offset points",
            fontweight=600,
            bbox={"facecolor": "white", "alpha": 0.85, "linewidth": 0, "pad": 0.8},
            annotation_clip=False,
            zorder=6,
        )


def _numbers(values: list[float | None]) -> list[float]:
    """A hole in a line is not a number."""
    return [float("nan") if value is None else float(value) for value in values]


def _whiskers(axes: "Axes", diagram: Diagram, series: Series) -> None:
    for at, point in enumerate(series.points):
        if point.low is None or point.high is None or point.value is None:
            continue
        reach = [[max(0.0, point.value - point.low)], [max(0.0, point.high - point.value)]]
        if diagram.upright:
            axes.errorbar([at], [point.value], yerr=reach, **_WHISKER)
        else:
            axes.errorbar([point.value], [at], xerr=reach, **_WHISKER)


def _bar(axes: "Axes", diagram: Diagram, series: Series, number: int) -> None:
    _bars(axes, diagram, series, number, None)
    _whiskers(axes, diagram, series)


def _bars(axes: "Axes", diagram: Diagram, series: Series, number: int, below: list[float] | None) -> None:
    style = number % len(COLOURS)
    values = [point.value or 0.0 for point in series.points]
    look = {"color": COLOURS[style], "edgecolor": "white", "hatch": PATTERNS[style] * 3 or None, "linewidth": 0.5}
    places = range(len(values))
    if diagram.upright:
        axes.bar(places, values, width=0.72, bottom=below, label=series.name, zorder=2, **look)
    else:
        axes.barh(places, values, height=0.66, left=below, label=series.name, zorder=2, **look)


def _stack(axes: "Axes", diagram: Diagram, series: Series, number: int, below: list[float]) -> list[float]:
    """The series on top of those before it; handed back is where the next one begins."""
    _bars(axes, diagram, series, number, below)
    return [under + (point.value or 0.0) for under, point in zip(below, series.points, strict=True)]


def _dot(axes: "Axes", diagram: Diagram, series: Series, number: int) -> None:
    style = number % len(COLOURS)
    places, values = range(len(series.points)), _numbers([point.value for point in series.points])
    along, across = (places, values) if diagram.upright else (values, places)
    look = {"color": COLOURS[style], "marker": _SIGNS[SIGNS[style]], "markersize": 6, "linestyle": ""}
    axes.plot(along, across, label=series.name, zorder=3, **look)
    _whiskers(axes, diagram, series)


_DRAW = {LINE: _line, BAR: _bar, DOT: _dot}


def _label(axes: "Axes", diagram: Diagram, at: int, point: Point) -> None:
    """The value of a bar where nothing crosses it: at the right edge, or above bar, whisker and marks."""
    text = value_text(diagram, point)
    if not diagram.upright:
        axes.annotate(
            text, (1, at), xycoords=("axes fraction", "data"), xytext=(4, 0), textcoords="offset points", va="center"
        )
        return
    beside = [point.value, point.high, *(line.values[at] for line in diagram.references)]
    top = max((value for value in beside if value is not None), default=0.0)
    axes.annotate(text, (at, top), xytext=(0, 5), textcoords="offset points", ha="center", zorder=6)


def _reference(axes: "Axes", diagram: Diagram, line: Reference) -> None:
    """A line across the chart; where the value is not the same for all names, a sign at each."""
    colour, dash, sign = LINES[line.kind]
    count = len(line.values)
    lined = line.constant is not None or (diagram.upright and all(one.kind == LINE for one in diagram.series))
    if not lined:
        values, places = _numbers(list(line.values)), range(count)
        along, across = (places, values) if diagram.upright else (values, places)
        hollow = {"fillstyle": "none"} if sign.endswith("-open") else {}
        axes.plot(along, across, color=colour, marker=_SIGNS[sign], linestyle="", label=line.name, zorder=5, **hollow)
        return
    places = [-0.5, *range(count), count - 0.5]
    values = _numbers([line.values[0], *line.values, line.values[-1]])
    along, across = (places, values) if diagram.upright else (values, places)
    style = {"color": colour, "linestyle": _DASHES[dash], "linewidth": 1.6, "drawstyle": "steps-mid"}
    axes.plot(
        along, across, label=line.name, zorder=2.5, **(style if diagram.upright else style | {"drawstyle": "default"})
    )
