"""What has moved since the month before, ranked by what it means in cases: little of many outweighs much of few."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from app import danish
from app.kpi import Kpi, KpiResult
from app.kpi.against import SAME, Counted, Verdict, against
from app.reports.hidden import is_hidden
from app.reports.months import month_before
from app.reports.words import scale, value_text

_NO_CASES = ("uger", "dage", "timer", "kroner")  # a count of these is no number of cases
LEAST = 0.5  # fewer cases than this are none


@dataclass(frozen=True)
class Move:
    """One nøgletal (or a part of it) that moved. ``cases``: how many more there are in the numerator than there would
    have been with the share of the month before and the denominator of this one. ``better``: ``None`` where neither way
    is good."""

    kpi: Kpi
    name: str
    cases: float
    before: str
    now: str
    verdict: Verdict | None
    part: str = ""

    @property
    def better(self) -> bool | None:
        """Whether it moved the good way."""
        return None if self.kpi.retning == "ingen" else (self.cases > 0) == (self.kpi.retning == "op")

    @property
    def text(self) -> str:
        """``+6 sager``; a count of something else has its own unit."""
        number = danish.signed(self.cases, 0)
        if self.kpi.maal == "antal":
            return f"{number} {self.kpi.enhed}"
        return f"{number} {'sag' if number[1:] == '1' else 'sager'}"

    @property
    def chance(self) -> str:
        """What is to be said of the difference when it may be chance."""
        return "kan ikke skelnes fra måneden før" if self.verdict == SAME else ""


def moved(results: Iterable[KpiResult]) -> list[Move]:
    """The moves between the two last months of each result (of one municipality), the most cases first.

    Only whole months, only shares and counts: a median is not moved by a number of cases. What is hidden is not told.
    """
    found = [move for result in results for move in _of(result) if abs(move.cases) >= LEAST]
    return sorted(found, key=lambda move: (-abs(move.cases), danish.sort_key(move.name)))


def _of(result: KpiResult) -> Iterator[Move]:
    one, month = result.kpi, result.filters.til
    now, before = result.at(month), result.at(month_before(month))
    if now is None or before is None or now["preliminary"] or before["preliminary"]:
        return
    if one.maal == "andel" or (one.maal == "antal" and one.enhed not in _NO_CASES):
        yield from _pair(one, one.titel, now, before)
    for key, name in one.dele if one.maal == "dele" else ():
        yield from _pair(one, f"{one.titel}: {name}", (now["parts"] or {})[key], (before["parts"] or {})[key], key)


def _pair(one: Kpi, name: str, now: Mapping, before: Mapping, part: str = "") -> Iterator[Move]:
    if any(is_hidden(row, what) for row in (now, before) for what in ("value", "numerator", "denominator")):
        return
    if now["value"] is None or before["value"] is None:
        return
    difference = now["value"] - before["value"]
    counts = one.maal == "antal"
    cases = difference if counts else difference * now["denominator"]
    pair = [Counted(row["value"], row["denominator"]) for row in (now, before)]
    verdict = None if counts else against(one if one.maal == "andel" else _as_share(one), *pair)
    yield Move(one, name, cases, _said(one, before), _said(one, now), verdict, part)


def _as_share(one: Kpi) -> Kpi:
    """A part is a share, whatever the nøgletal itself is."""
    return replace(one, maal="andel")


def _said(one: Kpi, row: Mapping) -> str:
    if one.maal == "antal":
        return value_text(row["value"], scale(one))
    basis = f"{danish.number(row['numerator'])} af {danish.number(row['denominator'])}"
    return f"{danish.share(row['value'])} ({basis})"
