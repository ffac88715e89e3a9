"""The house's look of a chart: colours, dashes, signs and patterns, and the layout that every chart starts from.

Every colour keeps 3:1 against the light and the dark ground, and never tells anything alone: a line has its own dash
and sign, a bar its own pattern, and every value stands as text in the table beside the chart. Charts are drawn light on
a transparent ground; the style sheet turns their text and lines for dark mode, so a picture taken away is light.
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
HEAT_SCALE = ((0.0, "#dcebf9"), (0.5, "#5d9bd1"), (1.0, "#174a7c"))
SHARE_SCALE = ((0.0, "#f2f7fc"), (1.0, "#8fbde6"))  # every step bears dark text
FONT = {"family": "Inter, 'Segoe UI', system-ui, sans-serif", "size": 13, "color": INK}


def layout(height: int) -> dict:
    """What all charts share: Danish separators, a legend above, no dragging (a page must scroll on a touch screen)."""
    return {
        "height": height,
        "autosize": True,
        "separators": ",.",
        "font": FONT,
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "margin": {"l": 8, "r": 16, "t": 8, "b": 8, "pad": 4},
        "legend": {
            "orientation": "h",
            "x": 0,
            "y": 1.02,
            "yanchor": "bottom",
            "xanchor": "left",
            "traceorder": "normal",
        }
        | {"itemclick": False, "itemdoubleclick": False, "font": {"size": 12}},
        "hovermode": "closest",
        "hoverlabel": {"align": "left", "font": {"size": 13}},
        "dragmode": False,
        "clickmode": "event",
        "bargap": 0.25,
    }


def axis(title: str = "", **more: object) -> dict:
    """One axis: quiet lines, room for its labels, no zooming."""
    return {
        "title": {"text": title, "standoff": 8, "font": {"size": 12}},
        "automargin": True,
        "fixedrange": True,
        "gridcolor": GRID,
        "linecolor": AXIS,
        "zeroline": False,
        "tickfont": {"size": 12},
    } | more
