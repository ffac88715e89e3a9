"""The sums of several nøgletal by month and unit: asked for together, since planning is most of a question's time."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

import orjson

from app.kpi.catalogue import Kpi
from app.kpi.question import NARROWING, ask_lines
from app.kpi.units import leverancer
from app.store.snapshot import Snapshot

Place = tuple[date, int]  # month (first day) and the unit's key, 0 for "Uden …"
_MOST = 2**31 - 1  # no key is greater


@dataclass
class Sums:
    """What the store says of one nøgletal, by place.

    ``whole``: its sums, as ``aggregat.sql`` names them, with ``categories`` (name → count) and ``above`` (limit → how
    many values lie above it) where it has such. ``parts``: name → its ``numerator denominator unknown``.
    """

    whole: dict[Place, dict] = field(default_factory=dict)
    parts: dict[Place, dict[str, dict]] = field(default_factory=dict)


def sums(snapshot: Snapshot, wanted: Sequence[Kpi], given: dict) -> dict[str, Sums]:
    """The sums of each of ``wanted`` (by its id) for the parameters ``given``, which hold a ``niveau``.

    They are read where the import added them up, unless the question is narrower than that.
    """
    if not wanted:
        return {}
    kilde = _added_up(given, len(leverancer(snapshot)))
    found = _read(snapshot, wanted, given, kilde) if kilde else _counted(snapshot, wanted, given)
    for one in found.values():
        _add_places_of_parts(one)
    return found


def _added_up(given: dict, municipalities: int) -> str | None:
    """Where ``maanedssum`` has the answer, the level to read it at; ``None`` where observations must be counted.

    Teams can be read for themselves, and one team as the whole; the medians of several do not add up to one, and
    "Uden team" of several municipalities is one unit.
    """
    if given["niveau"] not in ("kommune", "team") or any(given[name] is not None for name in NARROWING):
        return None
    if given["niveau"] == "kommune" and given["t"] is None:
        return "kommune"
    of_one = municipalities == 1 if given["k"] is None else len(given["k"]) == 1
    alone = of_one if given["niveau"] == "team" else len(given["t"]) == 1
    return "team" if alone else None


def _read(snapshot: Snapshot, wanted: Sequence[Kpi], given: dict, kilde: str) -> dict[str, Sums]:
    """What the import added up: one narrow read for all of ``wanted``."""
    ids = [one.id for one in wanted]
    asked = {"kilde": kilde, "kpi_fra": min(ids), "kpi_til": max(ids), "fra": given["fra"], "til": given["til"]}
    asked |= _bounds("k", given["k"]) | _bounds("enhed", given["t"])
    unit = "k" if given["niveau"] == "kommune" else "enhed"
    found = {kpi_id: Sums() for kpi_id in ids}
    for line in ask_lines(snapshot, "sum", asked):
        of_kpi = found.get(line["kpi"])
        if of_kpi is None:  # its name lies between two that are asked for
            continue
        place = (line["month"], line[unit])
        if line["part"] is None:
            of_kpi.whole[place] = line
            _count(line)
        else:
            of_kpi.parts.setdefault(place, {})[line["part"]] = line
    return found


def _count(line: dict) -> None:
    """Read what a line has counted by category and by limit."""
    if line["categories"]:
        line["categories"] = orjson.loads(line["categories"])
    if line["above"]:
        line["above"] = {float(limit): n for limit, n in orjson.loads(line["above"]).items()}


def _bounds(name: str, keys: list[int] | None) -> dict:
    """The least and the greatest key, which say where to read, and the keys themselves where those say less.

    No keys at all let nothing through.
    """
    low, high = (0, _MOST) if keys is None else (min(keys), max(keys)) if keys else (1, 0)
    return {f"{name}_fra": low, f"{name}_til": high, f"{name}_liste": keys if keys and low != high else None}


def _counted(snapshot: Snapshot, wanted: Sequence[Kpi], given: dict) -> dict[str, Sums]:
    """The same counted from the observations."""
    found = {one.id: Sums() for one in wanted}
    for line, place in _lines(snapshot, "aggregat", wanted, given):
        found[line["kpi"]].whole[place] = line
    for line, place in _lines(snapshot, "dele", [one for one in wanted if one.dele], given | {"del": "*"}):
        found[line["kpi"]].parts.setdefault(place, {})[line["part"]] = line
    for line, place in _lines(snapshot, "kategori", [one for one in wanted if one.kategorier], given):
        found[line["kpi"]].whole[place].setdefault("categories", {})[line["category"]] = line["n"]
    for line, place in _lines(snapshot, "over", [one for one in wanted if one.over], given | _limits(wanted)):
        found[line["kpi"]].whole[place].setdefault("above", {})[line["category"]] = line["n"]
    return found


def _lines(snapshot: Snapshot, shape: str, wanted: Sequence[Kpi], given: dict) -> Iterator[tuple[dict, Place]]:
    if wanted:
        for line in ask_lines(snapshot, shape, given | {"kpier": [one.id for one in wanted]}):
            yield line, (line["month"], line["unit"] or 0)


def _limits(wanted: Sequence[Kpi]) -> dict[str, list]:
    pairs = [(one.id, limit) for one in wanted for limit in one.over]
    return {"over_kpi": [kpi_id for kpi_id, _ in pairs], "over": [limit for _, limit in pairs]}


def _add_places_of_parts(one: Sums) -> None:
    """Where only a part has observations yet, the nøgletal itself is a sum of nothing."""
    for place in sorted(one.parts.keys() - one.whole.keys()):
        one.whole[place] = {"denominator": 0, "unknown": 0}
