"""Contenders timed in turn, so that what disturbs the machine disturbs them alike."""

import gc
import time
from collections.abc import Callable
from statistics import median


def in_turn(contenders: dict[str, Callable[[], object]], rounds: int = 9) -> dict[str, list[float]]:
    """Seconds of each contender in each round; every round begins with another of them, after one untimed round."""
    names, found = list(contenders), {name: [] for name in contenders}
    for name in names:
        contenders[name]()
    for nth in range(rounds):
        turned = names[nth % len(names) :] + names[: nth % len(names)]
        for name in turned:
            found[name].append(seconds(contenders[name]))
    return found


def seconds(act: Callable[[], object]) -> float:
    """How long one call takes, without a collection of garbage in the middle of it."""
    gc.collect()
    gc.disable()
    try:
        before = time.perf_counter()
        act()
        return time.perf_counter() - before
    finally:
        gc.enable()


def ratio(found: dict[str, list[float]], one: str, other: str) -> float:
    """The median of the ratios of the rounds: how many times ``other`` the time of ``one`` is."""
    return median(a / b for a, b in zip(found[one], found[other], strict=True))


def milliseconds(found: dict[str, list[float]], name: str) -> float:
    """The median of a contender in milliseconds."""
    return median(found[name]) * 1000
