"""What an attacker of a world finds out, and what of it is not for him to know."""

from collections.abc import Sequence

from app.kpi import KpiResult
from app.kpi.disclosure import Rules
from tests.kpi.disclosure.attacker import Attacker, Name, read
from tests.kpi.disclosure.worlds import CATEGORIES, World

RULES = Rules()


def pinned_down(made: World, results: Sequence[KpiResult]) -> dict[Name, tuple[float, float]]:
    """The hidden figures that the attacker narrows down to less than the threshold; of what no table shows, the rest of
    a share, those that the rule hides.

    Not a 0 that the municipality, a sum of months, or every category of it shows to be nobody.
    """
    attacker, truth = made.attacker(), Attacker()
    list(read(truth, made.results))
    named = set(read(attacker, results))
    hidden = sorted((name for name in named if name[-1] != "c" or _is_secret(name, truth)), key=repr)
    found = attacker.pinned(hidden, RULES.least)
    wholes = {name: _wholes(name, made) for name, (_, high) in found.items() if high < 1e-6}
    told = attacker.pinned(set().union(*wholes.values()), RULES.least)
    nobody = {name for name, above in wholes.items() if any(told.get(of, (0, 1))[1] < 1e-6 for of in above)}
    return {name: ends for name, ends in found.items() if name not in nobody and not _of_nobody(name, attacker)}


def _wholes(name: tuple, made: World) -> set[Name]:
    """What a figure is a part of, at any height, but for its own row."""
    found, before = {name}, 0
    while len(found) != before:
        before = len(found)
        found |= {whole for whole, parts in made.sums if found & set(parts) and whole[4:] == name[4:]}
    return found - {name}


def _of_nobody(name: tuple, attacker: Attacker) -> bool:
    """The rest of a share, all of whose categories are shown to be 0."""
    cells = [(*name[:-1], "k", category) for category in CATEGORIES[1:]]
    there = [cell for cell in cells if cell in attacker.known or cell in attacker.unknown]
    return name[-1] == "c" and bool(there) and all(attacker.known.get(cell) == 0 for cell in there)


def _is_secret(name: tuple, truth: Attacker) -> bool:
    n, d = (truth.known[*name[:-1], what] for what in "nd")
    return 0 < d - n < RULES.least or 0 < d < RULES.denominator
