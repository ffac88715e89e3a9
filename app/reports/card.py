"""A nøgletal on one card: its value in a month, what it rests on, how it stands to target, and how it has moved."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from app import danish
from app.kpi import Kpi, KpiResult
from app.kpi.against import Counted, against, of_row
from app.kpi.benchmark import Benchmark
from app.kpi.judge import Status, judge
from app.kpi.rows import last_day
from app.kpi.wilson import distinguishable
from app.own.targets import Target, target_for
from app.reports.diagram import Scale
from app.reports.hidden import HIDDEN, count_text, is_hidden
from app.reports.months import months_before, months_of, short_name_of
from app.reports.parts import share_text
from app.reports.trend import comparable
from app.reports.words import benchmark_text, course_text, interval_text, scale, target_text, value_text

MOST_PARTS = 6  # the page shows them all
PRELIMINARY = Status("foreloebig", "Foreløbig", "◌")


@dataclass(frozen=True)
class Change:
    """How far the value has moved ``since`` a month. ``told_apart`` is ``None`` where chance is no question, ``better``
    where the value did not move or neither way is good."""

    since: str
    text: str
    shape: str = ""
    told_apart: bool | None = None
    better: bool | None = None


@dataclass(frozen=True)
class Card:
    """What a card says. ``absent`` says why there is no number; a course and a benchmark may still be there.

    ``parts``: (name, share) of a nøgletal that has nothing but parts; ``more``: how many further ones the page has.
    """

    kpi: Kpi
    month: date
    value: str = ""
    basis: str = ""
    unknown: str = ""
    interval: str = ""
    status: Status | None = None
    target: str = ""
    changes: tuple[Change, ...] = ()
    course: tuple[tuple[date, float | None], ...] = ()
    benchmark: str = ""
    absent: str = ""
    missing: bool = False  # absent because a table was not delivered
    preliminary: bool = False
    parts: tuple[tuple[str, str], ...] = ()
    more: int = 0

    @property
    def course_text(self) -> str:
        """The sparkline in words: ``Udvikling oktober 2025 – oktober 2026: fra 41 % til 49 %; lavest …``."""
        return course_text(self.kpi, self.course)


def first_month(month: date) -> date:
    """The first of the thirteen months of a card: the same month last year, to compare with."""
    return month.replace(year=month.year - 1)


def card(result: KpiResult, targets: Iterable[Target], published: Iterable[Benchmark], tolerance: float) -> Card:
    """The card for the last month of ``result``, which goes from ``first_month`` on and is of one municipality.

    ``tolerance``: how close to its target a value is called close, as ``judge`` takes it.
    """
    one, month = result.kpi, result.filters.til
    if result.refused or result.missing:
        return Card(one, month, absent=result.refused or result.missing or "", missing=bool(result.missing))
    rows = _by_month(result)
    row, course = rows.get(month), _course(result, rows)
    if row is None:
        return Card(one, month, absent=_nothing(result), course=course, benchmark=_beside(one, published, None))
    if one.maal == "dele":
        return _of_parts(one, month, row)
    target = target_for(list(targets), one.id, month, result.filters.team)
    how, preliminary = scale(one), bool(row["preliminary"])
    return Card(
        kpi=one,
        month=month,
        value=HIDDEN if is_hidden(row, "value") else value_text(row["value"], how),
        basis=_basis(one, row),
        unknown=f"{count_text(row, 'unknown')} ikke registreret" if row["unknown"] or is_hidden(row, "unknown") else "",
        interval=_interval(one, row, how),
        status=PRELIMINARY if preliminary else _judged(one, row, target, tolerance),
        target="" if target is None else f"Mål {_at_least(one)} {target_text(target, how)}",
        changes=() if preliminary else tuple(_changes(result, rows)),
        course=course,
        benchmark=_beside(one, published, None if preliminary else row),
        preliminary=preliminary,
    )


def _judged(one: Kpi, row: Mapping, target: float | None, tolerance: float) -> Status | None:
    """How the value stands to its target; a judgement of a hidden value would tell of it."""
    return None if is_hidden(row, "value") else judge(one, row["value"], target, tolerance)


def _of_parts(one: Kpi, month: date, row: Mapping) -> Card:
    """The card of a nøgletal without a value of its own: nothing to judge, a share for each of the first parts."""
    shares = row["parts"] or {}
    return Card(
        kpi=one,
        month=month,
        basis=_basis(one, row),
        status=PRELIMINARY if row["preliminary"] else None,
        preliminary=bool(row["preliminary"]),
        parts=tuple((name, share_text(shares[key])) for key, name in one.dele[:MOST_PARTS]),
        more=max(len(one.dele) - MOST_PARTS, 0),
    )


def _beside(one: Kpi, published: Iterable[Benchmark], row: Mapping | None) -> str:
    """The first published figure, and how the value stands to it where their intervals can tell."""
    line = next(iter(comparable(one, published)), None)
    if line is None:
        return ""
    verdict = against(one, of_row(row), Counted(line.vaerdi, line.n))
    said = f"{verdict.shape} {verdict.words} " if verdict else ""
    return said + benchmark_text(line, scale(one))


def _nothing(result: KpiResult) -> str:
    month = danish.month(result.filters.til)
    if result.kpi.is_stock and last_day(result.filters.til) > result.data_pr:
        return f"Læses på månedens sidste dag; {month} er ikke slut."
    return f"Ingen observationer i {month}."


def _at_least(one: Kpi) -> str:
    return {"op": "mindst", "ned": "højst"}.get(one.retning, "")


def _basis(one: Kpi, row: Mapping) -> str:
    if one.maal == "andel":
        return f"{count_text(row, 'numerator')} af {count_text(row, 'denominator')}"
    return "" if one.maal == "antal" else f"{count_text(row, 'denominator')} i alt"


def _interval(one: Kpi, row: Mapping, how: Scale) -> str:
    if row["low"] is not None:
        return f"Få sager: 95 %-interval {interval_text(row['low'], row['high'], how)}"
    if one.maal == "median" and row["q1"] is not None:
        return f"Midterste halvdel {interval_text(row['q1'], row['q3'], how)}"
    return ""


def _by_month(result: KpiResult) -> dict[date, Mapping]:
    return {row["month"]: row for row in result.lines}


def _course(result: KpiResult, rows: dict[date, Mapping]) -> tuple[tuple[date, float | None], ...]:
    """Value per month; an unfinished month is left out, since it is not compared with whole ones."""
    whole = {month: row["value"] for month, row in rows.items() if not row["preliminary"]}
    return tuple((month, whole.get(month)) for month in months_of(result))


def _changes(result: KpiResult, rows: dict[date, Mapping]) -> Iterator[Change]:
    """Since the month (or the months) before, and since the same last year."""
    month = result.filters.til
    for then in (months_before(month, result.span), first_month(month)):
        yield _change(result.kpi, rows[month], rows.get(then), short_name_of(then, result.span))


def _change(one: Kpi, now: Mapping, before: Mapping | None, since: str) -> Change:
    if is_hidden(now, "value") or (before is not None and is_hidden(before, "value")):
        return Change(since, HIDDEN)
    if before is None or before["value"] is None or now["value"] is None:
        return Change(since, "Ingen tal")
    moved = now["value"] - before["value"]
    text = _moved(one, moved)
    if not text:
        return Change(since, "Uændret", "=")
    better = None if one.retning == "ingen" else (moved > 0) == (one.retning == "op")
    return Change(since, text, "▲" if moved > 0 else "▼", _told_apart(one, now, before), better)


def _moved(one: Kpi, moved: float) -> str:
    """The difference in words, empty when it vanishes at the precision shown."""
    how = scale(one)
    text = danish.signed(moved * 100 if how.share else moved, how.decimals)
    return f"{text} {'pct.point' if how.share else how.unit}" if text[0] in "+−" else ""


def _told_apart(one: Kpi, now: Mapping, before: Mapping) -> bool | None:
    """Whether two shares differ by more than chance. Places are counted, not drawn: for them it is no question."""
    if one.maal != "andel" or not one.has_chance:
        return None
    if None in (now["numerator"], now["denominator"], before["numerator"], before["denominator"]):
        return None
    return distinguishable((now["numerator"], now["denominator"]), (before["numerator"], before["denominator"]))
