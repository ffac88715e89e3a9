"""How closely a reader can pin down what is hidden: what every hidden figure can be, given all that is shown."""

from collections.abc import Iterable, Iterator

import numpy as np

from app.kpi.disclosure.simplex import Polytope
from app.kpi.disclosure.system import System

_TINY = 1e-6


def narrow(system: System, unknown: set[int], asked: Iterable[int]) -> Iterator[list[int]]:
    """Those of ``asked`` that the shown figures leave too little room, in groups that no sum connects.

    A figure has room when it can be ``system.need`` larger than it can be small, in whole numbers. Each possible
    table that is found counts for all the figures in it, so few questions are needed.
    """
    for block in _blocks(system, unknown):
        wanted = sorted(block & set(asked))
        found = list(_narrow_in(system, sorted(block), wanted)) if wanted else []
        if found:
            yield found


def _blocks(system: System, unknown: set[int]) -> Iterator[set[int]]:
    """The unknown figures in groups that no sum connects."""
    left = set(unknown)
    while left:
        block, reached = set(), [left.pop()]
        while reached:
            one = reached.pop()
            block.add(one)
            near = {at for number in system.sums_of[one] for at in system.members[number]} & left
            left -= near
            reached += near
        yield block


def _narrow_in(system: System, block: list[int], wanted: list[int]) -> Iterator[int]:
    place = {cell: at for at, cell in enumerate(block)}
    low = system.values[block].copy()
    high = low.copy()
    equations = sorted({number for cell in block for number in system.sums_of[cell]})
    room = None
    for cell in wanted:
        at = place[cell]
        for direction in (1, -1):
            if _wide(low[at], high[at], system.need[cell]):
                break
            if not equations:
                high[at] = np.inf  # nothing is known of it
                break
            room = room or _polytope(system, equations, place)
            _widen(low, high, *room.farthest(at, direction))
        if not _wide(low[at], high[at], system.need[cell]):
            yield cell


def _wide(low: float, high: float, need: float) -> bool:
    return np.isinf(high) or np.floor(high + _TINY) - np.ceil(low - _TINY) >= need


def _widen(low: np.ndarray, high: np.ndarray, point: np.ndarray, ray: np.ndarray | None) -> None:
    np.minimum(low, point, out=low)
    np.maximum(high, point, out=high)
    if ray is not None:
        high[ray > _TINY] = np.inf


def _polytope(system: System, equations: list[int], place: dict[int, int]) -> Polytope:
    """What the sums say of the unknown figures when the known ones are put in."""
    a, b = np.zeros((len(equations), len(place))), np.zeros(len(equations))
    for row, number in enumerate(equations):
        whole, *parts = system.members[number]
        for sign, cell in ((1.0, whole), *((-1.0, part) for part in parts)):
            if cell in place:
                a[row, place[cell]] += sign
            else:
                b[row] -= sign * system.values[cell]
    return Polytope(a, b)
