"""Random municipalities: a share with teams, months, categories, parts and unrecorded, and others of its people."""

from dataclasses import dataclass, field, replace
from datetime import date

import numpy as np

from app.kpi import Filters, Kpi, KpiResult
from app.kpi.pool import pool
from tests.kpi.disclosure.attacker import Attacker, Name
from tests.kpi.disclosure.tables import nøgletal, result, row

CATEGORIES = ("x", "y", "z", "æ")
Counts = dict[str, np.ndarray]  # what → team × month


@dataclass
class World:
    """``results`` as they are asked for, and ``sums``: what anybody knows to add up, by the names of ``read``."""

    results: list[KpiResult] = field(default_factory=list)
    sums: list[tuple[Name, tuple[Name, ...]]] = field(default_factory=list)

    def attacker(self) -> Attacker:
        """Somebody who knows what adds up, and has not read the report yet."""
        return Attacker(sums=list(self.sums))


def world(seed: int) -> World:
    """Every seed its own: large and small teams, one month or some, one nøgletal or three."""
    draw = np.random.default_rng(seed)
    shape = (int(draw.integers(2, 7)), int(draw.choice([1, 1, 2, 4])))
    size = draw.choice([3, 8, 20, 80]) * draw.uniform(0.3, 2.0, shape[0])
    made, share = World(), draw.uniform(0.05, 0.95)
    people = draw.poisson(size[:, None], shape)
    first = nøgletal("a", kategorier=CATEGORIES[: int(draw.choice([0, 2, 3, 4]))], dele=_parts(draw))
    counts = _share(draw, people, share, first)
    _add(made, first, counts, draw)
    if draw.random() < 0.5 and counts["n"].any():  # another share of the same people, and one of the numerator's
        for name, same in (("b", counts["d"]), ("c", counts["n"])):
            other = nøgletal(name)
            _add(made, other, _share(draw, same, draw.uniform(0.05, 0.95), other), draw)
        _same(made)
    return made


def _parts(draw: np.random.Generator) -> tuple[tuple[str, str], ...]:
    return tuple((name, name) for name in ("p", "q")[: int(draw.choice([0, 0, 1, 2]))])


def _share(draw: np.random.Generator, people: np.ndarray, share: float, one: Kpi) -> Counts:
    """Numerator, categories that refine it, parts of the people, and some unrecorded."""
    n = draw.binomial(people, share)
    made = {"d": people, "n": n, "u": draw.poisson(1.5, people.shape) if draw.random() < 0.4 else people * 0}
    if one.kategorier:
        made["k:x"], left = n, people - n
        for name in one.kategorier[1:-1]:
            made[f"k:{name}"] = draw.binomial(left, 0.5)
            left = left - made[f"k:{name}"]
        made[f"k:{one.kategorier[-1]}"] = left
    for name, _ in one.dele:
        made[f"{name}:d"] = draw.binomial(people, 0.8)
        made[f"{name}:n"] = draw.binomial(made[f"{name}:d"], 0.4)
    return made


def _add(made: World, one: Kpi, counts: Counts, draw: np.random.Generator) -> None:
    """The municipality and the teams month by month, and at times the sum of the months."""
    teams, months = counts["d"].shape
    days = [date(2026, month + 1, 1) for month in range(months)]
    filters = Filters(days[0], days[-1])
    names = [f"T{team}" for team in range(teams)]
    whole = [
        _row(one, "999", {what: value[:, at].sum() for what, value in counts.items()}, day)
        for at, day in enumerate(days)
    ]
    rows = [
        _row(one, name, {what: value[team, at] for what, value in counts.items()}, day)
        for at, day in enumerate(days)
        for team, name in enumerate(names)
        if counts["d"][team, at] + counts["u"][team, at]
    ]
    results = [result(one, "kommune", whole, filters=filters)]
    results += [result(one, "team", rows, filters=filters)] if rows else []
    wanted = months > 1 and draw.random() < 0.5
    pools = [replace(pool(found), span=months) for found in results if wanted]
    made.results += results + pools
    present = {(line["id"], line["month"]) for line in rows}
    _teach(made, one, names, days, present, bool(pools))


def _row(one: Kpi, unit: str, counts: dict[str, int], day: date) -> dict:
    parts = {name: _part(counts, name) for name, _ in one.dele} or None
    categories = {name: int(counts[f"k:{name}"]) for name in one.kategorier} or None
    n, d, u = (int(counts[what]) for what in "ndu")
    return row(unit, (n, d), day, categories=categories, parts=parts, unknown=u)


def _part(counts: dict[str, int], name: str) -> dict:
    n, d = int(counts[f"{name}:n"]), int(counts[f"{name}:d"])
    return {"numerator": n, "denominator": d, "value": n / d if d else None, "unknown": 0}


def whats(one: Kpi) -> list[tuple[str, ...]]:
    """The ends of the names of everything that is counted."""
    plain = [("n",), ("c",), ("d",), ("u",)] + [("k", name) for name in one.kategorier]
    return plain + [(part, what) for part, _ in one.dele for what in "ncd"]


def _teach(made: World, one: Kpi, names: list[str], days: list[date], present: set, pooled: bool) -> None:
    """What adds up: teams, months, and the categories."""
    units = [("kommune", "999"), *(("team", name) for name in names)]
    for what in whats(one):
        for day in days:
            teams = tuple((one.id, "team", name, day, *what) for name in names if (name, day) in present)
            made.sums.append(((one.id, "kommune", "999", day, *what), teams))
        if pooled:
            year, there = (days[0], days[-1]), sorted({name for name, _ in present})
            whole = (one.id, "kommune", "999", year, *what)
            made.sums.append((whole, tuple((one.id, "team", name, year, *what) for name in there)))
        for level, name in units if pooled else ():
            months = tuple((one.id, level, name, day, *what) for day in days if name == "999" or (name, day) in present)
            if months:
                made.sums.append(((one.id, level, name, (days[0], days[-1]), *what), months))
    for level, name in units:
        for day in days:
            if one.kategorier and (name == "999" or (name, day) in present):
                place = (one.id, level, name, day)
                made.sums.append(((*place, "d"), tuple((*place, "k", one_name) for one_name in one.kategorier)))
                made.sums.append(((*place, "n"), ((*place, "k", one.kategorier[0]),)))


def _same(made: World) -> None:
    """The people of b are those of a, and the people of c are a's numerator; a row that is not there is nobody."""
    there = {(*_end(found, line), found.kpi.id) for found in made.results for line in found.rows.to_dict("records")}
    for level, unit, month, name in there:
        if name == "a":
            for other, what in (("b", "d"), ("c", "n")):
                same = ((other, level, unit, month, "d"),) if (level, unit, month, other) in there else ()
                made.sums.append((("a", level, unit, month, what), same))


def _end(found: KpiResult, line: dict) -> tuple:
    return found.level, line["id"], line["month"]
