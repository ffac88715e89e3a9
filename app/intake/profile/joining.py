"""Weekly rows joined to periods: neighbouring weeks that agree in everything else are one period."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from hashlib import blake2b

from app.intake.faults import FileFault
from app.intake.profile.cells import amount
from app.intake.profile.feed import Feed, Tally
from app.intake.profile.known import person_key
from app.intake.profile.rules import Periods
from app.intake.profile.weeks import monday

_WEEK = timedelta(days=7)


@dataclass
class WeekRow:
    """A row of a week: the feed (by number) and line it stands on, and its made values."""

    feed: int
    line: int
    values: dict[str, str]


@dataclass
class _Week:
    row: WeekRow
    rows: int = 0
    paid: Decimal = Decimal(0)


def join_weeks(feeds: list[Feed], rule: Periods, tally: Tally) -> Iterator[tuple[WeekRow, int]]:
    """Each period as its first row, with ``fra_dato`` and ``til_dato``, and the number of weekly rows in it.

    A row whose week cannot be read comes through alone, with the text of its week as ``fra_dato``, to be set aside.

    :raises FileFault: a sum of money cannot be read for certain.
    """
    groups: dict[tuple, dict[date, _Week]] = {}
    for row, text, paid in _weekly(feeds, rule, tally):
        day = monday(text, rule.form)
        if day is None:
            row.values |= {"fra_dato": text, "til_dato": ""}
            yield row, 1
            continue
        week = groups.setdefault(_same(row.values), {}).setdefault(day, _Week(row))
        week.rows += 1
        week.paid += paid
    last = tally.last if rule.open_end else None
    for weeks in groups.values():
        yield from _periods(_counting(weeks, rule, tally), last, tally)


def _weekly(feeds: list[Feed], rule: Periods, tally: Tally) -> Iterator[tuple[WeekRow, str, Decimal]]:
    seen: set[bytes] = set()
    for number, feed in enumerate(feeds):
        makers = feed.makers()
        for line, fields in feed.rows(tally):
            if rule.amount and _again(fields, seen):  # delivered twice, not paid twice
                tally.merged += 1
                continue
            paid = amount(feed.value(rule.amount, fields)) if rule.amount else Decimal(0)
            if paid is None:
                raise FileFault(
                    f"{feed.source.name}: beløbet i »{rule.amount}« på linje {line} kan ikke læses entydigt.",
                    "Skriv fx 1234,50.",
                )
            values = {name: make(fields) for name, make in makers.items()}
            yield WeekRow(number, line, values), feed.value(rule.week, fields), paid


def _again(fields: list[str], seen: set[bytes]) -> bool:
    """Whether the very same row was there before."""
    mark = blake2b("\x1f".join(fields).encode(), digest_size=16).digest()
    if mark in seen:
        return True
    seen.add(mark)
    return False


def _same(values: dict[str, str]) -> tuple:
    """What the weeks of one period have in common; a CPR number that lost its first nought is still the same."""
    return tuple(person_key(text) if name in ("borger_id", "cpr") else text.strip() for name, text in values.items())


def _counting(weeks: dict[date, _Week], rule: Periods, tally: Tally) -> Iterable[tuple[date, _Week]]:
    """The weeks in order; where money decides, only those with some."""
    for day, week in sorted(weeks.items()):
        if rule.amount and week.paid <= 0:
            tally.unpaid += week.rows
        else:
            yield day, week


def _periods(weeks: Iterable[tuple[date, _Week]], last: date | None, tally: Tally) -> Iterator[tuple[WeekRow, int]]:
    run: list[tuple[date, _Week]] = []
    for day, week in weeks:
        if run and day != run[-1][0] + _WEEK:
            yield _period(run, last, tally)
            run = []
        run.append((day, week))
    if run:
        yield _period(run, last, tally)


def _period(run: list[tuple[date, _Week]], last: date | None, tally: Tally) -> tuple[WeekRow, int]:
    (first, week), (end, _) = run[0], run[-1]
    rows = sum(one.rows for _, one in run)
    tally.merged += rows - 1
    ended = "" if end == last else (end + _WEEK - timedelta(days=1)).isoformat()
    week.row.values |= {"fra_dato": first.isoformat(), "til_dato": ended}
    return week.row, rows
