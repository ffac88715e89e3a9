"""The figures of a report as numbers that add up: what disclosure control calculates with."""

from dataclasses import dataclass, field
from functools import cached_property

import numpy as np


@dataclass
class System:
    """Figures by their position, none below 0, and the sums that hold between them.

    ``members``: per sum the whole and then its parts. ``need``: how wide the range of a hidden figure must be.
    ``cost``: how much is lost when it is hidden. ``row``: which figures stand on one line with it.
    ``latent``: not shown anywhere, known to nobody. ``public``: shown before, so it cannot be hidden.
    """

    values: np.ndarray
    members: list[tuple[int, ...]]
    need: np.ndarray
    cost: np.ndarray
    row: list[int]
    secret: set[int] = field(default_factory=set)
    latent: set[int] = field(default_factory=set)
    public: set[int] = field(default_factory=set)

    @cached_property
    def sums_of(self) -> list[list[int]]:
        """Which sums each figure is in."""
        found: list[list[int]] = [[] for _ in self.values]
        for number, cells in enumerate(self.members):
            for cell in cells:
                found[cell].append(number)
        return found
