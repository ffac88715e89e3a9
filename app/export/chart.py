"""A diagram as SVG or PNG, drawn on the server without a browser: the same content as on the screen, the same look.

Matplotlib takes a second to load and is imported at the first picture.
"""

import io
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, lru_cache
from textwrap import fill
from threading import Lock
from typing import TYPE_CHECKING, Any

from app import danish
from app.export import chart_marks as marks
from app.export.typeset import FONTS
from app.reports.diagram import STACKED, Diagram
from app.reports.palette import AXIS, GRID, INK

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

_CM = 1 / 2.54
_NAME_SIGNS, _SIGN_CM, _MONTH_CM, _ROW_CM = 30, 0.155, 1.15, 0.74
_LONG = 16
_LINE_CM = 0.36
_STEPS = (1, 2, 3, 6, 12, 60)
_STYLE = {
    "font.family": "Inter",
    "font.size": 8.5,
    "text.color": INK,
    "axes.labelcolor": INK,
    "axes.edgecolor": AXIS,
    "axes.grid": False,
    "axes.axisbelow": True,
    "xtick.color": INK,
    "ytick.color": INK,
    "xtick.major.size": 0,
    "ytick.major.size": 0,
    "hatch.linewidth": 0.7,
    "svg.fonttype": "none",  # letters stay letters; typst sets them in the same font
    "svg.hashsalt": "fleksoverblik",  # the same chart gives the same file
}


@dataclass(frozen=True)
class Picture:
    """How large a chart is drawn, in centimetres."""

    width: float = 17.0
    height: float = 5.0


def svg_bytes(diagram: Diagram, picture: Picture) -> bytes:
    """The chart as SVG on a transparent ground, letters as outlines; its title and notes stand beside it."""
    with _drawing:
        return _drawn(diagram, picture)


_drawing = Lock()  # matplotlib's style is the whole process's: two readers may ask for a chart at once


@lru_cache(maxsize=64)  # the same figure stands in the PDF and among the pictures
def _drawn(diagram: Diagram, picture: Picture) -> bytes:
    from matplotlib import rc_context
    from matplotlib.figure import Figure

    _load_fonts()
    content = io.BytesIO()
    with rc_context(_STYLE):
        figure = Figure(figsize=(picture.width * _CM, picture.height * _CM))
        _draw(figure, diagram, picture)
        figure.savefig(content, format="svg", transparent=True, metadata={"Date": None, "Title": diagram.title})
    return content.getvalue()


def height_of(diagram: Diagram, usual: float = 5.0) -> float:
    """How high a chart is: with its rows, and the lines of their names, where it has rows."""
    if diagram.upright:
        return usual
    lines = max((fill(name, _NAME_SIGNS).count("\n") + 1 for name in diagram.categories), default=1)
    return 2.0 + max(_ROW_CM, _LINE_CM * lines + 0.1) * max(len(diagram.categories), 2)


@cache
def _load_fonts() -> None:
    from matplotlib.font_manager import fontManager

    for path in FONTS.glob("*.otf"):
        fontManager.addfont(path)


def _draw(figure: "Figure", diagram: Diagram, picture: Picture) -> None:
    axes = figure.add_axes((0.1, 0.1, 0.8, 0.8))
    marks.draw(axes, diagram)
    _ends(axes, diagram)
    _names(axes, diagram, picture)
    for side in ("top", "right", "left" if diagram.upright else "bottom"):
        axes.spines[side].set_visible(False)
    (axes.yaxis if diagram.upright else axes.xaxis).grid(True, color=GRID, linewidth=0.6)
    _place(axes, diagram, picture, _legend(axes, diagram, picture))


def _place(axes: "Axes", diagram: Diagram, picture: Picture, rows: int) -> None:
    """Room for the names, the legend's rows and the values. Measured by signs: to measure each letter takes as long as
    to draw it."""
    names = [label.get_text() for label in (axes.get_xticklabels() if diagram.upright else axes.get_yticklabels())]
    lines = max((name.count("\n") + 1 for name in names), default=1)
    signs = max((len(line) for name in names for line in name.split("\n")), default=0)
    left = 1.35 if diagram.upright else 0.35 + _SIGN_CM * signs
    left += 0.45 * bool(diagram.axis_titles[1] and diagram.upright)
    bottom = 0.25 + 0.38 * lines if diagram.upright else 0.65
    bottom += 0.45 * bool(diagram.axis_titles[1] and not diagram.upright)
    right, top = 0.9 if diagram.upright else 1.5, 0.5 + 0.46 * rows
    width, height = picture.width, picture.height
    axes.set_position((left / width, bottom / height, (width - left - right) / width, (height - bottom - top) / height))


