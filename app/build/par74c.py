"""LAS § 74 c: when a revurdering must be begun (t) and ended (u), for everybody at once.

A borger's days of ledighedsydelse are numbered 1, 2, 3 … (their *rank*). In one interval the day of rank n is
``offset + n``. "K days of ledighedsydelse within the window of d" then says that rank n − K + 1 lies in the window: the
span K + offset(i) − offset(j) is at most the window's length, where interval i holds rank n and j rank n − K + 1. The
span stays the same for as long as the pair (i, j) does, so a pair is one comparison; only where the span lies between
the shortest and the longest window is it decided day by day. A cycle is then one number: the ranks used up before it.
"""

from dataclasses import dataclass

import numpy as np

from app.build.spells import Spells
from app.build.window import NEVER, Days, Rule


@dataclass(frozen=True)
class Cycles:
    """One entry per cycle. Days since 1970-01-01; ``NEVER`` where there is none.

    ``nr`` counts a person's cycles from 1. ``t`` and ``u`` after the data date are forecasts. ``lapsed`` is the first
    day, on or before the data date, on which there had been no benefit for 18 months. ``start`` is the first day that
    counts towards u. ``counted`` is the days counted until the data date, or until the cycle ended; ``left_t`` and
    ``left_u`` the days of benefit from the data date to t and u: 0 when they have passed, -1 when never reached.
    """

    person: np.ndarray
    nr: np.ndarray
    t: Days
    u: Days
    lapsed: Days
    start: Days
    counted: np.ndarray
    left_t: np.ndarray
    left_u: np.ndarray


@dataclass(frozen=True)
class _Segments:
    """Runs of ranks lo..hi on whose days the window holds ``need`` days of benefit, sorted by person and lo."""

    person: np.ndarray
    need: np.ndarray
    lo: np.ndarray
    hi: np.ndarray

    def pick(self, which: np.ndarray) -> "_Segments":
        return _Segments(self.person[which], self.need[which], self.lo[which], self.hi[which])


@dataclass(frozen=True)
class _Asked:
    """What every round of cycles reads."""

    spells: Spells
    rule: Rule
    data_pr: int
    lapses: Days  # by interval
    now: np.ndarray  # by person: the rank of the data date


def cycles(spells: Spells, rule: Rule, data_pr: int) -> Cycles:
    """All cycles of all persons, up to and with each person's first whose t lies after the data date.

    :param spells: D, with the days after the data date that are known or foreseen.
    """
    if not spells.persons:
        return _joined([])
    segments = _segments(spells, rule)
    everybody = np.arange(spells.persons)
    now = spells.rank(everybody, np.full(spells.persons, data_pr))
    asked = _Asked(spells, rule, data_pr, spells.lapses(rule), now)
    used = np.zeros(spells.persons, dtype=np.int64)
    before = np.full(spells.persons, -NEVER)
    rounds = []
    while len(segments.person):
        person, rank = _first(segments, used)
        t = spells.day(person, rank)
        rounds.append(_round(asked, len(rounds) + 1, person, rank, t, before[person]))
        used[person], before[person] = rank, t
        going_on = np.zeros(spells.persons, dtype=bool)
        going_on[person] = t <= data_pr
        segments = segments.pick(going_on[segments.person] & (segments.hi >= used[segments.person] + segments.need))
    return _joined(rounds)


def _segments(spells: Spells, rule: Rule) -> _Segments:
    """Where the window holds enough days, whatever was used up before."""
    needs = np.unique(rule.need_t)
    slack = int(rule.length.max() - needs.min())
    found = [_decide(spells, rule, int(need), *pair) for pair in spells.pairs(slack) for need in needs]
    joined = _Segments(*(np.concatenate(part) for part in zip(*found, strict=True)))
    return joined.pick(np.lexsort((joined.lo, joined.person)))


def _decide(spells: Spells, rule: Rule, need: int, i: np.ndarray, j: np.ndarray) -> tuple[np.ndarray, ...]:
    """The ranks in interval i, with their need-th last day in interval j, on whose days the rule asks for ``need``."""
    lo = np.maximum(spells.before[i] + 1, spells.before[j] + need)
    hi = np.minimum(spells.upto[i], spells.upto[j] + need - 1)
    span = spells.offset[i] - spells.offset[j] + need
    length = rule.length
    some = (lo <= hi) & (span <= length.max())
    i, lo, hi, span = i[some], lo[some], hi[some], span[some]
    which, lo, hi = _cut(lo + spells.offset[i], hi + spells.offset[i], *_zones(rule, need))
    i, span = i[which], span[which]
    sure = span <= length.min()
    which, day = _expand(lo[~sure], hi[~sure])
    fits = span[~sure][which] <= length[day - rule.origin]
    which, day = i[~sure][which][fits], day[fits]
    interval = np.concatenate([i[sure], which])
    lo = np.concatenate([lo[sure], day]) - spells.offset[interval]
    hi = np.concatenate([hi[sure], day]) - spells.offset[interval]
    return spells.person[interval], np.full(len(interval), need), lo, hi


