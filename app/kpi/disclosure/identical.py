"""Which figures are one and the same: the people of one nøgletal are often those of another."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from app.kpi.catalogue import Kpi
from app.kpi.disclosure.cells import Key, Line

_Series = dict[tuple, float]
_Name = tuple[str, str]  # a nøgletal and one of its quantities
NUMERATORS = {"fleksjobledighed": "Borgere på ledighedsydelse på månedens sidste dag"}  # in the words of others


def identical(lines: Sequence[Line]) -> dict[Key, int]:
    """A position for each figure, the same for those that are the same in every row of two nøgletal.

    By the numbers: to take two for one that only happen to agree hides more, never less. Where the numbers show
    nothing (0 everywhere) or too much (a share is 0 or all everywhere), what the nøgletal say of themselves decides.
    Categories and the like are never a population.
    """
    series: dict[_Name, _Series] = defaultdict(dict)
    whom: dict[_Name, str] = {}
    for line in lines:
        for what, value in line.counts.items():
            series[line.kpi.id, what][line.unit, line.fra, line.til] = value
            whom[line.kpi.id, what] = _whom(line.kpi, what)
    known: dict[Key, Key] = {}
    people = [name for name in series if _is_population(name[1])]
    others = people + [name for name in series if name[1] in ("n", "c")]
    for first in people:
        for second in others:
            said = whom[first] != "" and whom[first] == whom[second]
            same = _may_be_one(first, second) and _same(series[first], series[second], said)
            if same and (said or not _are_two(_alike(whom, first), _alike(whom, second))):
                for place in series[first].keys() & series[second].keys():
                    _join(known, Key(*first, *place), Key(*second, *place))
    places: dict[Key, int] = {}
    keys = [line.key(what) for line in lines for what in line.counts]
    return {key: places.setdefault(_root(known, key), len(places)) for key in keys}


def _whom(one: Kpi, what: str) -> str:
    """Whom a quantity counts, in the words of the header."""
    if what == "n":
        return NUMERATORS.get(one.id, one.taeller)
    return one.naevner if what == "d" else ""


def _alike(whom: Mapping[_Name, str], name: _Name) -> set[_Name]:
    """What is said to count the same people."""
    return {name} | {other for other, said in whom.items() if said and said == whom[name]}


def _are_two(first: set[_Name], second: set[_Name]) -> bool:
    """Whether one is a part of the other by what they say, so that they are the same only where the rest is nobody."""
    return any(
        (kpi, "n" if what == "d" else "d") in other or (kpi, "c" if what == "d" else "d") in other
        for one, other in ((first, second), (second, first))
        for kpi, what in one
        if what in ("d", "n", "c")
    )


def _is_population(what: str) -> bool:
    return what in ("d", "w") or (what.startswith("p:") and what.endswith((":d", ":w")))


def _may_be_one(first: _Name, second: _Name) -> bool:
    """Within one nøgletal numerator and denominator are two things."""
    return first != second and (first[0] != second[0] or second[1] not in ("n", "c"))


def _same(first: _Series, second: _Series, said: bool) -> bool:
    """Whether the two agree wherever both are, and are something somewhere, or are ``said`` to be the same."""
    something = said
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
