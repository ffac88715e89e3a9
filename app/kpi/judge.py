"""Is a figure good? From its direction, the municipality's target and the tolerance, never from its name."""

from dataclasses import dataclass

from app.kpi.catalogue import Kpi


@dataclass(frozen=True)
class Status:
    """A judgement that does not rest on colour: a word, a shape, and a key for the style sheet."""

    key: str
    word: str
    shape: str


REACHED = Status("naaet", "Mål nået", "●")
CLOSE = Status("taet", "Tæt på mål", "▲")
MISSED = Status("under", "Mål ikke nået", "■")
NO_TARGET = Status("ingen", "Ingen målsætning", "○")
NO_VALUE = Status("tom", "Intet tal", "–")


def judge(one: Kpi, value: float | None, target: float | None, tolerance: float) -> Status:
    """The status of a value against a target.

    ``tolerance`` is in the value's own unit for shares (0.05 is five percentage points), else a share of the target.
    """
    if target is None or one.retning == "ingen":
        return NO_TARGET
    if value is None:
        return NO_VALUE
    short = target - value if one.retning == "op" else value - target
    slack = tolerance if one.maal == "andel" else abs(target) * tolerance
    if short <= 1e-12:
        return REACHED
    return CLOSE if short <= slack + 1e-12 else MISSED
