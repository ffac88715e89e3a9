"""Revurderinger after LAS § 74 c, as a municipality registers them: most in time, some late, some never."""

from collections.abc import Iterator
from itertools import pairwise

from seed import rates
from seed.cases import Case
from seed.days import OPEN, add_months
from seed.dice import Dice, Weights, shifted

OUTCOME = Weights({"fortsat_fleksjob": 84, "rehabteam": 7, "andet": 9})


def counted_days(case: Case, away: list[tuple[int, int]], data_pr: int) -> list[tuple[int, int]]:
    """The days on ledighedsydelse up to the data date as periods, without those in ``away`` (barsel, sorgorlov)."""
    periods = [(out.start, min(out.end, data_pr)) for out in case.out if out.start <= data_pr]
    for first, last in away:
        cut = []
        for a, b in periods:
            cut += [(x, y) for x, y in ((a, min(b, first - 1)), (max(a, last + 1), b)) if x <= y]
        periods = cut
    return sorted(periods)


def _reach(days: list[tuple[int, int]], start: int, after: int, months: int, window: int | None) -> int | None:
    """The first counted day after ``after`` with as many counted days as ``months`` months have.

    Counted from ``start``, or, with ``window``, within that many months back but not before ``start``.
    """
    for first, last in days:
        at = max(first, after + 1)
        while at <= last:
            since = start if window is None else max(start, add_months(at + 1, -window))
            have = sum(min(b, at) - max(a, since) + 1 for a, b in days if a <= at and b >= since)
            need = at + 1 - add_months(at + 1, -months)
            if have >= need:
                return at
            at += max(1, need - have - 3)
    return None


def cycles(days: list[tuple[int, int]]) -> Iterator[tuple[int, int | None]]:
    """Each time 12 months within 18 are reached, and when 18 months are, if they are."""
    before = 0
    while (reached := _reach(days, before + 1, before, 12, 18)) is not None:
        start = max(before + 1, add_months(reached + 1, -18))
        limit = _reach(days, start, reached, 18, None)
        yield reached, None if limit and _lapsed(days, reached, limit) else limit
        before = reached


def _lapsed(days: list[tuple[int, int]], first: int, last: int) -> bool:
    """Whether 18 months without a counted day lie between two days."""
    return any(first <= a[1] and b[0] <= last and add_months(a[1] + 1, 18) <= b[0] for a, b in pairwise(days))


def reviews(case: Case, away: list[tuple[int, int]], data_pr: int) -> list[tuple]:
    """Rows (begun, ended, statement, outcome)."""
    rows, dice = [], Dice("reviews", case.person.nr)
    for reached, limit in cycles(counted_days(case, away, data_pr)):
        row = _review(dice, case, reached, limit, data_pr)
        if row:
            rows.append(row)
    return rows


def _review(dice: Dice, case: Case, reached: int, limit: int | None, data_pr: int) -> tuple | None:
    in_time = dice.chance(shifted(rates.REVIEW_STARTED, case.shift("igangsat", reached)))
    begun = reached - dice.between(0, 55) if in_time else reached + dice.between(1, 110)
    if dice.chance(rates.REVIEW_NONE) or begun > data_pr:
        return None
    worth = limit or add_months(reached, 6)
    ended = min(begun + dice.between(30, 150), max(worth - dice.between(0, 12), begun + 5))
    if not dice.chance(shifted(rates.REVIEW_ENDED, case.shift("afsluttet", worth))):
        ended = worth + dice.between(3, 130)
    if limit is None and ended > _on_benefit_until(case, begun) + 60:
        ended = OPEN
    if ended > data_pr:
        return (begun, OPEN, None, "")
    statement = dice.chance(shifted(rates.REVIEW_STATEMENT, case.shift("redegoerelse", ended)))
    pension = case.person.cause == "foertidspension" and 0 < case.person.leaves - ended < 400
    return (begun, ended, statement, "foertidspension" if pension else dice.pick(OUTCOME))


def _on_benefit_until(case: Case, at: int) -> int:
    return max((out.end for out in case.out if out.start <= at), default=at)
