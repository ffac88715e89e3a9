"""The one neutral description of a chart. The page, the picture, the workbook and the report are all drawn from it.

It says what is shown and knows nothing of what draws it: no colours, no pixels, no library.
"""

from dataclasses import dataclass, field
from datetime import date

from app.reports.about import About
from app.reports.hidden import HIDDEN
from app.reports.table import Drill, Table

LINE, BAR, STACKED, DOT, HEAT, TIMELINE = "line", "bar", "stacked", "dot", "heat", "timeline"
TARGET, BENCHMARK, TOTAL = "target", "benchmark", "total"


@dataclass(frozen=True)
class Scale:
    """How the values are to be read. ``share``: fractions, shown as percentages; otherwise numbers in ``unit``."""

    share: bool
    unit: str
    decimals: int = 1


@dataclass(frozen=True)
class Point:
    """One value of a series, at the category of the same position. ``text`` says it in full Danish.

    ``low`` and ``high`` are the ends of its interval, where it has one. ``preliminary``: the month has not ended.
    ``hidden``: there is a value, but it may not be shown.
    """

    value: float | None
    text: str = ""
    low: float | None = None
    high: float | None = None
    preliminary: bool = False
    drill: Drill = ()
    hidden: bool = False


@dataclass(frozen=True)
class Series:
    """Values of one kind, one per category. In a heat map a series is a row.

    ``band`` names what lies between ``low`` and ``high`` where that is a part of the observations (the middle half);
    without it the two are the ends of an interval of uncertainty.
    """

    name: str
    kind: str
    points: tuple[Point, ...]
    band: str = ""


@dataclass(frozen=True)
class Reference:
    """A line to hold the values against: the target, a published figure, or the total. One value per category."""

    name: str
    kind: str
    values: tuple[float | None, ...]

    @property
    def constant(self) -> float | None:
        """The value when it is the same everywhere, else ``None``."""
        known = set(self.values)
        return self.values[0] if len(known) == 1 else None


@dataclass(frozen=True)
class Span:
    """A stretch of days on a timeline, both ends included; ``lane`` is the position of its category.

    ``text`` stands on it, ``told`` says it in full, ``kind`` is what it is a stretch of. A moment starts and ends on
    one day.
    """

    lane: int
    start: date
    end: date
    text: str
    told: str
    kind: str = ""
    drill: Drill = ()


@dataclass(frozen=True)
class Diagram:
    """A chart. ``categories`` lie along its axis; ``upright``: that axis is horizontal (months), else vertical (names).

    ``description`` is the alternative text, made from the data. ``table`` holds the same numbers as rows.
    """

    title: str
    about: About
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    scale: Scale
    table: Table
    description: str
    references: tuple[Reference, ...] = ()
    notes: tuple[str, ...] = ()
    upright: bool = True
    heading: str = ""  # the short title on a page that says the rest elsewhere
    axis_titles: tuple[str, str] = ("", "")  # along the categories, along the values (or the rows of a heat map)
    spans: tuple[Span, ...] = field(default=())

    @property
    def subtitle(self) -> str:
        """Period, filters and data date, as they stand under the title and in a picture."""
        return self.about.subtitle

    @property
    def file_name(self) -> str:
        """What a file made from it is called, without an ending."""
        return self.about.file_name(self.title)

    @property
    def has_hidden(self) -> bool:
        """A value that may not be shown, in the chart or in its table."""
        points = any(point.hidden for one in self.series for point in one.points)
        return points or any(value == HIDDEN for row in self.table.rows for value in row)

    @property
    def is_empty(self) -> bool:
        """No value to draw."""
        return not self.spans and all(point.value is None for one in self.series for point in one.points)
