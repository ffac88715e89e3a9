"""Which figures are secret of their own: the rule itself."""

from collections.abc import Iterator

from app.kpi.catalogue import Kpi
from app.kpi.disclosure.cells import Line
from app.kpi.disclosure.rules import Rules

_OF_SHARES = ("n", "c", "k", "v", "b")  # what a share is made of


def secrets(line: Line, rules: Rules) -> Iterator[str]:
    """The quantities of a row that are hidden whatever stands beside them.

    Counts under the threshold; all that a share is made of when its denominator is small, also a 0, which would say
    the same of everybody; what rests on averages and quartiles of few; amounts beside a category of few.
    """
    least, denominator = (limit * line.kpi.raekker_pr_borger for limit in (rules.least, rules.denominator))
    small = {what for what, value in line.counts.items() if 0 < value < least}
    few = {what for what in line.counts if _rests_on_few(line, what, least, denominator)}
    amounts = line.kpi.raekker_pr_borger > 1 and any(what[:2] == "k:" for what in small)
    yield from small | few | {what for what in line.counts if amounts and what[:2] == "p:"}


def _rests_on_few(line: Line, what: str, least: float, denominator: float) -> bool:
    kind, _, part = what.partition(":")
    if kind == "p" and part.endswith((":n", ":c")):
        return 0 < line.counts[f"{what[:-2]}:d"] < denominator
    if kind == "s":
        return 0 < line.counts["d"] < denominator
    if line.kpi.maal == "antal":
        return what == "n" and 0 < line.counts["d"] < least
    return kind in _OF_SHARES and 0 < line.counts["d"] < denominator


def need(one: Kpi, what: str, rules: Rules) -> float:
    """How wide the range of a hidden quantity must be: an average must not follow for a small group."""
    return (rules.denominator if what == "s" else rules.least) * one.raekker_pr_borger
