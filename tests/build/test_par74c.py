"""LAS § 74 c: the worked examples, and the fast engine held against the definition read day by day."""

import random
from datetime import date, timedelta

import numpy as np
import pytest

from app.build.par74c import cycles
from app.build.spells import Spells
from app.build.window import NEVER, Validity, make_rule, window_start
from tests.build import par74c_plain as plain

DATA_PR = date(2026, 10, 31)
HORIZON = date(2030, 12, 31)
EPOCH = date(1970, 1, 1)


def number(day: date) -> int:
    return (day - EPOCH).days


def day(number: int) -> date | None:
    return None if number == NEVER else EPOCH + timedelta(days=int(number))


def months(*versions) -> Validity:
    """``months((date, n), ...)``: n holds from the date on."""
    since, values = zip(*versions, strict=True)
    return Validity(np.array([number(first) for first in since]), np.array(values))


USUAL = (months((date.min, 12)), months((date.min, 18)), months((date.min, 18)), months((date.min, 18)))


def spells_of(people: list[list[date]]) -> Spells:
    """Sorted days of each person made into intervals."""
    rows = []
    for person, days in enumerate(people):
        for each in map(number, days):
            if rows and rows[-1][0] == person and rows[-1][2] == each - 1:
                rows[-1][2] = each
            else:
                rows.append([person, each, each])
    return Spells(*np.array(rows, dtype=np.int64).reshape(-1, 3).T)


def fast(people: list[list[date]], versions=USUAL) -> list[list[plain.Plain]]:
    """The engine's cycles in the shape of the plain ones."""
    rule = make_rule(number(min(days[0] for days in people)) - 1, number(HORIZON) + 1, *versions)
    made = cycles(spells_of(people), rule, number(DATA_PR))
    found = [[] for _ in people]
    for person, t, u, lapsed, start in zip(made.person, made.t, made.u, made.lapsed, made.start, strict=True):
        found[person].append(plain.Plain(day(t), day(u), day(lapsed), day(start)))
    return found


def days_of(text: str) -> list[date]:
    """``2024-01-01 – 2024-08-31, 2026-01-01 –``: the days of the spells, open ones until the horizon."""
    parts = [part.split("–") for part in text.split(",")]
    return plain.counted(
        (date.fromisoformat(first.strip()), date.fromisoformat(last.strip()) if last.strip() else HORIZON)
        for first, last in parts
    )


EXAMPLES = {
    "2023-01-01 –": "2023-12-31 2024-06-30, 2024-12-31 2025-06-30, 2025-12-31 2026-06-30, 2026-12-31 2027-06-30",
    "2023-03-01 –": "2024-02-29 2024-08-31, 2025-02-28 2025-08-31, 2026-02-28 2026-08-31, 2027-02-28 2027-08-31",
    "2024-02-29 –": "2025-02-28 2025-08-28, 2026-02-28 2026-08-31, 2027-02-28 2027-08-31",
    "2023-08-31 –": "2024-08-30 2025-02-28, 2025-08-30 2026-02-28, 2026-08-30 2027-02-28, 2027-08-30 2028-02-29",
    "2023-01-01 – 2023-06-30, 2023-10-01 –": "2024-04-02 2024-10-02, 2025-04-02 2025-10-02, 2026-04-02 2026-10-02, "
    "2027-04-02 2027-10-02",
    "2023-01-01 – 2023-06-30, 2024-02-01 –": "2025-01-31 2025-07-31, 2026-01-31 2026-07-31, 2027-01-31 2027-07-31",
    "2024-01-01 – 2024-03-31, 2024-10-01 –": "2025-08-29 2026-02-28, 2026-08-29 2027-02-28, 2027-08-29 2028-02-29",
    "2020-01-01 – 2020-12-31, 2026-01-01 –": "2020-12-31 lapsed2022-06-30, 2026-12-31 2027-06-30",
    "2024-01-01 – 2024-12-30": "",
    "2024-01-01 – 2024-12-31": "2024-12-31 lapsed2026-06-30",
    "2025-06-01 – 2026-05-31": "2026-05-31 never",
    "2024-01-01 – 2024-12-31, 2025-06-01 – 2025-12-15": "2024-12-31 2025-11-30",
    "2024-01-01 – 2024-08-31, 2024-08-15 – 2025-06-30": "2024-12-31 2025-06-30",
}


def said(found: list[plain.Plain]) -> str:
    return ", ".join(f"{c.t} {c.u or (f'lapsed{c.lapsed}' if c.lapsed else 'never')}" for c in found)


@pytest.mark.parametrize(("spells", "answer"), EXAMPLES.items())
def test_worked_examples_of_deadlines(spells, answer):
    assert said(plain.cycles(days_of(spells), DATA_PR)) == answer
    assert said(fast([days_of(spells)])[0]) == answer


