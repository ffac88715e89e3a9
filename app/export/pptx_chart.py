"""A diagram as a native chart of PowerPoint, with its workbook: whoever gets the slides can edit it.

python-pptx draws one kind of chart at a time; what it lacks (a line across columns, the interval of few) is added to
the chart's XML here. No lines go across lying bars, so names lie along the horizontal axis.
"""

from typing import Any

from lxml import etree
from pptx.chart.chart import Chart
from pptx.chart.data import CategoryChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE, XL_LEGEND_POSITION, XL_MARKER_STYLE
from pptx.enum.dml import MSO_LINE_DASH_STYLE, MSO_PATTERN_TYPE
from pptx.oxml.ns import qn
from pptx.util import Pt

from app.export.names import axis_names
from app.reports.diagram import LINE, STACKED, Diagram, Reference, Series
from app.reports.palette import COLOURS, DASHES, GRID, INK, LINES, PATTERNS, SIGNS

_DASHES = {
    "solid": MSO_LINE_DASH_STYLE.SOLID,
    "dash": MSO_LINE_DASH_STYLE.DASH,
    "dot": MSO_LINE_DASH_STYLE.ROUND_DOT,
    "dashdot": MSO_LINE_DASH_STYLE.DASH_DOT,
    "longdash": MSO_LINE_DASH_STYLE.LONG_DASH,
    "longdashdot": MSO_LINE_DASH_STYLE.LONG_DASH_DOT,
}
_SIGNS = {
    "circle": XL_MARKER_STYLE.CIRCLE,
    "square": XL_MARKER_STYLE.SQUARE,
    "diamond": XL_MARKER_STYLE.DIAMOND,
    "triangle-up": XL_MARKER_STYLE.TRIANGLE,
    "x": XL_MARKER_STYLE.X,
    "star": XL_MARKER_STYLE.STAR,
    "cross": XL_MARKER_STYLE.PLUS,
    "triangle-down": XL_MARKER_STYLE.TRIANGLE,
    "diamond-open": XL_MARKER_STYLE.DIAMOND,
    "line-ns-open": XL_MARKER_STYLE.DASH,
}
_PATTERNS = {
    "/": MSO_PATTERN_TYPE.WIDE_UPWARD_DIAGONAL,
    "\\": MSO_PATTERN_TYPE.WIDE_DOWNWARD_DIAGONAL,
    ".": MSO_PATTERN_TYPE.PERCENT_30,
    "x": MSO_PATTERN_TYPE.DIAGONAL_BRICK,
    "-": MSO_PATTERN_TYPE.NARROW_HORIZONTAL,
    "+": MSO_PATTERN_TYPE.SMALL_GRID,
    "|": MSO_PATTERN_TYPE.NARROW_VERTICAL,
}


def add_chart(slide: Any, diagram: Diagram, place: tuple[int, int, int, int]) -> None:
    """Put the chart on the slide at ``place`` (left, top, width, height), with its alternative text."""
    kinds = {one.kind for one in diagram.series}
    frame = slide.shapes.add_chart(_kind(kinds), *place, _data(diagram))
    frame._element.nvGraphicFramePr.cNvPr.set("descr", diagram.description)
    chart = frame.chart
    plotted = list(chart.plots[0].series)
    for number, (series, drawn) in enumerate(zip(diagram.series, plotted, strict=False)):
        (_dress_line if kinds == {LINE} else _dress_bar)(drawn, number)
        _interval(drawn, series)
    for line, drawn in zip(diagram.references, plotted[len(diagram.series) :], strict=True):
        _dress_reference(drawn, line)
    if kinds != {LINE} and diagram.references:
        _lines_across(chart, len(diagram.series))
    _dress(chart, diagram)


def _kind(kinds: set[str]) -> XL_CHART_TYPE:
    if kinds == {LINE}:
        return XL_CHART_TYPE.LINE_MARKERS
    return XL_CHART_TYPE.COLUMN_STACKED_100 if STACKED in kinds else XL_CHART_TYPE.COLUMN_CLUSTERED


def _data(diagram: Diagram) -> CategoryChartData:
    """The numbers of the chart's workbook; a hidden one is an empty cell."""
    data = CategoryChartData(
        number_format="0%" if diagram.scale.share else "#,##0.0" if diagram.scale.decimals else "0"
    )
    data.categories = axis_names(diagram)
    for series in diagram.series:
        data.add_series(series.name, [point.value for point in series.points])
    for line in diagram.references:
        data.add_series(line.name, list(line.values))
    return data


def _rgb(colour: str) -> RGBColor:
    return RGBColor.from_string(colour.lstrip("#").upper())


def _dress_line(drawn: Any, number: int) -> None:
    style = number % len(COLOURS)
    drawn.smooth = False
    drawn.format.line.color.rgb = _rgb(COLOURS[style])
    drawn.format.line.width = Pt(2.25)
    drawn.format.line.dash_style = _DASHES[DASHES[style]]
    drawn.marker.style, drawn.marker.size = _SIGNS[SIGNS[style]], 7
    drawn.marker.format.fill.solid()
    drawn.marker.format.fill.fore_color.rgb = _rgb(COLOURS[style])


def _dress_bar(drawn: Any, number: int) -> None:
    style = number % len(COLOURS)
    pattern, fill = _PATTERNS.get(PATTERNS[style]), drawn.format.fill
    if pattern is None:
        fill.solid()
        fill.fore_color.rgb = _rgb(COLOURS[style])
    else:
        fill.patterned()
        fill.pattern = pattern
        fill.fore_color.rgb, fill.back_color.rgb = _rgb("#ffffff"), _rgb(COLOURS[style])


