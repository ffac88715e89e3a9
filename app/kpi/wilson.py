"""How uncertain a share of few is: the 95 % Wilson interval."""

from math import sqrt

Z = 1.959963984540054  # the 97.5 % point of the normal distribution
FEW = 30  # a share of fewer than this is shown with its interval


def wilson(numerator: float, denominator: float) -> tuple[float, float] | None:
    """The 95 % interval of a share, as two fractions; ``None`` without a denominator or when it is not a share."""
    if denominator <= 0 or not 0 <= numerator <= denominator:
        return None
    share = numerator / denominator
    spread = Z * sqrt(share * (1 - share) / denominator + Z * Z / (4 * denominator * denominator))
    centre = share + Z * Z / (2 * denominator)
    scale = 1 + Z * Z / denominator
    return max(0.0, (centre - spread) / scale), min(1.0, (centre + spread) / scale)


def distinguishable(one: tuple[float, float], other: tuple[float, float]) -> bool:
    """Whether two (numerator, denominator) can be told apart: their intervals do not overlap."""
    first, second = wilson(*one), wilson(*other)
    if first is None or second is None:
        return False
    return first[1] < second[0] or second[1] < first[0]
