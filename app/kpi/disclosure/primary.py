"""Which figures are secret of their own: the rule itself."""

from collections.abc import Iterator, Mapping

from app.kpi.disclosure.cells import Line
from app.kpi.disclosure.rules import Rules

_OF_SHARES = ("n", "c", "k", "v", "b")  # what a share is made of


def secrets(line: Line, rules: Rules) -> Iterator[str]:
    """The quantities of a row that are hidden whatever stands beside them.

    Counts under the threshold; all that a share is made of when its denominator is small, also a 0, which would say
    the same of everybody; what rests on averages and quartiles of few.
    """
    counts = line.counts
    for what, value in counts.items():
        if 0 < value < rules.least or (_rests_on_few(line, what, counts, rules)):
            yield what


def _rests_on_few(line: Line, what: str, counts: Mapping[str, float], rules: Rules) -> bool:
    kind, _, part = what.partition(":")
    if kind == "p" and part.endswith((":n", ":c")):
        return 0 < counts[f"{what[:-2]}:d"] < rules.denominator
    if kind == "s":
        return 0 < counts["d"] < rules.denominator
    if line.kpi.maal == "antal":
        return what == "n" and 0 < counts["d"] < rules.least
    return kind in _OF_SHARES and 0 < counts["d"] < rules.denominator


def need(what: str, rules: Rules) -> float:
    """How wide the range of a hidden quantity must be: an average must not follow for a small group."""
    return rules.denominator if what == "s" else rules.least
