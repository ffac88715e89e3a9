"""The sums of several nøgletal by month and unit: asked for together, since planning is most of a question's time."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

import pandas as pd

from app.kpi.catalogue import Kpi
from app.kpi.question import ask
from app.store.snapshot import Snapshot

Place = tuple[date, int]  # month (first day) and the unit's key, 0 for "Uden …"


@dataclass
class Sums:
    """What the store says of one nøgletal, by place.

    ``whole``: its sums, as ``aggregat.sql`` names them. ``categories``: name → count. ``over``: limit → how many
    values lie above it. ``parts``: name → its ``numerator denominator unknown``.
    """

    whole: dict[Place, dict] = field(default_factory=dict)
    categories: dict[Place, dict[str, float]] = field(default_factory=dict)
    over: dict[Place, dict[float, float]] = field(default_factory=dict)
    parts: dict[Place, dict[str, dict]] = field(default_factory=dict)


def sums(snapshot: Snapshot, wanted: Sequence[Kpi], given: dict) -> dict[str, Sums]:
    """The sums of each of ``wanted`` (by its id) for the parameters ``given``, which hold a ``niveau``."""
    found = {one.id: Sums() for one in wanted}
    for line in _lines(snapshot, "aggregat", wanted, given):
        found[line["kpi"]].whole[line["place"]] = line
    for line in _lines(snapshot, "kategori", [one for one in wanted if one.kategorier], given):
        found[line["kpi"]].categories.setdefault(line["place"], {})[line["category"]] = line["n"]
    for line in _lines(snapshot, "over", [one for one in wanted if one.over], given | _limits(wanted)):
        found[line["kpi"]].over.setdefault(line["place"], {})[line["category"]] = line["n"]
    for line in _lines(snapshot, "dele", [one for one in wanted if one.dele], given | {"del": "*"}):
        found[line["kpi"]].parts.setdefault(line["place"], {})[line["part"]] = line
    for one in found.values():
        _add_places_of_parts(one)
    return found


def _lines(snapshot: Snapshot, shape: str, wanted: Sequence[Kpi], given: dict) -> list[dict]:
    if not wanted:
        return []
    rows = ask(snapshot, shape, given | {"kpier": [one.id for one in wanted]})
    rows["unit"] = rows["unit"].fillna(0).astype(int)
    months = {month: pd.Timestamp(month).date() for month in rows["month"].unique()}
    lines = rows.to_dict("records")
    return [line | {"place": (months[line["month"]], line["unit"])} for line in lines]


def _limits(wanted: Sequence[Kpi]) -> dict[str, list]:
    pairs = [(one.id, limit) for one in wanted for limit in one.over]
    return {"over_kpi": [kpi_id for kpi_id, _ in pairs], "over": [limit for _, limit in pairs]}


def _add_places_of_parts(one: Sums) -> None:
    """Where only a part has observations yet, the nøgletal itself is a sum of nothing."""
    for place in sorted(one.parts.keys() - one.whole.keys()):
        one.whole[place] = {"denominator": 0, "unknown": 0}