def _zones(rule: Rule, need: int) -> tuple[Days, Days]:
    """The runs of calendar days on which the rule asks for ``need`` days: their first and last days."""
    edge = np.diff(np.concatenate([[0], (rule.need_t == need).astype(np.int8), [0]]))
    return rule.origin + np.flatnonzero(edge == 1), rule.origin + np.flatnonzero(edge == -1) - 1


def _cut(lo: Days, hi: Days, zone_lo: Days, zone_hi: Days) -> tuple[np.ndarray, Days, Days]:
    """The parts of each lo..hi that lie in a zone: which one they come from, and their ends."""
    which, zone = _expand(np.searchsorted(zone_hi, lo), np.searchsorted(zone_lo, hi, "right") - 1)
    return which, np.maximum(lo[which], zone_lo[zone]), np.minimum(hi[which], zone_hi[zone])


def _expand(lo: np.ndarray, hi: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Every whole number of each lo..hi (none where hi < lo), and the position of the run that it comes from."""
    size = np.maximum(hi - lo + 1, 0)
    which = np.repeat(np.arange(len(lo)), size)
    return which, np.arange(len(which)) - np.repeat(np.cumsum(size) - size, size) + lo[which]


def _first(segments: _Segments, used: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """For each person in the segments (all can still be used): the first rank with enough days after ``used``."""
    at = np.flatnonzero(np.diff(segments.person, prepend=-1))
    candidate = np.maximum(segments.lo, used[segments.person] + segments.need)
    return segments.person[at], np.minimum.reduceat(candidate, at)


def _round(asked: _Asked, nr: int, person, rank, t, before) -> tuple[np.ndarray, ...]:
    """The cycles of one number for the persons that have one, in the order of the fields of ``Cycles``.

    ``rank`` and ``t`` are the day on which the cycle's months are reached, ``before`` the t of the cycle before.
    """
    spells, rule, data_pr = asked.spells, asked.rule, asked.data_pr
    start = np.maximum(rule.first[t - rule.origin], before + 1)
    not_counted = spells.rank(person, start - 1)
    rank_u = _rank_u(spells, rule, person, rank, not_counted)
    u = spells.day(person, rank_u)
    lapse = asked.lapses[spells.interval(person, t)]
    u, rank_u = np.where(lapse < u, NEVER, u), np.where(lapse < u, NEVER, rank_u)
    lapsed = np.where((lapse < u) & (lapse <= data_pr), lapse, NEVER)
    now = asked.now[person]
    counted = spells.rank(person, np.minimum(np.minimum(u, lapsed), data_pr)) - not_counted
    left_u = np.where(rank_u == NEVER, -1, np.maximum(rank_u - now, 0))
    return person, np.full(len(person), nr), t, u, lapsed, start, counted, np.maximum(rank - now, 0), left_u


def _rank_u(spells: Spells, rule: Rule, person: np.ndarray, rank: np.ndarray, not_counted: np.ndarray) -> np.ndarray:
    """The first rank after t with enough counted days; ``NEVER`` where the benefit ends before."""
    found = np.full(len(person), NEVER)
    candidate = np.maximum(rank + 1, not_counted + rule.need_u.min())
    open_ = np.flatnonzero(candidate <= spells.total[person])
    while len(open_):
        need = rule.need_u[spells.day(person[open_], candidate[open_]) - rule.origin]
        enough = candidate[open_] - not_counted[open_] >= need
        found[open_[enough]] = candidate[open_[enough]]
        candidate[open_] += 1
        open_ = open_[~enough & (candidate[open_] <= spells.total[person[open_]])]
    return found


def _joined(rounds: list[tuple[np.ndarray, ...]]) -> Cycles:
    if not rounds:
        return Cycles(*(np.zeros(0, dtype=np.int64) for _ in range(9)))
    columns = [np.concatenate(part) for part in zip(*rounds, strict=True)]
    order = np.lexsort((columns[1], columns[0]))
    return Cycles(*(column[order] for column in columns))
