"""Published figures to hold one's own beside: with source, year and N. They are not targets."""

import csv
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from app.kpi.catalogue import Kpi


@dataclass(frozen=True)
class Benchmark:
    """One published figure. ``vaerdi`` is a fraction for shares, else in ``enhed``; ``n`` may be unknown."""

    id: str
    noegletal: str
    kategori: str
    vaerdi: float
    n: int | None
    enhed: str
    aar: str
    kilde: str
    sted: str
    forskel: str


@cache
def published() -> dict[str, Benchmark]:
    """All published figures of ``seed/publicerede.csv`` by id."""
    with (files("seed") / "publicerede.csv").open(encoding="utf-8", newline="") as file:
        return {row["id"]: _benchmark(row) for row in csv.DictReader(file, delimiter=";")}


def _benchmark(row: dict[str, str]) -> Benchmark:
    n = int(float(row["n"].replace(",", "."))) if row["n"] else None
    return Benchmark(
        row["id"],
        row["noegletal"],
        row["kategori"],
        float(row["vaerdi"].replace(",", ".")),
        n,
        row["enhed"],
        row["aar"],
        row["kilde"],
        row["sted"],
        row["forskel"],
    )


def benchmarks(one: Kpi) -> list[Benchmark]:
    """The published figures that the header names, in its order; the first is the one that a card shows."""
    return [published()[name] for name in one.sammenligning if name in published()]
