"""Many persons' days as sorted intervals, with the rank of each day among the person's own."""

from collections.abc import Iterator

import numpy as np

from app.build.window import NEVER, Days, Rule

_PERSON = np.int64(1) << 41  # wider than any day or rank, so that (person, day) is one sortable number


class Spells:
    """Disjoint, non-adjoining intervals of days, both ends counting, sorted by person and first day.

    :param person: 0, 1, 2 …, one entry an interval; every person up to the largest has at least one.
    :param first, last: days since 1970-01-01.

    ``before`` and ``upto`` are the person's number of days before the interval and with it; ``offset + n`` is the day
    of rank n; ``total`` (by person) the number of all days.
    """

    def __init__(self, person: np.ndarray, first: Days, last: Days) -> None:
        self.person, self.first, self.last = (np.asarray(column, dtype=np.int64) for column in (person, first, last))
        self.persons = int(self.person[-1]) + 1 if len(self.person) else 0
        length = self.last - self.first + 1
        running = np.cumsum(length)
        begins = np.searchsorted(self.person, np.arange(self.persons))
        self.upto = running - (running - length)[begins][self.person] if self.persons else running
        self.before = self.upto - length
        self.offset = self.first - 1 - self.before
        self.total = self.upto[np.searchsorted(self.person, np.arange(self.persons), "right") - 1]
        self._by_first = self.person * _PERSON + self.first
        self._by_rank = self.person * _PERSON + self.upto

    def pairs(self, slack: int) -> Iterator[tuple[np.ndarray, np.ndarray]]:
        """Positions (i, j) of one person's intervals, j not after i, with gaps of at most ``slack`` days between."""
        i = np.arange(len(self.person))
        lag = 0
        while len(i):
            yield i, i - lag
            lag += 1
            i = i[i >= lag]
            same = self.person[i] == self.person[i - lag]
            i = i[same & (self.offset[i] - self.offset[i - lag] <= slack)]

    def rank(self, person: np.ndarray, day: Days) -> np.ndarray:
        """How many of the person's days lie on or before ``day``."""
        at = self.interval(person, day)
        known = (at >= 0) & (self.person[at] == person)
        return np.where(known, self.before[at] + np.minimum(day, self.last[at]) - self.first[at] + 1, 0)

    def day(self, person: np.ndarray, rank: np.ndarray) -> Days:
        """The person's day of that rank (1 to ``total``); ``NEVER`` for the rank ``NEVER``."""
        at = np.minimum(np.searchsorted(self._by_rank, person * _PERSON + rank), len(self.person) - 1)
        return np.where(rank == NEVER, NEVER, self.offset[at] + rank)

    def interval(self, person: np.ndarray, day: Days) -> np.ndarray:
        """The position of the person's last interval begun by ``day``; -1 or another person's where there is none."""
        return np.searchsorted(self._by_first, person * _PERSON + np.maximum(day, -NEVER // 2), "right") - 1

    def lapses(self, rule: Rule) -> Days:
        """For each interval: the first day after it, or after a later one of the person, on which a whole window has
        passed without a day of the person's; ``NEVER`` where that does not happen."""
        lapse = rule.origin + np.searchsorted(rule.gone, self.last).astype(np.int64)
        lapse[lapse >= rule.origin + len(rule.gone)] = NEVER
        follower = np.full(len(self.person), NEVER)
        same = self.person[1:] == self.person[:-1]
        follower[:-1][same] = self.first[1:][same]
        lapse[lapse >= follower] = NEVER
        # The earliest lapse from each interval on: a running minimum from behind, in which a person's numbers are all
        # smaller than those of the persons after.
        return np.minimum.accumulate((self.person * _PERSON + lapse)[::-1])[::-1] - self.person * _PERSON
