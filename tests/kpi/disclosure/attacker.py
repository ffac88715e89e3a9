"""A reader with a pencil and a computer: what can every hidden figure be, given everything that is published?

It knows nothing of how the house hides, only what the figures mean: that teams add up to the municipality, numerator
and rest to the denominator, categories to the denominator, months to the year. It is scipy's linear programming.
"""

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

import numpy as np
from scipy.optimize import linprog
from scipy.sparse import csr_matrix

from app.kpi import Kpi, KpiResult

Name = Hashable
ROUNDED = 0.0005  # a percentage with one decimal


@dataclass
class Attacker:
    """What is known: ``known`` figures, ``sums`` (a whole and its parts), and ``shares`` (numerator, denominator,
    value). All that is not known is somewhere from 0 up."""

    known: dict[Name, float] = field(default_factory=dict)
    unknown: set[Name] = field(default_factory=set)
    sums: list[tuple[Name, tuple[Name, ...]]] = field(default_factory=list)
    shares: list[tuple[Name, Name, float]] = field(default_factory=list)

    def tell(self, name: Name, value: float | None) -> None:
        """A figure as it stands in the report: a number, or hidden."""
        if value is None:
            self.unknown.add(name)
        else:
            self.known[name] = float(value)

    def pinned(self, names: Iterable[Name], least: float) -> dict[Name, tuple[float, float]]:
        """Those of the figures that can only be within a range narrower than ``least``, with that range.

        Every table that is found to be possible counts for all the figures in it: their ranges are at least so wide.
        """
        told = {*self.known, *self.unknown, *(cell for whole, parts in self.sums for cell in (whole, *parts))}
        place = {name: at for at, name in enumerate(sorted(told - self.known.keys(), key=repr))}
        system = self._equations(place) | self._inequalities(place)
        low, high = np.full(len(place), np.inf), np.full(len(place), -np.inf)
        found = {}
        for name in names:
            if name in self.known:
                found[name] = (self.known[name], self.known[name])
                continue
            at = place[name]
            for direction in (1.0, -1.0):
                if high[at] - low[at] < least:
                    _widen(low, high, at, direction, system)
            if high[at] - low[at] < least - 1e-6:
                found[name] = (float(low[at]), float(high[at]))
        return found

    def _equations(self, place: Mapping[Name, int]) -> dict:
        lines = []
        for whole, parts in self.sums:
            line = self._line([(whole, 1.0), *((part, -1.0) for part in parts)], place)
            if line[0]:
                lines.append(line)
        return _matrix("eq", lines, len(place))

    def _inequalities(self, place: Mapping[Name, int]) -> dict:
        lines = []
        for numerator, denominator, value in self.shares:
            for sign, edge in ((1.0, value + ROUNDED), (-1.0, value - ROUNDED)):
                line = self._line([(numerator, sign), (denominator, -sign * edge)], place)
                if line[0]:
                    lines.append(line)
        return _matrix("ub", lines, len(place))

    def _line(self, terms: Sequence[tuple[Name, float]], place: Mapping[Name, int]) -> tuple[dict[int, float], float]:
        free: dict[int, float] = {}
        for name, factor in terms:
            if name not in self.known:
                free[place[name]] = free.get(place[name], 0.0) + factor
        return free, -sum(factor * self.known[name] for name, factor in terms if name in self.known)


def _matrix(kind: str, lines: list[tuple[dict[int, float], float]], width: int) -> dict:
    if not lines:
        return {}
    cells = [(row, column, factor) for row, (free, _) in enumerate(lines) for column, factor in free.items()]
    rows, columns, factors = zip(*cells, strict=True)
    return {
        f"A_{kind}": csr_matrix((factors, (rows, columns)), (len(lines), width)),
        f"b_{kind}": np.array([right for _, right in lines]),
    }


def _widen(low: np.ndarray, high: np.ndarray, at: int, direction: float, system: dict) -> None:
    aim = np.zeros(len(low))
    aim[at] = direction
    found = linprog(aim, bounds=(0, None), method="highs", **system)
    assert found.status in (0, 3), found.message
    if found.status == 3:  # as large as one likes
        high[at], low[at] = np.inf, min(low[at], 0.0)
    else:
        np.minimum(low, found.x, out=low)
        np.maximum(high, found.x, out=high)


def place_of(result: KpiResult, row: Mapping) -> tuple:
    """What the names of a row's figures begin with: the nøgletal, whose, and the month, or the first and the last."""
    period = row["month"] if result.span == 1 else (result.filters.fra, result.filters.til)
    return result.kpi.id, result.level, row["id"], period


def read(attacker: Attacker, results: Iterable[KpiResult]) -> Iterator[Name]:
    """Tell the attacker every figure of the results; yields the names of those that must not be pinned down: what is
    hidden, and what is left of a hidden share."""
    every = list(results)
    _read_absent(attacker, every)
    for result in every:
        for row in result.lines:
            place = place_of(result, row)
            share = result.kpi.maal == "andel" and result.kpi.has_chance
            yield from _read_share(attacker, place, row, row["value"] if share else None, share)
            attacker.tell((*place, "u"), row["unknown"])
            yield from [(*place, "u")] if row["unknown"] is None else []
            for name, count in (row["categories"] or {}).items():
                attacker.tell((*place, "k", name), count)
                yield from [(*place, "k", name)] if count is None else []
            for name, part in (row["parts"] or {}).items():
                yield from _read_share(attacker, (*place, name), part, part["value"])


def whats(one: Kpi) -> list[tuple[str, ...]]:
    """The ends of the names of everything that is counted."""
    plain = [("n",), ("c",), ("d",), ("u",)] + [("k", name) for name in one.kategorier]
    return plain + [(part, what) for part, _ in one.dele for what in "ncd"]


def _read_absent(attacker: Attacker, results: Sequence[KpiResult]) -> None:
    """A table without a row of a unit that one has heard of tells that there is nobody."""
    heard = {cell[1:3] for whole, parts in attacker.sums for cell in (whole, *parts)}
    there = {place_of(result, row) for result in results for row in result.lines}
    heard |= {place[1:3] for place in there}
    for result in results:
        units = {unit for level, unit in heard if level == result.level and not result.refused}
        for place in {(result.kpi.id, result.level, unit, when) for unit in units for when in _periods(result)} - there:
            for what in whats(result.kpi):
                attacker.tell((*place, *what), 0.0)


def _periods(result: KpiResult) -> set:
    """The months that a table is of, or the first and the last of those that it is the sum of."""
    if result.span > 1:
        return {(result.filters.fra, result.filters.til)}
    first, last = (day.year * 12 + day.month - 1 for day in (result.filters.fra, result.filters.til))
    return {date(month // 12, month % 12 + 1, 1) for month in range(first, last + 1)}


def _read_share(
    attacker: Attacker, place: tuple, row: Mapping, value: float | None, may_have_rest: bool = True
) -> Iterator[Name]:
    n, c, d = ((*place, what) for what in "ncd")
    hidden = row.get("hidden") or ()
    if row["numerator"] is not None or "numerator" in hidden:
        attacker.tell(n, row["numerator"])
    attacker.tell(d, row["denominator"])
    if may_have_rest:
        attacker.sums.append((d, (n, c)))
    if value is not None:
        attacker.shares.append((n, d, round(value, 3)))
    if "numerator" in hidden:
        yield from (n, c) if may_have_rest else (n,)
    if row["denominator"] is None:
        yield d
