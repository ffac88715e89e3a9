"""Generated beside published: what the demo's snapshot says, next to the figures that the simulation was tuned to."""

import csv
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from app.store.snapshot import Snapshot

Period = tuple[str, str]  # first and last month
DATA_PR = "2026-10-31"


@dataclass(frozen=True)
class Claim:
    """One comparison.

    ``published``: an id of publicerede.csv, or two with a slash between, whose figures are divided.
    ``sql`` yields ``v`` (the demo's figure, in the unit of the published one) and ``n`` (what it rests on).
    """

    text: str
    published: str
    period: Period
    tolerance: float
    sql: str


@cache
def figures() -> dict[str, dict[str, str]]:
    """The published figures by id, as they stand in the file."""
    with (files("seed") / "publicerede.csv").open(encoding="utf-8", newline="") as file:
        return {row["id"]: row for row in csv.DictReader(file, delimiter=";")}


def published(claim: Claim) -> float:
    """The published figure."""
    first, *second = (float(figures()[name]["vaerdi"].replace(",", ".")) for name in claim.published.split("/"))
    return first / second[0] if second else first


def generated(claim: Claim, snapshot: Snapshot) -> tuple[float, int]:
    """The demo's figure and the number that it rests on."""
    row = snapshot.sql(claim.sql).iloc[0]
    return float(row["v"]), int(row["n"])


def within(column: str, period: Period) -> str:
    return f"strftime({column}, '%Y-%m') BETWEEN '{period[0]}' AND '{period[1]}'"


def observed(kpi: str, period: Period, part: str = "", true: str = "udfald", counted: str = "true") -> str:
    """The share of a nøgletal's observations in the period for which ``true`` holds; ``part`` is one of its delmål."""
    of_part = f"del = '{part}'" if part else "del IS NULL"
    counted = f"kpi = '{kpi}' AND tilstand = 'talt' AND {of_part} AND {within('maaned', period)} AND ({counted})"
    return f"SELECT avg(({true})::INTEGER) AS v, count({true}) AS n FROM observation WHERE {counted}"  # noqa: S608 (our own)