def _ends(axes: "Axes", diagram: Diagram) -> None:
    """From nought (or the least, where that is below) to a little above the highest; a share near 100 % ends there."""
    values = [*marks.values_of(diagram), 0.0]
    low, high = min(values), max(values)
    stacked = any(one.kind == STACKED for one in diagram.series)
    if stacked or (diagram.scale.share and 0.9 < high <= 1):
        high = 1.0 if stacked or not marks.is_labelled(diagram) else 1.1
    else:
        high *= 1.12
    set_range, axis = (axes.set_ylim, axes.yaxis) if diagram.upright else (axes.set_xlim, axes.xaxis)
    set_range(low * 1.1, high or 1.0)
    axis.set_major_locator(_few_ticks(diagram))
    axis.set_major_formatter(_spoken(diagram))
    label = diagram.axis_titles[1]
    if label:
        (axes.set_ylabel if diagram.upright else axes.set_xlabel)(label)


def _few_ticks(diagram: Diagram) -> Any:
    from matplotlib.ticker import MaxNLocator

    return MaxNLocator(
        nbins=5, steps=[1, 2, 2.5, 5, 10], integer=not diagram.scale.share and not diagram.scale.decimals
    )


def _spoken(diagram: Diagram) -> Callable[[float, int], str]:
    def text(value: float, _: int) -> str:
        shown = round(value * 100 if diagram.scale.share else value, 6)
        said = danish.number(shown, 0 if float(shown).is_integer() else 1)
        return f"{said} %" if diagram.scale.share else said

    return text


def _names(axes: "Axes", diagram: Diagram, picture: Picture) -> None:
    """The categories along their axis; months are thinned out to fit, the last one always stands."""
    count = len(diagram.categories)
    if not diagram.upright:
        axes.set_yticks(range(count), [fill(name, _NAME_SIGNS) for name in diagram.categories])
        axes.set_ylim(count - 0.4, -0.6)
        return
    room = max(int((picture.width - 1.5) / _MONTH_CM), 2)
    wide = max(8, int(52 * picture.width / 17 / max(min(count, room), 1)) * 2)
    step = next(step for step in _STEPS if count <= room * step)
    shown = [at for at in range(count) if (count - 1 - at) % step == 0]
    axes.set_xticks(shown, [_short(diagram.categories[at], wide) for at in shown])
    axes.set_xlim(-0.6, count - 0.4)


def _short(name: str, signs: int) -> str:
    """``okt. 2026`` on two lines; another name on as many as it needs."""
    if len(name) > _LONG and "–" in name:  # months of two years
        return name.replace("–", "–\n")
    parts = name.split(" ")
    return "\n".join(parts) if len(parts) == 2 and parts[1].isdigit() else fill(name, signs)


def _legend(axes: "Axes", diagram: Diagram, picture: Picture) -> int:
    """The legend above the chart; how many rows it takes is handed back."""
    handles, labels = axes.get_legend_handles_labels()
    alone = len(diagram.series) == 1 and not diagram.references and not diagram.series[0].band
    if alone or not handles:
        return 0
    columns = next(n for n in range(len(labels), 0, -1) if n == 1 or _legend_width(labels, n) <= picture.width)
    axes.figure.legend(
        *(handles, labels),
        loc="upper left",
        bbox_to_anchor=(0, 1),
        borderaxespad=0,
        ncols=columns,
        frameon=False,
        handlelength=2.6,
        columnspacing=1.5,
        borderpad=0.1,
        fontsize=8,
    )
    return -(-len(labels) // columns)


def _legend_width(labels: list[str], columns: int) -> float:
    """How wide the legend is in so many columns, in centimetres; it is filled column by column."""
    rows = -(-len(labels) // columns)
    longest = [max(len(label) for label in labels[at : at + rows]) for at in range(0, len(labels), rows)]
    return sum(signs * _SIGN_CM * 0.94 + 1.65 for signs in longest)
