"""What the case system knows on the data date: each borger's rows, and who was responsible."""

from bisect import bisect
from dataclasses import dataclass, field

from seed.careers import Spell
from seed.days import OPEN, add_months, day
from seed.dice import Dice
from seed.people import SCHEME_CHANGED, Person
from seed.staff import Worker, shift

START = day(2018, 11)  # rows that ended earlier are not in the delivery


@dataclass(slots=True)
class Job:
    """A delivered fleksjob."""

    nr: int
    spell: Spell
    start: int
    end: int
    to: str
    hours: list[tuple[int, float]] = field(default_factory=list)

    @property
    def new_scheme(self) -> bool:
        return self.start >= SCHEME_CHANGED


@dataclass(slots=True)
class Out:
    """A delivered row of ledighedsydelse."""

    start: int
    end: int
    to: str


@dataclass(slots=True)
class Case:
    """One borger as delivered. ``duty`` holds (sagsbehandler, first day, last day), ordered, without overlaps."""

    nr: int
    person: Person
    out: list[Out]
    jobs: list[Job]
    duty: list[tuple[Worker, int, int]] = field(default_factory=list)

    def worker_on(self, at: int) -> Worker | None:
        found = bisect(self.duty, at, key=lambda row: row[1]) - 1
        return self.duty[found][0] if found >= 0 and at <= self.duty[found][2] else None

    def shift(self, topic: str, at: int) -> float:
        return shift(topic, self.worker_on(at), at)

    @property
    def old_scheme(self) -> bool:
        return self.person.visited < SCHEME_CHANGED and not any(job.new_scheme for job in self.jobs)


def known(people: list[Person], data_pr: int) -> list[Case]:
    """Those who were in the scheme from ``START`` on, with what is registered on the data date.

    A job, or an end, that lies after the data date is registered beforehand in some cases: periods in the future.
    """
    cases = []
    for person in people:
        rows = [spell for spell in person.spells if spell.end >= START and spell.start <= data_pr + 45]
        if not rows or rows[0].start > data_pr or person.arrives > data_pr:
            continue
        case = Case(person.nr, person, [], [])
        foreseen = Dice("foreseen", person.nr).chance(0.45)
        for spell in rows:
            if spell.start > data_pr and not foreseen:
                continue
            future = spell.end > data_pr and not (foreseen and spell.end < OPEN)
            end, to = (OPEN, "") if future else (spell.end, spell.to)
            if spell.job:
                case.jobs.append(Job(person.nr * 20 + person.spells.index(spell), spell, spell.start, end, to))
            else:
                case.out.append(Out(spell.start, end, to))
        cases.append(case)
    return cases


def assign(cases: list[Case], staff: list[Worker], data_pr: int) -> None:
    """Gives every borger a sagsbehandler, and another when that one stops or changes team, at times with a hole."""
    by_team: dict[int, list[Worker]] = {}
    for worker in staff:
        for team, _, _ in worker.posts:
            by_team.setdefault(team, []).append(worker)
    for case in cases:
        _assign(case, by_team, data_pr)


def _assign(case: Case, by_team: dict[int, list[Worker]], data_pr: int) -> None:
    dice, person = Dice("duty", case.person.nr), case.person
    last = max(row.end for row in (*case.out, *case.jobs))
    at, team = person.arrives - (0 if person.moved_in else dice.between(20, 120)), person.team
    if at < START:
        at = max(at, add_months(START, -dice.between(1, 60)))
    while at <= min(last, data_pr):
        present = [worker for worker in by_team[team] if worker.team_on(at) == team]
        new = [worker for worker in present if worker.posts[-1][1] > at - 150]
        worker = dice.one_of(new if new and dice.chance(0.5) else present)
        post = next(post for post in worker.posts if post[0] == team and post[1] <= at)
        until = min(post[2], at + 60 + dice.days(3600))
        follows = post[2] == until and until < worker.stops and dice.chance(0.5)
        left = worker.leaves_cases and until == worker.stops and dice.chance(0.55)
        if follows:
            team, until = worker.posts[-1][0], worker.stops
        if left or until >= data_pr:
            until = OPEN
        case.duty.append((worker, at, min(until, last)))
        if until >= last:
            break
        at = until + 1 + (0 if dice.chance(0.87) else dice.between(3, 55))
