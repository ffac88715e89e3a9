"""The months of a result: which there are, what they are called, and its rows by unit and month."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date

from app import danish
from app.kpi import KpiResult
from app.reports.table import Drill


def months_of(result: KpiResult) -> list[date]:
    """Every month of the question, first days, whether or not there are observations in it; of sums of months the
    last of each."""
    first, last = result.filters.fra, result.filters.til
    count = (last.year - first.year) * 12 + last.month - first.month + 1
    return [months_before(last, back) for back in range((count - 1) // result.span * result.span, -1, -result.span)]


def _month(first: date, ahead: int) -> date:
    years, month = divmod(first.month - 1 + ahead, 12)
    return date(first.year + years, month + 1, 1)


def month_before(month: date) -> date:
    """The first day of the month before."""
    return months_before(month, 1)


def months_before(month: date, count: int) -> date:
    """The first day of the month so many months before."""
    return _month(month, -count)


def name_of(month: date, span: int = 1) -> str:
    """A month, or the months up to it, in words: ``oktober 2026``, ``august–oktober 2026``."""
    return danish.month(month) if span == 1 else _from_to(danish.month, "–", month, span)


def short_name_of(month: date, span: int = 1) -> str:
    """The same for an axis: ``okt. 2026``, ``aug.–okt. 2026``."""
    return danish.short_month(month) if span == 1 else _from_to(danish.short_month, "–", month, span)


def _from_to(say: Callable[[date], str], between: str, month: date, span: int) -> str:
    """The year is said once where it is the same."""
    first = months_before(month, span - 1)
    start = say(first) if first.year != month.year else say(first).rpartition(" ")[0]
    return f"{start}{between}{say(month)}"


def month_drill(month: date) -> Drill:
    """A month, as a click narrows to it."""
    return (("maaned", f"{month:%Y-%m}"),)


def units_of(result: KpiResult) -> Iterator[tuple[str, dict[date, Mapping]]]:
    """(name, month → row) per unit, in the order of the rows."""
    found: dict[tuple, dict[date, Mapping]] = {}
    for row in result.lines:
        found.setdefault((row["id"], row["name"]), {})[row["month"]] = row
    return ((name, rows) for (_, name), rows in found.items())


def months_text(months: list[date]) -> str:
    """``november 2025 – oktober 2026``."""
    return f"{danish.month(months[0])} – {danish.month(months[-1])}"
