"""What an attacker of a world finds out, and what of it is not for him to know."""

from collections.abc import Sequence

from app.kpi import KpiResult
from app.kpi.disclosure import Rules
from tests.kpi.disclosure.attacker import Attacker, Name, read
from tests.kpi.disclosure.worlds import World

RULES = Rules()


def pinned_down(made: World, results: Sequence[KpiResult]) -> dict[Name, tuple[float, float]]:
    """The hidden figures that the attacker narrows down to less than the threshold; of what no table shows, the rest of
    a share, those that the rule hides. A 0 that follows from another 0 is found out like any other figure."""
    attacker, truth = made.attacker(), Attacker()
    list(read(truth, made.results))
    named = set(read(attacker, results))
    hidden = sorted((name for name in named if name[-1] != "c" or _is_secret(name, truth)), key=repr)
    return attacker.pinned(hidden, RULES.least)


def _is_secret(name: tuple, truth: Attacker) -> bool:
    n, d = (truth.known.get((*name[:-1], what), 0) for what in "nd")  # a row that was not there is nobody
    return 0 < d - n < RULES.least or 0 < d < RULES.denominator
