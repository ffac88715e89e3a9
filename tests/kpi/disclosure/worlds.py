"""Random municipalities: a share with teams, months, categories, parts and unrecorded, and others of its people."""

from dataclasses import dataclass, field, replace
from datetime import date

import numpy as np

from app.kpi import Filters, Kpi, KpiResult
from app.kpi.pool import pool
from app.kpi.rows import empty_rows
from tests.kpi.disclosure.attacker import Attacker, Name, place_of, whats
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
    first = nøgletal(
        "a", naevner="folk", taeller="ramte", kategorier=CATEGORIES[: int(draw.choice([0, 2, 3, 4]))], dele=_parts(draw)
    )
    counts = _share(draw, people, share, first)
    _add(made, first, counts, draw)
    if draw.random() < 0.5:  # another share of the same people, and one of the numerator's
        for name, same, whom in (("b", counts["d"], "folk"), ("c", counts["n"], "ramte")):
            other = nøgletal(name, naevner=whom, taeller=f"{whom} med {name}")
            _add(made, other, _share(draw, same, draw.uniform(0.05, 0.95), other), draw)
        _same(made)
    _teach(made)
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
    whole = [
        _row(one, "999", {what: value[:, at].sum() for what, value in counts.items()}, day)
        for at, day in enumerate(days)
    ]
    rows = [
        _row(one, f"T{team}", {what: value[team, at] for what, value in counts.items()}, day)
        for at, day in enumerate(days)
        for team in range(teams)
        if counts["d"][team, at] + counts["u"][team, at]
    ]
    of_teams = result(one, "team", rows or whole, filters=filters)
    results = [result(one, "kommune", whole, filters=filters)]
    results.append(of_teams if rows else replace(of_teams, rows=empty_rows()))
    wanted = months > 1 and draw.random() < 0.5
    made.results += results + [replace(pool(found), span=months) for found in results if wanted]


def _row(one: Kpi, unit: str, counts: dict[str, int], day: date) -> dict:
    parts = {name: _part(counts, name) for name, _ in one.dele} or None
    categories = {name: int(counts[f"k:{name}"]) for name in one.kategorier} or None
    n, d, u = (int(counts[what]) for what in "ndu")
    return row(unit, (n, d), day, categories=categories, parts=parts, unknown=u)


def _part(counts: dict[str, int], name: str) -> dict:
    n, d = int(counts[f"{name}:n"]), int(counts[f"{name}:d"])
    return {"numerator": n, "denominator": d, "value": n / d if d else None, "unknown": 0}


def _teach(made: World) -> None:
    """What adds up: teams, months, and the categories. A row that is not there is nobody."""
    names = sorted({row["id"] for found in made.results if found.level == "team" for row in found.lines})
    units = [("kommune", "999"), *(("team", name) for name in names)]
    for found in made.results:
        one, first, last = found.kpi, found.filters.fra, found.filters.til
        days = [first.replace(month=month) for month in range(first.month, last.month + 1)]
        for when in [(first, last)] if found.span > 1 else days:
            for what in whats(one):
                teams = tuple((one.id, "team", name, when, *what) for name in names)
                made.sums.append(((one.id, "kommune", "999", when, *what), teams))
            for level, name in units:
                place = (one.id, level, name, when)
                if found.span > 1:
                    made.sums += [
                        ((*place, *what), tuple((*place[:3], day, *what) for day in days)) for what in whats(one)
                    ]
                if one.kategorier:
                    made.sums.append(((*place, "d"), tuple((*place, "k", one_name) for one_name in one.kategorier)))
                    made.sums.append(((*place, "n"), ((*place, "k", one.kategorier[0]),)))
    made.sums = list(dict.fromkeys(made.sums))


def _same(made: World) -> None:
    """The people of b are those of a, and the people of c are a's numerator."""
    there = {place_of(found, line)[1:] for found in made.results for line in found.lines}
    for place in there:
        made.sums += [(("a", *place, what), ((other, *place, "d"),)) for other, what in (("b", "d"), ("c", "n"))]
