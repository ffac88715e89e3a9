"""From results, and from what was published before, to a system of numbers that add up."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from math import log1p

import numpy as np

from app.kpi.disclosure import primary, quantities
from app.kpi.disclosure.cells import REST, Key, Line
from app.kpi.disclosure.identical import identical
from app.kpi.disclosure.rules import Rules
from app.kpi.disclosure.sums import families
from app.kpi.disclosure.system import System

_LEVELS = {"kommune": 100.0, "team": 10.0, "pulje": 10.0, REST: 0.01}
_KINDS = {"d": 3.0, "n": 1.0, "c": 0.3, "k": 0.8, "v": 0.8, "b": 0.1, "u": 1.0, "w": 0.1, "s": 0.5, "p": 0.7}
_PERIOD = 3.0  # a sum of months is what is read where the months are few


class Model:
    """The system of some rows, and where each figure is in it."""

    def __init__(self, every: list[Line], rules: Rules, shown_before: Mapping[Key, bool]) -> None:
        found = list(families(every))
        known = {id(line) for line in every}
        rests = [part for family in found for part in family.parts if id(part) not in known]
        lines = _without_the_impossible([*every, *rests])
        self.at = identical(lines)
        self.system = self._system(lines, rules)
        self._add_sums(lines, found)
        self._mark(lines, rules, shown_before)

    def _system(self, lines: list[Line], rules: Rules) -> System:
        size = max(self.at.values(), default=-1) + 1
        made = System(np.zeros(size), [], np.zeros(size), np.zeros(size), [0] * size)
        for number, line in enumerate(lines):
            for what, value in line.counts.items():
                at = self.at[line.key(what)]
                made.values[at] = value
                made.need[at] = max(made.need[at], primary.need(line.kpi, what, rules))
                made.cost[at] = max(made.cost[at], _cost(line, what, value))
                made.row[at] = -at - 1 if what == "d" else number
        return made

    def _add_sums(self, lines: list[Line], found: Iterable) -> None:
        """Sums across rows, the denominators first, so that they are settled alike in every nøgletal; then in rows."""
        across = [
            (family.whole.key(what), *(part.key(what) for part in family.parts if what in part.counts))
            for family in found
            for what in family.whole.counts
            if _adds_up(family.whole, family.parts, what)
        ]
        across.sort(key=lambda keys: keys[0].what != "d")
        by_kpi: dict[str, list[Line]] = defaultdict(list)
        for line in lines:
            by_kpi[line.kpi.id].append(line)
        within = [
            tuple(line.key(what) for what in (whole, *parts))
            for of_kpi in by_kpi.values()
            for whole, parts in quantities.sums(of_kpi[0].kpi, [line.counts for line in of_kpi])
            for line in of_kpi
            if all(what in line.counts for what in (whole, *parts))
        ]
        for keys in (*across, *within):
            cells = tuple(self.at[key] for key in keys if key in self.at)
            if len(cells) == len(keys) and cells[0] not in cells[1:]:
                self.system.members.append(cells)
        self.system.members = list(dict.fromkeys(self.system.members))

    def _mark(self, lines: list[Line], rules: Rules, shown_before: Mapping[Key, bool]) -> None:
        """What is secret, known to all, or known to nobody."""
        system = self.system
        shown = {self.at[line.key(what)] for line in lines if line.shown for what in line.counts if _is_told(what)}
        rests = {self.at[line.key(what)] for line in lines if line.unit.level == REST for what in line.counts}
        before = {self.at[key]: was for key, was in shown_before.items() if key in self.at}
        system.public = _known(system, {at for at, was in before.items() if was})
        hidden = {at for at, was in before.items() if not was}
        system.latent = set(self.at.values()) - shown - rests - hidden - system.public
        of_rule = {self.at[line.key(what)] for line in lines for what in primary.secrets(line, rules)}
        system.secret = (of_rule | hidden) - system.public


def _cost(line: Line, what: str, value: float) -> float:
    kind, _, rest = what.partition(":")
    base = _KINDS[kind] * (0.3 if rest.endswith(":c") else 1.0)
    period = _PERIOD if line.fra < line.til else 1.0
    return base * period * _LEVELS[line.unit.level] * (1 + log1p(value) / 4)


def _adds_up(whole: Line, parts: tuple[Line, ...], what: str) -> bool:
    total = sum(part.counts.get(what, 0.0) for part in parts)
    return bool(parts) and abs(total - whole.counts[what]) < 1e-6 * max(1.0, abs(total))


def _without_the_impossible(lines: list[Line]) -> list[Line]:
    """Quantities that are below 0 somewhere (more people than places) are no counts; those that are 0 everywhere
    (nothing unrecorded) say nothing."""
    values: dict[tuple[str, str], list[float]] = defaultdict(list)
    for line in lines:
        for what, value in line.counts.items():
            values[line.kpi.id, what].append(value)
    bad = {key for key, found in values.items() if min(found) < 0}
    bad |= {
        (kpi, what.replace("u", "w")) for (kpi, what), found in values.items() if _unrecorded(what) and not any(found)
    }
    bad |= {(kpi, what) for (kpi, what), found in values.items() if _unrecorded(what) and not any(found)}
    return [_only(line, bad) for line in lines]


def _is_told(what: str) -> bool:
    """Whether a quantity stands in a table or follows from one row of it; recorded or not together does not, but where
    it is the denominator of another nøgletal."""
    return what != "w" and not what.endswith(":w")


def _unrecorded(what: str) -> bool:
    return what == "u" or (what.startswith("p:") and what.endswith(":u"))


def _only(line: Line, bad: set[tuple[str, str]]) -> Line:
    kept = {what: value for what, value in line.counts.items() if (line.kpi.id, what) not in bad}
    return replace(line, counts=kept)


def _known(system: System, public: set[int]) -> set[int]:
    """What was published, and what follows from it: the last part of a sum, and the parts of nothing."""
    known, before = set(public), -1
    while len(known) != before and public:
        before = len(known)
        for cells in system.members:
            left = [cell for cell in cells if cell not in known]
            if len(left) == 1:
                known.add(left[0])
            elif cells[0] in known and system.values[cells[0]] == 0:
                known.update(cells)
    return known
