"""A small simplex: the ends of what is possible in a system of sums, ``a @ x = b`` with ``x >= 0``.

The product has no solver among its libraries, and the systems here are small: some hundred figures at most.
"""

import numpy as np

_EPS = 1e-9
_PATIENCE = 200  # pivots by the steepest column; after that by the first, which never goes in a circle


class Polytope:
    """Everything that ``x`` can be. What was found for one question is where the next one starts from.

    :raises ValueError: nothing satisfies the equations.
    """

    def __init__(self, a: np.ndarray, b: np.ndarray) -> None:
        sign = np.where(b < 0, -1.0, 1.0)
        self._t = np.column_stack([a * sign[:, None], b * sign]).astype(float)
        self._basis = np.full(len(b), -1)
        self._n = a.shape[1]
        self._scale = max(1.0, float(np.abs(b).max(initial=0)))
        self._start()

    def _start(self) -> None:
        """Take every equation into the basis; one that says nothing new is dropped."""
        for turn in range(_PATIENCE * 20):
            gain = self._t[self._basis < 0, :-1].sum(axis=0)
            column = _entering(gain, turn)
            row = None if column is None else self._leaving(column)
            if column is None or row is None:
                break
            self._pivot(row, column)
        for row in np.flatnonzero(self._basis < 0):
            if abs(self._t[row, -1]) > 1e-6 * self._scale:
                raise ValueError("the sums contradict each other")
            columns = np.flatnonzero(np.abs(self._t[row, :-1]) > 1e-7)
            if columns.size:
                self._pivot(row, int(columns[0]))
        kept = self._basis >= 0
        self._t, self._basis = self._t[kept], self._basis[kept]

    def _leaving(self, column: int) -> int | None:
        """The row that limits how far ``column`` can grow; on a draw one that is not in the basis yet, else the one
        of the smallest variable."""
        grows = np.flatnonzero(self._t[:, column] > _EPS)
        if not grows.size:
            return None
        ratios = np.maximum(self._t[grows, -1], 0) / self._t[grows, column]
        tied = grows[ratios <= ratios.min() + _EPS]
        return int(tied[np.argmin(self._basis[tied])])

    def _pivot(self, row: int, column: int) -> None:
        self._t[row] /= self._t[row, column]
        factors = self._t[:, column].copy()
        factors[row] = 0
        self._t -= np.outer(factors, self._t[row])
        self._basis[row] = column

    def farthest(self, at: int, direction: int) -> tuple[np.ndarray, np.ndarray | None]:
        """A point where ``x[at]`` is as large (``direction`` 1) or as small (-1) as it can be, and the way in which
        it can go on for ever, where it can."""
        aim = np.zeros(self._n)
        aim[at] = direction
        for turn in range(_PATIENCE * 20):
            gain = aim - aim[self._basis] @ self._t[:, :-1]
            column = _entering(gain, turn)
            if column is None:
                break
            row = self._leaving(column)
            if row is None:
                return self._point(), self._ray(column)
            self._pivot(row, column)
        return self._point(), None

    def _point(self) -> np.ndarray:
        x = np.zeros(self._n)
        x[self._basis] = np.maximum(self._t[:, -1], 0)
        return x

    def _ray(self, column: int) -> np.ndarray:
        ray = np.zeros(self._n)
        ray[self._basis] = -self._t[:, column]
        ray[column] = 1
        return ray


def _entering(gain: np.ndarray, turn: int) -> int | None:
    better = np.flatnonzero(gain > _EPS)
    if not better.size:
        return None
    return int(better[np.argmax(gain[better])] if turn < _PATIENCE else better[0])
