"""Which figures are one and the same: the people of one nøgletal are often those of another."""

from collections import defaultdict
from collections.abc import Sequence

from app.kpi.disclosure.cells import Key, Line

_Series = dict[tuple, float]


def identical(lines: Sequence[Line]) -> dict[Key, int]:
    """A position for each figure, the same for those that are the same in every row of two nøgletal.

    By the numbers: to take two for one that only happen to agree hides more, never less. Categories and the like are
    never a population.
    """
    series: dict[tuple[str, str], _Series] = defaultdict(dict)
    for line in lines:
        for what, value in line.counts.items():
            series[line.kpi.id, what][line.unit, line.fra, line.til] = value
    known: dict[Key, Key] = {}
    people = [name for name in series if _is_population(name[1])]
    others = people + [name for name in series if name[1] in ("n", "c")]
    for first in people:
        for second in others:
            if _may_be_one(first, second) and _same(series[first], series[second]):
                for place in series[first].keys() & series[second].keys():
                    _join(known, Key(*first, *place), Key(*second, *place))
    places: dict[Key, int] = {}
    keys = [line.key(what) for line in lines for what in line.counts]
    return {key: places.setdefault(_root(known, key), len(places)) for key in keys}


def _is_population(what: str) -> bool:
    return what in ("d", "w") or (what.startswith("p:") and what.endswith((":d", ":w")))


def _may_be_one(first: tuple[str, str], second: tuple[str, str]) -> bool:
    """Within one nøgletal numerator and denominator are two things."""
    return first != second and (first[0] != second[0] or second[1] not in ("n", "c"))


def _same(first: _Series, second: _Series) -> bool:
    """Whether the two agree wherever both are, and are something somewhere."""
    something = False
    for place, value in first.items():
        other = second.get(place)
        if other is not None and other != value:
            return False
        something = something or (other is not None and value > 0)
    return something


def _root(known: dict[Key, Key], key: Key) -> Key:
    while key in known:
        key = known[key]
    return key


def _join(known: dict[Key, Key], first: Key, second: Key) -> None:
    one, other = _root(known, first), _root(known, second)
    if one != other:
        known[max(one, other)] = min(one, other)
