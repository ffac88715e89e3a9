"""The best third: what those do who do best, as one figure to hold one's own beside."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from app.kpi.against import Counted
from app.kpi.catalogue import Kpi

FEWEST_UNITS, FEWEST_CASES = 3, 10  # of fewer units there is no third; a unit of fewer cases is good or bad by chance


@dataclass(frozen=True)
class BestThird:
    """The sum of the best third of ``among`` units; ``ids`` are those in it."""

    share: Counted
    ids: tuple[str, ...]
    among: int


def best_third(one: Kpi, rows: Iterable[Mapping]) -> BestThird | None:
    """The best third (rounded up) of the units in ``rows`` with at least ten cases, by the direction that is good.

    Sum first, divide once. Nothing for what is no share, has no good direction, or has fewer than three such units;
    "Uden team" is no unit, and what is hidden does not take part.
    """
    if one.maal != "andel" or one.retning == "ingen":
        return None
    known = [row for row in rows if row["id"] is not None and row["value"] is not None and row["numerator"] is not None]
    large = [row for row in known if row["denominator"] and row["denominator"] >= FEWEST_CASES]
    if len(large) < FEWEST_UNITS:
        return None
    ranked = sorted(large, key=lambda row: row["value"], reverse=one.retning == "op")
    best = ranked[: -(-len(ranked) // 3)]
    numerator, denominator = (sum(row[name] for row in best) for name in ("numerator", "denominator"))
    return BestThird(Counted(numerator / denominator, denominator), tuple(row["id"] for row in best), len(large))
