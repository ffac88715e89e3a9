"""Chance that is the same on every machine: only ``Random.random`` is used, whose sequence Python promises to keep."""

from bisect import bisect
from collections.abc import Sequence
from itertools import pairwise
from math import exp, log
from random import Random
from zlib import crc32

SEED = 20261031


class Dice:
    """A stream of chance of its own for one topic and one thing, so that tuning one table leaves the others alone.

    Because a person's streams do not depend on other people or on the data date, a delivery of a later month is the
    same municipality, a month older.
    """

    __slots__ = ("random",)

    def __init__(self, topic: str, nr: int = 0) -> None:
        self.random = Random((SEED << 64) + (crc32(topic.encode()) << 32) + nr).random

    def chance(self, p: float) -> bool:
        return self.random() < p

    def days(self, mean: float) -> int:
        """Whole days until something happens that happens every ``mean`` days: at least 0."""
        return int(-mean * log(1.0 - self.random()))

    def between(self, low: int, high: int) -> int:
        """A whole number from ``low`` to ``high``, both possible."""
        return low + int(self.random() * (high - low + 1))

    def around(self, width: float) -> float:
        """A number from -width to width, most often near 0."""
        return (self.random() - self.random()) * width

    def pick(self, weights: "Weights") -> object:
        """One of the weighted options."""
        return weights.options[bisect(weights.edges, self.random() * weights.edges[-1], 0, len(weights.options) - 1)]

    def one_of(self, options: Sequence) -> object:
        return options[int(self.random() * len(options))]


class Weights:
    """Options with weights, summed once."""

    __slots__ = ("edges", "options")

    def __init__(self, weights: dict) -> None:
        self.options, self.edges, total = list(weights), [], 0.0
        for weight in weights.values():
            total += weight
            self.edges.append(total)


def shifted(p: float, shift: float) -> float:
    """The chance ``p`` moved by ``shift`` in log-odds: never outside 0 to 1."""
    return 1.0 / (1.0 + (1.0 / p - 1.0) * exp(-shift))


def along(line: Sequence[tuple[float, float]], at: float) -> float:
    """The height of a line through ``(year, value)`` points at a year; flat outside them."""
    if at <= line[0][0]:
        return line[0][1]
    for (x0, y0), (x1, y1) in pairwise(line):
        if at <= x1:
            return y0 + (y1 - y0) * (at - x0) / (x1 - x0)
    return line[-1][1]
