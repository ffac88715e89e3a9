"""What a reader of real reports knows to add up: by what the figures mean, as far as the true figures bear it out."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from app.kpi import Kpi, KpiResult
from tests.kpi.disclosure.attacker import Attacker, Name, place_of, read, whats
from tests.kpi.disclosure.worlds import World

Truth = dict[Name, float]


def learned(asked: Sequence[KpiResult]) -> World:
    """A world of the results as they were asked for, with every sum that is true of them."""
    results = list(asked)
    reader = Attacker()
    list(read(reader, results))
    truth = {**reader.known}
    for whole, (numerator, rest) in reader.sums:
        truth[rest] = truth[whole] - truth.get(numerator, 0.0)
    places: dict[tuple, list[tuple[Kpi, KpiResult, tuple]]] = defaultdict(list)
    for result in results:
        for row in result.lines:
            place = place_of(result, row)
            places[result.kpi.id, place[3]].append((result.kpi, result, place))
    sums = [*_units(places, truth), *_categories(places, truth), *_identical(truth), *_months(places)]
    return World(results, sums)


def _true(whole: Name, parts: tuple[Name, ...], truth: Truth) -> bool:
    known = [part for part in parts if part in truth]
    return whole in truth and len(known) == len(parts) and abs(truth[whole] - sum(truth[part] for part in parts)) < 1e-6


def _units(places: dict, truth: Truth) -> list:
    """The municipality is its teams, and its puljer."""
    made = []
    for every in places.values():
        one = every[0][0]
        wholes = {place for _, _, place in every if place[1] == "kommune"}
        for level in ("team", "pulje"):
            units = [place for _, _, place in every if place[1] == level]
            for whole in wholes if units else ():
                for what in whats(one):
                    parts = tuple((*unit, *what) for unit in dict.fromkeys(units))
                    if _true((*whole, *what), parts, truth):
                        made.append(((*whole, *what), parts))
    return made


def _months(places: dict) -> list:
    """A sum of months is its months, also where they are told of nowhere: two sums may share some of them."""
    made = []
    for every in places.values():
        for one, result, place in every:
            if result.span > 1:
                first = place[3][0].year * 12 + place[3][0].month - 1
                months = [divmod(first + ahead, 12) for ahead in range(result.span)]
                days = [date(year, month + 1, 1) for year, month in months]
                made += [((*place, *what), tuple((*place[:3], day, *what) for day in days)) for what in whats(one)]
    return made


def _categories(places: dict, truth: Truth) -> list:
    """The categories are the denominator, or all that is counted; the first is the numerator of a share. Parts may be
    the whole."""
    made = []
    for every in places.values():
        for one, _, place in every:
            names = tuple((*place, "k", name) for name in one.kategorier)
            candidates = [((*place, whole), names) for whole in ("d" if one.maal == "andel" else "dn") if names]
            candidates += [((*place, "n"), names[:1])] if names and one.maal == "andel" else []
            if len(one.dele) > 1:
                candidates += [((*place, what), tuple((*place, name, what) for name, _ in one.dele)) for what in "nd"]
            made += [candidate for candidate in candidates if _true(*candidate, truth)]
    return made


def _identical(truth: Truth) -> list:
    """Two nøgletal have the same people in the denominator, or one of them those of the other's numerator."""
    series: dict[tuple, dict[tuple, float]] = defaultdict(dict)
    for name in truth:
        if len(name) == 5 and name[4] in "ndc":
            series[name[0], name[4]][name[1:4]] = truth[name]
    made = []
    for first in [name for name in series if name[1] == "d"]:
        for second in series:
            common = series[first].keys() & series[second].keys() if first[0] != second[0] else set()
            same = all(series[first][place] == series[second][place] for place in common)
            if same and sum(series[first][place] > 0 for place in common) > 1:
                made += [((first[0], *place, "d"), ((second[0], *place, second[1]),)) for place in common]
    return made
