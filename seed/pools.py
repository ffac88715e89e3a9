"""Puljefleksjob, on the models of the nine municipalities (Kommunernes brug af fleksjob på få timer, 2015).

A broad permanent pulje of 80 places (Haderslev), one-year places of seven hours (Horsens, Vejen), one institution
(Skive, Aabenraa) and places whose first five hours the pulje pays (Frederikshavn). One municipality would hardly
have all four.
"""

from dataclasses import dataclass

from seed.days import OPEN, add_months, day
from seed.dice import Weights
from seed.names import POOL_INSTITUTION


@dataclass(frozen=True, slots=True)
class Pool:
    """A pulje. ``sizes``: its places from a day on, for 1 700 borgere; ``fills``: how much of them it tries to fill."""

    pulje_id: str
    name: str
    institution: str
    sizes: tuple[tuple[int, int], ...]
    hours_a_place: float
    paid_hours: float | None
    months: int | None
    hours: Weights
    fills: tuple[tuple[int, float], ...]  # from a day on
    after_days: int  # ledighedsydelse needed first
    stay_days: int  # mean time in a permanent place

    def places(self, at: int, size: int) -> int:
        """Places in force on a day, 0 before the pulje began."""
        found = [places for first, places in self.sizes if first <= at]
        return max(1, round(found[-1] * size / 1700)) if found else 0

    def wanted(self, at: int, size: int) -> int:
        """How many borgere the pulje would have on a day: more than its places where it is overbooked."""
        fill = next(fill for first, fill in reversed(self.fills) if first <= at)
        return round(self.places(at, size) * fill)

    def periods(self, size: int) -> list[tuple[int, int, int]]:
        """Places, first and last day, one for each size that the pulje has had."""
        ends = [first - 1 for first, _ in self.sizes[1:]] + [OPEN]
        return [(self.places(first, size), first, end) for (first, _), end in zip(self.sizes, ends, strict=True)]


_LOW = {2.0: 8, 3.0: 17, 4.0: 20, 5.0: 38, 6.0: 10, 7.0: 5, 8.0: 2}
POOLS = (
    Pool("P1", "Den brede pulje", "Alle forvaltninger", ((day(2014, 3), 60), (day(2020, 1), 80)), 5.0, None, None,
         Weights(_LOW), ((0, 0.97), (day(2024, 1), 1.0)), 600, 3000),
    Pool("P2", "Etårige puljefleksjob", "Kommunale arbejdspladser", ((day(2016, 1), 24), (day(2025, 7), 30)), 7.0, None,
         12, Weights({3.0: 6, 4.0: 8, 5.0: 18, 6.0: 14, 7.0: 40, 8.0: 8, 10.0: 6}),
         ((0, 0.92), (day(2026, 5), 0.68)), 420, 365),
    Pool("P3", POOL_INSTITUTION, POOL_INSTITUTION, ((day(2017, 9), 24),), 6.0, None, None,
         Weights(_LOW), ((0, 0.95), (day(2025, 3), 1.13)), 300, 1500),
    Pool("P4", "Fem finansierede timer", "Daginstitutioner og plejecentre", ((day(2019, 1), 30), (day(2023, 1), 24)),
         8.0, 5.0, None, Weights({4.0: 5, 5.0: 45, 6.0: 14, 7.0: 10, 8.0: 16, 10.0: 10}), ((0, 0.85),), 500, 1900),
)  # fmt: skip
BY_ID = {pool.pulje_id: pool for pool in POOLS}


def planned_end(pool: Pool, start: int) -> int | None:
    """The last day of a place that is for a time only."""
    return add_months(start, pool.months) - 1 if pool.months else None
