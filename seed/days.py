"""Days as whole numbers (``date.toordinal``), so that a period is arithmetic and a calendar month is not forgotten."""

from calendar import monthrange
from datetime import date
from functools import cache

OPEN = date.max.toordinal()  # a period that still runs


def day(year: int, month: int, dom: int = 1) -> int:
    """The number of a day."""
    return date(year, month, dom).toordinal()


@cache
def parts(number: int) -> tuple[int, int, int]:
    """Year, month and day of month."""
    found = date.fromordinal(number)
    return found.year, found.month, found.day


@cache
def iso(number: int) -> str:
    """``2026-10-31``; an open end is empty."""
    return "" if number >= OPEN else date.fromordinal(number).isoformat()


@cache
def add_months(number: int, months: int) -> int:
    """The same day ``months`` later, clipped to the month's last day."""
    year, month, dom = parts(number)
    year, month = divmod(year * 12 + month - 1 + months, 12)
    return day(year, month + 1, min(dom, monthrange(year, month + 1)[1]))


def month_ends(first: int, last: int) -> list[int]:
    """The last day of every month whose last day lies from ``first`` to ``last``."""
    year, month, _ = parts(first)
    found, end = [], day(year, month, monthrange(year, month)[1])
    while end <= last:
        found.append(end)
        end = add_months(end + 1, 1) - 1
    return found


def years(number: int) -> float:
    """A day as a year with its fraction, for trends: 2026-07-01 is about 2026.5."""
    year, month, dom = parts(number)
    return year + (month - 1) / 12 + (dom - 1) / 365
