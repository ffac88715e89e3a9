"""The sums of several nøgletal by month and unit: asked for together, since planning is most of a question's time."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

import orjson

from app.kpi.catalogue import Kpi
from app.kpi.question import NARROWING, ask_rows
from app.kpi.units import leverancer
from app.store.snapshot import Snapshot

Place = tuple[date, int]  # month (first day) and the unit's key, 0 for "Uden …"
_MOST = 2**31 - 1  # no key is greater


FIGURES = ("numerator", "denominator", "unknown", "mean", "q1", "median", "q3", "x1", "x2")
NOTHING = (None, 0, 0, None, None, None, None, None, None)  # the sums of no observations at all
_NO_QUARTILES = (None, None, None)


@dataclass
class Sums:
    """What the store says of one nøgletal, by place.

    ``whole``: its sums, in the order of ``FIGURES``. ``parts``: name → the first three of them. ``categories``:
    name → count. ``above``: limit → how many values lie above it.
    """

    whole: dict[Place, Sequence] = field(default_factory=dict)
    parts: dict[Place, dict[str, Sequence]] = field(default_factory=dict)
    categories: dict[Place, dict[str, float]] = field(default_factory=dict)
    above: dict[Place, dict[float, int]] = field(default_factory=dict)

    def add(self, place: Place, part: str | None, line: Sequence) -> None:
        """Keep the sums of the nøgletal itself, or of its ``part``."""
        if part is None:
            self.whole[place] = line
        else:
            self.parts.setdefault(place, {})[part] = line


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
    asked |= _bounds("k", given["k"]) | _bounds("enhed", given["t"]) | _with(wanted)
    found = {kpi_id: Sums() for kpi_id in ids}
    whole = given["niveau"] == "kommune"
    for kpi_id, month, k, enhed, part, categories, above, *line in ask_rows(snapshot, "sum", asked):
        of_kpi = found.get(kpi_id)
        if of_kpi is not None:  # else its name lies between two that are asked for
            place = (month, k if whole else enhed)
            of_kpi.add(place, part, line)
            if categories:
                of_kpi.categories[place] = orjson.loads(categories)
            if above:
                of_kpi.above[place] = {float(limit): n for limit, n in orjson.loads(above).items()}
    return found


def _with(wanted: Sequence[Kpi]) -> dict:
    """What the header of any of them tells of: the rest is empty, and to read or reckon it takes its time too."""
    return {
        "med_vaerdi": any(one.vaerdi or one.maal in ("median", "gennemsnit") for one in wanted),
        "med_summer": any(one.sums for one in wanted),
        "med_kategorier": any(one.kategorier for one in wanted),
        "med_graenser": any(one.over for one in wanted),
    }


def _bounds(name: str, keys: list[int] | None) -> dict:
    """The least and the greatest key, which say where to read, and the keys themselves where those say less.

    No keys at all let nothing through.
    """
    low, high = (0, _MOST) if keys is None else (min(keys), max(keys)) if keys else (1, 0)
    return {f"{name}_fra": low, f"{name}_til": high, f"{name}_liste": keys if keys and low != high else None}


def _counted(snapshot: Snapshot, wanted: Sequence[Kpi], given: dict) -> dict[str, Sums]:
    """The same counted from the observations."""
    found = {one.id: Sums() for one in wanted}
    limits = sorted({limit for one in wanted for limit in one.over})
    names = sorted({name for one in wanted for name in one.kategorier})
    parts = "*" if any(one.dele for one in wanted) else None
    asked = given | _with(wanted) | {"over": limits, "kategorier": names, "del": parts}
    for kpi_id, month, unit, part, categories, bands, *line, quartiles, x1, x2 in ask_rows(snapshot, "aggregat", asked):
        of_kpi, place = found[kpi_id], (month, unit)
        of_kpi.add(place, part, (*line, *(quartiles or _NO_QUARTILES), x1, x2))
        if part is None:
            of_kpi.categories[place] = {name: n for name, n in (categories or {}).items() if name and n}
            of_kpi.above[place] = {limit: sum(n for to, n in (bands or {}).items() if to > limit) for limit in limits}
    _add_amounts(snapshot, [one for one in wanted if one.kategorier and one.maal == "antal"], given, found)
    return found


def _add_amounts(snapshot: Snapshot, wanted: Sequence[Kpi], given: dict, found: dict[str, Sums]) -> None:
    """What a category amounts to, where it is no count of observations."""
    if not wanted:
        return
    asked = given | {"kpier": [one.id for one in wanted]}
    for kpi_id, month, unit, category, n in ask_rows(snapshot, "kategori", asked):
        found[kpi_id].categories[month, unit][category] = n


def _add_places_of_parts(one: Sums) -> None:
    """Where only a part has observations yet, the nøgletal itself is a sum of nothing."""
    for place in sorted(one.parts.keys() - one.whole.keys()):
        one.whole[place] = NOTHING
