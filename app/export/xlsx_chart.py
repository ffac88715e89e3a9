"""A diagram as a native chart of Excel, over a block of numbers on a sheet: what can be shown stands there, no more.

Excel has no lines across lying bars, so names lie along the horizontal axis here. An interval is drawn as error bars.
"""

from typing import Any

import xlsxwriter
from xlsxwriter.chart import Chart
from xlsxwriter.worksheet import Worksheet

from app.export.names import axis_names
from app.reports.diagram import LINE, STACKED, Diagram, Point, Series
from app.reports.palette import COLOURS, DASHES, GRID, INK, LINES, PATTERNS, SIGNS

_DASHES = {
    "solid": "solid",
    "dash": "dash",
    "dot": "round_dot",
    "dashdot": "dash_dot",
    "longdash": "long_dash",
    "longdashdot": "long_dash_dot",
}
_SIGNS = {
    "circle": "circle",
    "square": "square",
    "diamond": "diamond",
    "triangle-up": "triangle",
    "x": "x",
    "star": "star",
    "cross": "plus",
    "triangle-down": "triangle",
    "diamond-open": "diamond",
    "line-ns-open": "short_dash",
}
_PATTERNS = {
    "/": "wide_upward_diagonal",
    "\\": "wide_downward_diagonal",
    ".": "percent_30",
    "x": "diagonal_brick",
    "-": "narrow_horizontal",
    "+": "small_grid",
    "|": "narrow_vertical",
}
SIZE = {"width": 760, "height": 360}
Block = tuple[str, int, int]  # the sheet's name, the first row and the last row of the numbers


def write_numbers(sheet: Worksheet, top: int, diagram: Diagram, heading: Any) -> int:
    """Put the numbers of the chart on the sheet from row ``top`` on; a hidden one is an empty cell. The row after."""
    sheet.write_string(top, 0, diagram.title, heading)
    names = ["", *(one.name for one in diagram.series), *(line.name for line in diagram.references)]
    for at, name in enumerate(names):
        sheet.write_string(top + 1, at, name)
    columns = [[point.value for point in one.points] for one in diagram.series]
    columns += [list(line.values) for line in diagram.references]
    for row, category in enumerate(axis_names(diagram)):
        sheet.write_string(top + 2 + row, 0, category)
        for at, values in enumerate(columns, 1):
            if values[row] is not None:
                sheet.write_number(top + 2 + row, at, values[row])
    return top + 3 + len(diagram.categories)


def chart_of(book: xlsxwriter.Workbook, diagram: Diagram, block: Block) -> Chart:
    """The chart over ``block``: its series, and its reference lines as lines of their own."""
    kinds = {one.kind for one in diagram.series}
    if kinds == {LINE}:
        chart = book.add_chart({"type": "line"})
    else:
        chart = book.add_chart({"type": "column", **({"subtype": "percent_stacked"} if STACKED in kinds else {})})
    for number, series in enumerate(diagram.series):
        look = _line_look(number) if kinds == {LINE} else _bar_look(number)
        chart.add_series(_range(block, number + 1, series.name) | look | _interval(series))
    if diagram.references:
        lines = chart if kinds == {LINE} else book.add_chart({"type": "line"})
        for number, line in enumerate(diagram.references, 1 + len(diagram.series)):
            lines.add_series(_range(block, number, line.name) | _reference_look(line.kind, line.constant is None))
        if lines is not chart:
            chart.combine(lines)
    _dress(chart, diagram)
    return chart


def _range(block: Block, column: int, name: str) -> dict[str, Any]:
    sheet, first, last = block
    return {
        "name": [sheet, first - 1, column] if name else None,
        "categories": [sheet, first, 0, last, 0],
        "values": [sheet, first, column, last, column],
    }


def _line_look(number: int) -> dict[str, Any]:
    style = number % len(COLOURS)
    colour = COLOURS[style]
    mark = {"type": _SIGNS[SIGNS[style]], "size": 6, "fill": {"color": colour}, "border": {"color": colour}}
    return {"line": {"color": colour, "width": 2.25, "dash_type": _DASHES[DASHES[style]]}, "marker": mark}


def _bar_look(number: int) -> dict[str, Any]:
    style = number % len(COLOURS)
    shape = _PATTERNS.get(PATTERNS[style])
    if shape is None:
        return {"fill": {"color": COLOURS[style]}, "gap": 50}
    return {"pattern": {"pattern": shape, "fg_color": "#ffffff", "bg_color": COLOURS[style]}, "gap": 50}


def _reference_look(kind: str, uneven: bool) -> dict[str, Any]:
    colour, dash, sign = LINES[kind]
    if uneven:
        mark = {"type": _SIGNS[sign], "size": 8, "fill": {"none": True}, "border": {"color": colour, "width": 1.5}}
        return {"line": {"none": True}, "marker": mark}
    return {"line": {"color": colour, "width": 2, "dash_type": _DASHES[dash]}, "marker": {"type": "none"}}


def _interval(series: Series) -> dict[str, Any]:
    if all(point.low is None for point in series.points):
        return {}
    bars = {"type": "custom", "plus_values": [_up(point) for point in series.points]}
    bars |= {"minus_values": [_down(point) for point in series.points], "line": {"color": INK, "width": 1}}
    return {"y_error_bars": bars}


def _up(point: Point) -> float:
    return 0 if point.high is None or point.value is None else max(0.0, point.high - point.value)


def _down(point: Point) -> float:
    return 0 if point.low is None or point.value is None else max(0.0, point.value - point.low)


def _dress(chart: Chart, diagram: Diagram) -> None:
    shown = "0%" if diagram.scale.share else "#,##0"
    chart.set_title({"name": diagram.title, "name_font": {"size": 12, "color": INK}, "overlay": False})
    chart.set_y_axis(
        {
            "num_format": shown,
            "min": 0 if all((value or 0) >= 0 for value in _values(diagram)) else None,
            "major_gridlines": {"visible": True, "line": {"color": GRID}},
            "line": {"none": True},
            "name": diagram.axis_titles[1],
        }
    )
    chart.set_x_axis({"num_font": {"size": 9}, "label_position": "low"})
    chart.set_legend({"position": "top"} if len(diagram.series) > 1 or diagram.references else {"none": True})
    chart.show_blanks_as("gap")
    chart.set_size(SIZE)


def _values(diagram: Diagram) -> list[float | None]:
    return [point.value for one in diagram.series for point in one.points]