def _dress_reference(drawn: Any, line: Reference) -> None:
    """Before it is moved to lines of its own, a reference is a column: its look is written as XML that fits both."""
    colour, dash, sign = LINES[line.kind]
    drawn.format.line.color.rgb = _rgb(colour)
    drawn.format.line.width = Pt(2)
    drawn.format.line.dash_style = _DASHES[dash]
    if hasattr(drawn, "marker"):
        drawn.smooth = False
        drawn.marker.style = XL_MARKER_STYLE.NONE
    drawn._element.set("data-sign", sign if line.constant is None else "")


def _lines_across(chart: Chart, bars: int) -> None:
    """Move the series after the first ``bars`` from the columns to a line chart on the same axes."""
    columns = chart._chartSpace.find(f".//{qn('c:barChart')}")
    lines = etree.SubElement(columns.getparent(), qn("c:lineChart"))
    columns.addnext(lines)
    etree.SubElement(lines, qn("c:grouping")).set("val", "standard")
    etree.SubElement(lines, qn("c:varyColors")).set("val", "0")
    for series in columns.findall(qn("c:ser"))[bars:]:
        for name in ("c:invertIfNegative",):
            for one in series.findall(qn(name)):
                series.remove(one)
        _mark(series)
        lines.append(series)
    etree.SubElement(lines, qn("c:marker")).set("val", "1")
    for axis in columns.findall(qn("c:axId")):
        etree.SubElement(lines, qn("c:axId")).set("val", axis.get("val"))


def _mark(series: Any) -> None:
    """A sign at each name where the values differ, else none; the line is then left out."""
    sign = series.attrib.pop("data-sign", "")
    look = series.find(qn("c:spPr"))
    marker = etree.Element(qn("c:marker"))
    look.addnext(marker)
    etree.SubElement(marker, qn("c:symbol")).set("val", "diamond" if sign else "none")
    if sign:
        etree.SubElement(marker, qn("c:size")).set("val", "9")
        line = look.find(qn("a:ln"))
        colour = line.find(f".//{qn('a:srgbClr')}").get("val")
        shape = etree.SubElement(marker, qn("c:spPr"))
        etree.SubElement(shape, qn("a:noFill"))
        edge = etree.SubElement(shape, qn("a:ln"), w="19050")
        etree.SubElement(etree.SubElement(edge, qn("a:solidFill")), qn("a:srgbClr")).set("val", colour)
        for child in list(line):
            line.remove(child)
        etree.SubElement(line, qn("a:noFill"))


def _interval(drawn: Any, series: Series) -> None:
    """The interval of few, or the middle half, as error bars of one's own."""
    if all(point.low is None for point in series.points):
        return
    bars = etree.Element(qn("c:errBars"))
    for name, value in (("c:errDir", "y"), ("c:errBarType", "both"), ("c:errValType", "cust"), ("c:noEndCap", "0")):
        etree.SubElement(bars, qn(name)).set("val", value)
    up = [0 if None in (p.high, p.value) else max(0.0, p.high - p.value) for p in series.points]
    down = [0 if None in (p.low, p.value) else max(0.0, p.value - p.low) for p in series.points]
    for name, values in (("c:plus", up), ("c:minus", down)):
        numbers = etree.SubElement(etree.SubElement(bars, qn(name)), qn("c:numLit"))
        etree.SubElement(numbers, qn("c:ptCount")).set("val", str(len(values)))
        for at, value in enumerate(values):
            point = etree.SubElement(numbers, qn("c:pt"), idx=str(at))
            etree.SubElement(point, qn("c:v")).text = repr(float(value))
    line = etree.SubElement(etree.SubElement(bars, qn("c:spPr")), qn("a:ln"), w="9525")
    etree.SubElement(etree.SubElement(line, qn("a:solidFill")), qn("a:srgbClr")).set("val", INK.lstrip("#"))
    drawn._element.find(qn("c:cat")).addprevious(bars)


def _dress(chart: Chart, diagram: Diagram) -> None:
    for series in chart._chartSpace.iter(qn("c:ser")):
        series.attrib.pop("data-sign", None)
    chart.has_title = False
    chart.font.size, chart.font.color.rgb = Pt(11), _rgb(INK)
    chart.has_legend = len(diagram.series) > 1 or bool(diagram.references)
    if chart.has_legend:
        chart.legend.position, chart.legend.include_in_layout = XL_LEGEND_POSITION.TOP, False
    values = chart.value_axis
    values.major_gridlines.format.line.color.rgb = _rgb(GRID)
    values.format.line.fill.background()
    values.tick_labels.number_format, values.tick_labels.number_format_is_linked = _shown(diagram), False
    if all((point.value or 0) >= 0 for one in diagram.series for point in one.points):
        values.minimum_scale = 0
        values.maximum_scale = _top(diagram)
    if (
        STACKED not in {one.kind for one in diagram.series}
        and len(diagram.series) == 1
        and diagram.series[0].kind != LINE
    ):
        chart.plots[0].gap_width = 60
        chart.plots[0].has_data_labels = True
        labels = chart.plots[0].data_labels
        labels.number_format, labels.number_format_is_linked = _shown(diagram), False
        labels.font.size = Pt(10)


def _top(diagram: Diagram) -> float | None:
    """The end of the axis: beyond the highest value, interval and line, but not beyond a full share."""
    points = [point for one in diagram.series for point in one.points]
    ends = [value for point in points for value in (point.value, point.high)]
    high = max(
        (value for value in (*ends, *(v for line in diagram.references for v in line.values)) if value), default=0
    )
    if diagram.scale.share:
        return 1.0 if 0.8 < high <= 1 else None
    return float(-(-high // 10) * 10)


def _shown(diagram: Diagram) -> str:
    return "0%" if diagram.scale.share else "#,##0.0" if diagram.scale.decimals else "#,##0"
