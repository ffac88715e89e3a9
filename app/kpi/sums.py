"""The sums of several nøgletal by month and unit: asked for together, since planning is most of a question's time."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from app.kpi.catalogue import Kpi
from app.kpi.question import NARROWING, ask_lines
from app.kpi.units import leverancer
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
    """The sums of each of ``wanted`` (by its id) for the parameters ``given``, which hold a ``niveau``.

    They are read where the import added them up, unless the question is narrower than that.
    """
    found = {one.id: Sums() for one in wanted}
    ready = _added_up(given, len(leverancer(snapshot)))
    for line in _read(snapshot, wanted, given, ready):
        if line["part"] is None:
            found[line["kpi"]].whole[line["place"]] = line
        else:
            found[line["kpi"]].parts.setdefault(line["place"], {})[line["part"]] = line
    with_categories = [one for one in wanted if one.kategorier]
    for line in _lines(snapshot, "sum_kategori" if ready else "kategori", with_categories, given | (ready or {})):
        found[line["kpi"]].categories.setdefault(line["place"], {})[line["category"]] = line["n"]
    for line in _lines(snapshot, "over", [one for one in wanted if one.over], given | _limits(wanted)):
        found[line["kpi"]].over.setdefault(line["place"], {})[line["category"]] = line["n"]
    for one in found.values():
        _add_places_of_parts(one)
    return found


def _added_up(given: dict, municipalities: int) -> dict | None:
    """Where ``maanedssum`` has the answer, the level to read it at; ``None`` where observations must be counted.

    Teams can be read for themselves, and one team as the whole; the medians of several do not add up to one, and
    "Uden team" of several municipalities is one unit.
    """
    if given["niveau"] not in ("kommune", "team") or any(given[name] is not None for name in NARROWING):
        return None
    if given["niveau"] == "kommune" and given["t"] is None:
        return {"kilde": "kommune"}
    of_one = municipalities == 1 if given["k"] is None else len(given["k"]) == 1
    alone = of_one if given["niveau"] == "team" else len(given["t"]) == 1
    return {"kilde": "team"} if alone else None


def _read(snapshot: Snapshot, wanted: Sequence[Kpi], given: dict, ready: dict | None) -> list[dict]:
    """The sums of the nøgletal themselves (``part`` is ``None``) and of their parts."""
    if ready:
        return _lines(snapshot, "sum", wanted, given | ready)
    whole = _lines(snapshot, "aggregat", wanted, given)
    parts = _lines(snapshot, "dele", [one for one in wanted if one.dele], given | {"del": "*"})
    return [line | {"part": None} for line in whole] + parts


def _lines(snapshot: Snapshot, shape: str, wanted: Sequence[Kpi], given: dict) -> list[dict]:
    if not wanted:
        return []
    lines = ask_lines(snapshot, shape, given | {"kpier": [one.id for one in wanted]})
    return [line | {"place": (line["month"], line["unit"] or 0)} for line in lines]


def _limits(wanted: Sequence[Kpi]) -> dict[str, list]:
    pairs = [(one.id, limit) for one in wanted for limit in one.over]
    return {"over_kpi": [kpi_id for kpi_id, _ in pairs], "over": [limit for _, limit in pairs]}


def _add_places_of_parts(one: Sums) -> None:
    """Where only a part has observations yet, the nøgletal itself is a sum of nothing."""
    for place in sorted(one.parts.keys() - one.whole.keys()):
        one.whole[place] = {"denominator": 0, "unknown": 0}
