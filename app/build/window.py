"""Windows of calendar months over whole arrays of days, with rules that change from a date on."""

from dataclasses import dataclass

import numpy as np

Days = np.ndarray  # whole days since 1970-01-01, int64
NEVER = np.int64(1) << 40  # later than any day


def window_start(day: Days, months: np.ndarray | int) -> Days:
    """The first day of W(day, months): (day + 1 day) minus the months, clipped to the month's last day."""
    after = (day + 1).astype("datetime64[D]")
    month = after.astype("datetime64[M]")
    target = month - np.asarray(months).astype("timedelta64[M]")
    first = target.astype("datetime64[D]")
    last_dom = ((target + 1).astype("datetime64[D]") - first).astype(np.int64) - 1
    return first.astype(np.int64) + np.minimum((after - month.astype("datetime64[D]")).astype(np.int64), last_dom)


@dataclass(frozen=True)
class Validity:
    """A parameter with its validity: ``months[i]`` holds from ``since[i]`` until the next; the first reaches back."""

    since: Days
    months: np.ndarray

    def on(self, day: Days) -> np.ndarray:
        """The number of months in force on each day."""
        return self.months[np.maximum(np.searchsorted(self.since, day, "right") - 1, 0)]


@dataclass(frozen=True)
class Rule:
    """LAS § 74 c read for each calendar day from ``origin`` on; every array has one entry a day.

    ``need_t`` and ``need_u`` are the days of ledighedsydelse that make 12 and 18 months on that day, ``first`` the
    first day of the 18 months that are looked back on, ``gone`` (never falling) the day before the 18 months that one
    may be without it: whoever had it last on that day or earlier has been without for so long.
    """

    origin: int
    first: Days
    need_t: np.ndarray
    need_u: np.ndarray
    gone: Days

    @property
    def length(self) -> np.ndarray:
        """The length in days of the window that ends on each day."""
        return self.days - self.first + 1

    @property
    def days(self) -> Days:
        return self.origin + np.arange(len(self.first), dtype=np.int64)


def make_rule(origin: int, last: int, months: Validity, window: Validity, deadline: Validity, lapse: Validity) -> Rule:
    """The rule for the days ``origin`` to ``last``, from the four parameters with their validity."""
    days = np.arange(origin, last + 1, dtype=np.int64)

    def length(parameter: Validity) -> np.ndarray:
        return days - window_start(days, parameter.on(days)) + 1

    gone = np.maximum.accumulate(window_start(days, lapse.on(days)) - 1)
    return Rule(origin, window_start(days, window.on(days)), length(months), length(deadline), gone)
