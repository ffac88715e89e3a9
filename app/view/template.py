"""The layout that every chart on a page starts from. Its colours and signs stand in ``app.reports.palette``.

Charts are drawn light on a transparent ground; the style sheet turns their text and lines for dark mode, so a picture
taken away is light.
"""

from app.reports.palette import AXIS, COLOURS, DASHES, GRID, INK, LINES, PATTERNS, SIGNS

__all__ = ["AXIS", "COLOURS", "DASHES", "GRID", "INK", "LINES", "PATTERNS", "SIGNS"]

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
