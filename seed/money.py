"""Refusion by week and konteringer by month, for the last years only: municipalities do not keep all of it."""

from collections.abc import Iterator
from datetime import date

from seed import rates
from seed.cases import Case
from seed.days import add_months, month_ends, parts
from seed.dice import Dice

WEEKS, MONTHS = 60, 25
LADDER = ((4, 80), (26, 40), (52, 30), (10**6, 20))  # lov om kommunernes finansiering § 5: weeks on benefits, per cent


def rate(weeks: int) -> int:
    """The step of the refusion ladder after so many weeks on benefits."""
    return next(percent for until, percent in LADDER if weeks <= until)


def _benefit(case: Case, at: int) -> tuple[str, object] | None:
    for name, rows in (("ledighedsydelse", case.out), ("fleksjob", case.jobs)):
        for row in rows:
            if row.start <= at <= row.end:
                return name, row
    return None


def ladder_start(case: Case, registered: int) -> int:
    """The day from which benefits count: other benefits come before the visitation, unless its date was overwritten."""
    if registered != case.person.visited:
        return registered
    dice = Dice("ladder", case.person.nr)
    before = dice.between(0, 40) if dice.chance(0.3 if case.person.direct else 0.08) else dice.between(53, 200)
    return registered - 7 * before


def refusion(case: Case, registered: int, data_pr: int) -> Iterator[tuple]:
    """Rows (week, benefit, rate, paid, refunded): new scheme only, one for each Thursday on a benefit."""
    if case.old_scheme:
        return
    counted, thursday = ladder_start(case, registered), data_pr - (data_pr - 4) % 7
    for at in range(thursday - 7 * (WEEKS - 1), thursday + 1, 7):
        found = _benefit(case, at)
        if found is None or at < case.person.arrives:
            continue
        name, row = found
        paid = 4390 if name == "ledighedsydelse" else 3105 + 13 * (row.nr % 71)
        percent = rate((at - counted) // 7 + 1)
        yield (_week(at), name, percent, paid, paid * percent / 100)


_weeks: dict[int, str] = {}


def _week(at: int) -> str:
    if at not in _weeks:
        year, week, _ = date.fromordinal(at).isocalendar()
        _weeks[at] = f"{year}-W{week:02d}"
    return _weeks[at]


def bookings(case: Case, registered: int, data_pr: int) -> Iterator[tuple]:
    """Rows (month, benefit, ordning booked, registered visitation, per cent), one for each month end on a benefit."""
    dice, counted = Dice("bookings", case.person.nr), ladder_start(case, registered)
    wrong: dict[int, bool] = {}
    for at in month_ends(add_months(data_pr + 1, -MONTHS), data_pr):
        found = _benefit(case, at)
        if found is None or at < case.person.arrives:
            continue
        name, row = found
        if row.start not in wrong:
            wrong[row.start] = dice.chance(rates.BOOKED_WRONG[name])
        old = case.old_scheme != wrong[row.start]
        percent = (65 if name == "fleksjob" else 30) if old else rate((at - counted) // 7 + 1)
        year, month, _ = parts(at)
        yield (f"{year}-{month:02d}", name, "gammel" if old else "ny", registered, percent)
