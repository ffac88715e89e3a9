"""Min Plan, indsatser, rehabsager, sanctions and leave."""

from seed import rates
from seed.cases import START, Case
from seed.days import OPEN, add_months
from seed.dice import Dice

LENGTH = {
    "virksomhedspraktik": (28, 91),
    "vejledning_opkvalificering": (14, 120),
    "mentor": (90, 200),
    "andet": (20, 90),
}


def plans(case: Case, data_pr: int) -> list[tuple]:
    """Rows (day, clear job goal, the goal as recommended)."""
    dice, rows = Dice("plans", case.person.nr), []
    for out in case.out:
        at = out.start + dice.between(5, 50)
        while at <= min(out.end, data_pr):
            goal = dice.chance(rates.PLAN_GOAL)
            rows.append((at, goal, dice.chance(rates.PLAN_AS_RECOMMENDED)))
            at += dice.between(120, 330)
    return rows


def measures(case: Case, data_pr: int) -> list[tuple]:
    """Rows (type, from, to, recommended, in Min Plan, carried out)."""
    dice, rows = Dice("measures", case.person.nr), []
    for nth, out in enumerate(case.out):
        at = out.start + dice.between(20, 70)
        if nth == 0 and case.person.visited >= START and dice.chance(rates.RECOMMENDED):
            rows.append(_recommended(dice, at, min(out.end, data_pr)))
        while at <= min(out.end, data_pr):
            for kind, share in rates.MEASURES.items():
                if dice.chance(share):
                    rows.append((kind, *_when(dice, kind, at), False, True, _done(dice, kind)))
            at += dice.between(200, 420)
    return [(*row[:5], None if row[2] and row[2] > data_pr else row[5]) for row in rows]


def _recommended(dice: Dice, at: int, last: int) -> tuple:
    """What the rehabilitation team asked for: carried out in most cases, else without dates."""
    kind, done = dice.pick(rates.RECOMMENDED_KIND), dice.chance(rates.MEASURE_DONE)
    first, end = _when(dice, kind, at)
    return (kind, first, end, True, True, True) if done and at <= last else (kind, None, None, True, False, False)


def _when(dice: Dice, kind: str, at: int) -> tuple[int, int]:
    first = at + dice.between(0, 30)
    return first, first + dice.between(*LENGTH[kind])


def _done(dice: Dice, kind: str) -> bool:
    return dice.chance(0.6 if kind == "mentor" else 0.85)


def rehab(case: Case, data_pr: int) -> tuple | None:
    """The rehabsag before the visitation, where the delivery reaches back to it: as the table's columns."""
    person, dice = case.person, Dice("rehab", case.person.nr)
    meeting = person.visited - dice.between(5, 25)
    if not START <= meeting <= data_pr or person.moved_in or dice.chance(0.02):
        return None
    at_hand = dice.chance(rates.REHAB_JOB_AT_HAND[person.direct])
    weeks = rates.REHAB_WEEKS[at_hand] - 9.4
    begun = meeting - int(weeks * 7) - dice.days(9.4 * 7)
    roll = dice.random()
    steps = zip(rates.REHAB_TOLD, ((0, 2), (3, 4), (5, 14)), strict=True)
    told = meeting + dice.between(*next((days for share, days in steps if roll < share), (15, 60)))
    says = {name: dice.chance(share) for name, share in rates.REHAB.items()}
    hours = dice.between(2, 20) if says["arbejdsevne_timer"] else None
    due = add_months(meeting, dice.between(6, 24)) if says["udvikling_estimat"] and dice.chance(0.6) else None
    return (
        begun, meeting, told if told <= data_pr else None, says["le265"], at_hand, says["virksomhedskonsulent"],
        says["skaanehensyn"], says["jobmaal"], says["borgerperspektiv"], says["egen_soegning_vurderet"],
        hours, says["udvikling_estimat"], due, says["progression_overvejet"],
        says["indsats_beskrevet"], says["handicapordning_vurderet"],
    )  # fmt: skip


def sanctions(case: Case, data_pr: int) -> list[tuple]:
    """Rows (day, reason)."""
    dice, rows = Dice("sanctions", case.person.nr), []
    reasons = ("Udeblevet fra jobsamtale", "Afslag på tilbud", "Cv ikke tilgængeligt", "Ikke tilstrækkeligt jobsøgende")
    for out in case.out:
        at = out.start + 20 + dice.days(365 / rates.SANCTION_A_YEAR)
        if at <= min(out.end, data_pr):
            rows.append((at, dice.one_of(reasons) if dice.chance(rates.SANCTION_REASON) else ""))
    return rows


def leave(case: Case, data_pr: int) -> list[tuple]:
    """Rows (type, from, to): barsel, sorgorlov, sygdom and ferie, from 2018 on."""
    dice, rows, person = Dice("leave", case.person.nr), [], case.person
    for row in (*case.out, *case.jobs):
        first, last = max(row.start, START), min(row.end, data_pr)
        for kind, every, low, high in _KINDS:
            at = first + dice.days(every if kind != "barsel" else _barsel_every(person.woman, person.age(first)))
            if at <= last:
                end = at + dice.between(low, high)
                rows.append((kind, at, OPEN if kind == "sygdom" and end > data_pr else end))
    return rows


_KINDS = (("barsel", 0, 140, 330), ("sorgorlov", 90_000, 60, 182), ("sygdom", 2400, 15, 150), ("ferie", 1500, 7, 21))


def _barsel_every(woman: bool, age: float) -> float:
    if age > 43:
        return 10**7
    return 3000 if woman else 22_000
