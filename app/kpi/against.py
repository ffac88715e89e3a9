"""Is one figure other than another, or may the difference be chance? Their 95 % intervals decide."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.kpi.catalogue import Kpi
from app.kpi.wilson import wilson


@dataclass(frozen=True)
class Counted:
    """A share with what it rests on; ``denominator`` ``None``: a published share whose N nobody has told."""

    value: float
    denominator: float | None = None

    @property
    def interval(self) -> tuple[float, float]:
        """Its 95 % interval; a share without a known N is taken as exact."""
        if not self.denominator:
            return self.value, self.value
        return wilson(self.value * self.denominator, self.denominator) or (self.value, self.value)


@dataclass(frozen=True)
class Verdict:
    """How one figure stands to another: a key for the style sheet, a shape and words before the other's name."""

    key: str
    shape: str
    words: str


BETTER = Verdict("better", "▲", "bedre end")
WORSE = Verdict("worse", "▼", "dårligere end")
HIGHER = Verdict("plain", "▲", "højere end")
LOWER = Verdict("plain", "▼", "lavere end")
SAME = Verdict("plain", "≈", "kan ikke skelnes fra")


def of_row(row: Mapping | None) -> Counted | None:
    """The share of a row of ``KpiResult.rows``; nothing where there is none, or it is hidden."""
    if row is None or row["value"] is None or not row["denominator"]:
        return None
    return Counted(row["value"], row["denominator"])


def rest(whole: Mapping | None, part: Mapping) -> Counted | None:
    """The share of ``whole`` without ``part``: whom a team is held against, since it is itself in the whole."""
    numbers = [row[name] for row in (whole, part) if row is not None for name in ("numerator", "denominator")]
    if len(numbers) < 4 or any(number is None for number in numbers):
        return None
    numerator, denominator = numbers[0] - numbers[2], numbers[1] - numbers[3]
    return Counted(numerator / denominator, denominator) if denominator > 0 else None


def against(one: Kpi, mine: Counted | None, other: Counted | None) -> Verdict | None:
    """How ``mine`` stands to ``other``, two shares of ``one``; nothing where one of them is not there.

    Places of a pulje are counted, all of them: they differ when they differ.
    """
    if one.maal != "andel" or mine is None or other is None:
        return None
    low, high = mine.interval if one.has_chance else (mine.value, mine.value)
    bottom, top = other.interval if one.has_chance else (other.value, other.value)
    if low <= top and bottom <= high:
        return SAME
    higher = low > top
    if one.retning == "ingen":
        return HIGHER if higher else LOWER
    return BETTER if higher == (one.retning == "op") else WORSE
