"""The house's colours, dashes, signs and patterns, by name: the screen, the PDF and Office draw a chart with the same.

Every colour keeps 3:1 against the light and the dark ground, and never tells anything alone: a line has its own dash
and sign, a bar its own pattern, and every value stands as text in the table beside the chart.
"""

from app.reports.diagram import BENCHMARK, TARGET, TOTAL

INK, GRID, AXIS = "#22303c", "#d5dbe1", "#6b7783"
COLOURS = ("#2b78bd", "#c4631b", "#6f7d8a", "#2f8a63", "#9a5fb5", "#a37b08", "#c2516f", "#3f8d99")
DASHES = ("solid", "dash", "dot", "dashdot", "longdash", "longdashdot", "solid", "dash")
SIGNS = ("circle", "square", "diamond", "triangle-up", "x", "star", "cross", "triangle-down")
PATTERNS = ("", "/", ".", "\\", "x", "-", "+", "|")
LINES = {  # a reference: colour, dash and sign
    TARGET: ("#2f8a63", "dash", "star"),
    BENCHMARK: ("#9a5fb5", "dot", "diamond-open"),
    TOTAL: ("#6f7d8a", "dashdot", "line-ns-open"),
}