def test_counted_days_and_days_left_are_read_on_the_data_date():
    people = [days_of("2025-08-01 –"), days_of("2025-12-01 –"), days_of("2024-01-01 – 2024-12-31")]
    rule = make_rule(number(date(2023, 12, 31)), number(HORIZON) + 1, *USUAL)
    made = cycles(spells_of(people), rule, number(DATA_PR))
    rows = list(zip(made.person, made.nr, made.counted, made.left_t, made.left_u, strict=True))
    # person 0: t 2026-07-31, u 2027-01-31 (92 days on); the next t 2027-07-31 counts from 2026-08-01.
    # person 1: t 2026-11-30. person 2: 366 days, no deadline running.
    assert rows == [(0, 1, 457, 0, 92), (0, 2, 92, 273, 457), (1, 1, 335, 30, 212), (2, 1, 366, 0, -1)]


def test_a_window_is_clipped_to_the_last_day_of_the_month():
    for last in (date(2024, 2, 28), date(2024, 2, 29), date(2025, 8, 28), date(2025, 8, 30), date(2025, 8, 31)):
        for n in (1, 6, 12, 18):
            made = window_start(np.array([number(last)]), n)[0]
            assert day(made) == plain.w_start(last, n)
    assert plain.w_start(date(2025, 8, 29), 18) == date(2024, 2, 29)
    assert plain.w_start(date(2026, 8, 30), 18) == date(2025, 2, 28)


LENGTHS = (
    1,
    2,
    29,
    31,
    89,
    90,
    176,
    180,
    181,
    184,
    185,
    188,
    200,
    364,
    365,
    366,
    367,
    545,
    546,
    547,
    548,
    550,
    551,
    700,
)
GAPS = (
    1,
    2,
    30,
    89,
    175,
    176,
    177,
    180,
    181,
    182,
    183,
    184,
    185,
    186,
    187,
    188,
    200,
    364,
    365,
    530,
    546,
    547,
    550,
    560,
)
STARTS = [
    date(year, month, dom)
    for year in range(2013, 2026)
    for month, dom in ((1, 1), (2, 28), (3, 1), (8, 29), (8, 30), (8, 31), (12, 31), (10, 31))
] + [date(year, 2, 29) for year in (2016, 2020, 2024)]


def person(chance: random.Random) -> list[date]:
    """Somebody awkward: lengths and gaps around the limits, overlaps, leave, month ends, open or known to go on."""
    at = chance.choice(STARTS) + timedelta(days=chance.choice((0, 0, 0, chance.randrange(365))))
    rows, away = [], []
    for _ in range(chance.randrange(1, 9)):
        length = chance.choice(LENGTHS) if chance.random() < 0.7 else chance.randrange(1, 900)
        last = at + timedelta(days=length - 1)
        rows.append((at, last))
        if chance.random() < 0.25:
            first = at + timedelta(days=chance.randrange(length))
            away.append((first, first + timedelta(days=chance.choice((0, 1, 97, 182, 300)))))
        gap = chance.choice(GAPS) if chance.random() < 0.7 else chance.randrange(-60, 700)
        at = max(last + timedelta(days=gap + 1), rows[0][0])
        if at > DATA_PR:
            break
    if chance.random() < 0.5 and rows[-1][0] <= DATA_PR:
        rows[-1] = (rows[-1][0], HORIZON)
    cut = [(first, last) for first, last in rows if first <= DATA_PR]
    return plain.counted(cut, away)


def people(size: int, seed: int) -> list[list[date]]:
    chance = random.Random(seed)
    made = (person(chance) for _ in range(10 * size))
    return [days for days, _ in zip((days for days in made if days), range(size), strict=False)]


def difference(some: list[list[date]], versions=USUAL, *parameters: plain.Months) -> list[int]:
    """The positions of the persons for whom the engine and the definition disagree."""
    made = fast(some, versions)
    return [i for i, days in enumerate(some) if made[i] != plain.cycles(days, DATA_PR, *parameters)]


def test_two_thousand_awkward_persons_get_the_same_cycles_from_the_definition_read_day_by_day():
    some = people(2000, seed=74)
    found = [cycle for cycles_ in fast(some) for cycle in cycles_]
    assert len(found) > 4000
    assert sum(cycle.lapsed is not None for cycle in found) > 300
    assert sum(cycle.u is None and cycle.lapsed is None for cycle in found) > 50
    assert difference(some) == []


def test_a_change_of_the_law_holds_from_its_date_and_the_day_decides():
    new = date(2024, 7, 1)
    versions = [(12, 6), (18, 9), (18, 10), (18, 24)]
    fast_rule = tuple(months((date.min, old), (new, then)) for old, then in versions)
    plain_rule = [lambda day, old=old, then=then: then if day >= new else old for old, then in versions]
    some = people(400, seed=12)
    assert difference(some, fast_rule, *plain_rule) == []
    assert fast(some) != fast(some, fast_rule)


def test_nobody_gives_nothing():
    rule = make_rule(number(date(2020, 1, 1)), number(HORIZON), *USUAL)
    assert len(cycles(Spells(*np.zeros((3, 0))), rule, number(DATA_PR)).t) == 0
