"""LAS § 74 c the slow way: dates, one after the other, as the definition reads. The fast engine is held against it."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

DAY = timedelta(days=1)


def add_months(day: date, n: int) -> date:
    """The same day ``n`` months on (negative: back), clipped to the month's last day."""
    index = day.year * 12 + day.month - 1 + n
    year, month = divmod(index, 12)
    for dom in range(day.day, 27, -1):
        try:
            return date(year, month + 1, dom)
        except ValueError:
            continue
    return date(year, month + 1, day.day)


@cache
def w_start(d: date, n: int) -> date:
    """The first day of W(d, n)."""
    return add_months(d + DAY, -n)


@cache
def w_length(d: date, n: int) -> int:
    """The days of W(d, n)."""
    return (d - w_start(d, n)).days + 1


def counted(spells, away=()) -> list[date]:
    """D: the days of all spells as one set, without the days away; each is (first day, last day)."""

    def days(periods):
        return {first + DAY * i for first, last in periods for i in range((last - first).days + 1)}

    return sorted(days(spells) - days(away))


@dataclass(frozen=True)
class Plain:
    t: date
    u: date | None
    lapsed: date | None
    start: date


class _Count:
    """How many days of D lie between two days."""

    def __init__(self, days: list[date]) -> None:
        self.days = [day.toordinal() for day in days]

    def between(self, first: date, last: date) -> int:
        return max(0, bisect_right(self.days, last.toordinal()) - bisect_left(self.days, first.toordinal()))


Months = Callable[[date], int]  # how many months are in force on a day


def twelve(day: date) -> int:
    return 12


def eighteen(day: date) -> int:
    return 18


def cycles(
    days: list[date],
    data_pr: date,
    months: Months = twelve,
    window: Months = eighteen,
    deadline: Months = eighteen,
    lapse: Months = eighteen,
) -> list[Plain]:
    """The cycles of one borger, up to and with the first whose t lies after the data date.

    :param days: D, sorted, with the days after the data date that are known or foreseen.
    """
    count = _Count(days)
    found: list[Plain] = []
    before = date.min
    while t := _next_t(days, count, before, months, window):
        start = max(w_start(t, window(t)), before + DAY)
        u = _u(days, count, t, start, deadline)
        gone = _lapsed(count, t, u, days[-1] + DAY * 800, lapse)
        found.append(Plain(t, None if gone else u, gone if gone and gone <= data_pr else None, start))
        if t > data_pr:
            break
        before = t
    return found


def _next_t(days, count, before, months, window):
    for d in days[bisect_right(days, before) :]:
        if count.between(max(w_start(d, window(d)), before + DAY), d) >= w_length(d, months(d)):
            return d
    return None


def _u(days, count, t, start, deadline):
    for e in days[bisect_right(days, t) :]:
        if count.between(start, e) >= w_length(e, deadline(e)):
            return e
    return None


def _lapsed(count, t, u, until, lapse):
    e = t + DAY
    while e <= until and (u is None or e < u):
        if count.between(w_start(e, lapse(e)), e) == 0:
            return e
        e += DAY
    return None
