"""The months of a result: which there are, what they are called, and its rows by unit and month."""

from collections.abc import Iterator, Mapping
from datetime import date

from app import danish
from app.kpi import KpiResult
from app.reports.table import Drill


def months_of(result: KpiResult) -> list[date]:
    """Every month of the question, first days, whether or not there are observations in it."""
    first, last = result.filters.fra, result.filters.til
    count = (last.year - first.year) * 12 + last.month - first.month + 1
    return [_month(first, ahead) for ahead in range(count)]


def _month(first: date, ahead: int) -> date:
    years, month = divmod(first.month - 1 + ahead, 12)
    return date(first.year + years, month + 1, 1)


def month_before(month: date) -> date:
    """The first day of the month before."""
    return _month(month, -1)


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
