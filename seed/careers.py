"""The lives in the scheme, simulated day by day through a queue of events: ledighedsydelse, jobs, puljer, out."""

from dataclasses import dataclass
from heapq import heappop, heappush

from seed import rates
from seed.days import OPEN, add_months, day, month_ends, parts, years
from seed.dice import Dice, along
from seed.people import SCHEME_CHANGED, Person, arrivals, those_of_2013
from seed.pools import BY_ID, POOLS, Pool, planned_end
from seed.staff import FIND_SHIFT


@dataclass(slots=True)
class Spell:
    """Ledighedsydelse (``pool`` and ``planned`` unused) or a fleksjob (``job`` true): both ends count."""

    start: int
    job: bool = False
    end: int = OPEN
    to: str = ""
    pool: Pool | None = None
    planned: int | None = None
    temporary: bool = False


class Municipality:
    """One municipality's scheme from 2013 on. ``people`` is filled by :meth:`run`."""

    def __init__(self, size: int) -> None:
        self.size, self.people, self.queue, self.seq = size, [], [], 0
        self.jobless: dict[int, Person] = {}  # on ledighedsydelse now
        self.in_pool = {pool.pulje_id: 0 for pool in POOLS}

    def run(self, last: int) -> list[Person]:
        """Everything that happens up to and including the day ``last``."""
        for person in those_of_2013(self.size):
            self.people.append(person)
            self._start_2013(person)
        for person in arrivals(self.size, last, len(self.people) + 1):
            self.people.append(person)
            self._at(person.visited, self._enter, person)
        for end in month_ends(day(2014, 3), last):
            self._at(end - 12, self._fill_pools, end)
        while self.queue and self.queue[0][0] <= last:
            at, _, action, subject, spell = heappop(self.queue)
            if spell is None or (subject.spells[-1] is spell and spell.end == OPEN):
                action(subject, at)
        return self.people

    def _at(self, when: int, action, subject, spell: Spell | None = None) -> None:
        """Plan something; with ``spell`` it lapses when that spell is no longer the running one."""
        self.seq += 1
        heappush(self.queue, (when, self.seq, action, subject, spell))

    def _start_2013(self, person: Person) -> None:
        if person.dice.chance(0.20):
            self._begin(person, SCHEME_CHANGED - 1 - person.dice.days(420))
            return
        start = person.visited + int(person.dice.random() * (SCHEME_CHANGED - 30 - person.visited))
        self._hire(person, start)

    def _enter(self, person: Person, at: int) -> None:
        if person.direct:
            self._at(at + person.dice.days(6) % 21, self._hire, person)
        else:
            self._begin(person, at + (0 if person.dice.chance(0.85) else person.dice.between(1, 10)))

    def _begin(self, person: Person, at: int) -> None:
        """Ledighedsydelse begins; when a job will be found is known to the dice alone."""
        spell = Spell(at)
        person.spells.append(spell)
        self.jobless[person.nr] = person
        self._at(_job_found(person, at), self._hire, person, spell)
        self._at(max(person.leaves, at + 1), self._leave, person, spell)

    def _end(self, person: Person, at: int, to: str) -> None:
        if not person.spells:
            return
        spell = person.spells[-1]
        if spell.end == OPEN:
            spell.end, spell.to = at, to
            self.jobless.pop(person.nr, None)
            if spell.pool:
                self.in_pool[spell.pool.pulje_id] -= 1

    def _leave(self, person: Person, at: int) -> None:
        self._end(person, at, person.cause)

    def _hire(self, person: Person, at: int, pool: Pool | None = None) -> None:
        self._end(person, at - 1, "fleksjob")
        spell = Spell(at, job=True, pool=pool)
        first_job = not any(old.job for old in person.spells)
        person.spells.append(spell)
        if at >= SCHEME_CHANGED and not pool and (first_job or person.age(at) < 40):
            spell.temporary = person.dice.chance(rates.TEMPORARY)
        if pool:
            self.in_pool[pool.pulje_id] += 1
        end = _job_end(person, spell)
        if spell.temporary:
            spell.planned = add_months(at, 60) - 1
        self._at(max(end, at + 1), self._lose, person, spell)
        self._at(max(person.leaves, at + 1), self._leave, person, spell)

    def _lose(self, person: Person, at: int) -> None:
        dice, spell = person.dice, person.spells[-1]
        to = dice.pick(rates.AFTER_POOL if spell.pool else rates.AFTER_JOB)
        if person.age(at) > 60 and to == "andet":
            to = person.cause
        self._end(person, at, to)
        if to == "ledighedsydelse":
            gap = 1 if dice.chance(0.93) else dice.between(2, 20)
            self._at(at + gap, self._begin, person)
        elif to == "fleksjob":
            self._at(at + 1 + (0 if dice.chance(0.5) else dice.between(1, 29)), self._hire, person)

    def _fill_pools(self, month_end: int, at: int) -> None:
        """Once a month a pulje takes in those who have been longest and hardest on ledighedsydelse."""
        dice = Dice("pool", at)
        for pool in POOLS:
            free = pool.wanted(at, self.size) - self.in_pool[pool.pulje_id]
            if free <= 0:
                continue
            waiting = [p for p in self.jobless.values() if at - p.spells[-1].start >= pool.after_days]
            waiting.sort(key=lambda p: (p.spells[-1].start - 400 * (p.grip == "svær"), p.nr))
            for person in waiting[: min(free, max(3, free // 3))]:
                if dice.chance(0.75):
                    self._hire(person, at + dice.between(1, 6), pool)


def _job_found(person: Person, start: int) -> int:
    """The day on which a job begins, month by month, with season, trend, team, sex and age."""
    base = rates.FIND_A_MONTH[person.grip] * FIND_SHIFT[person.team]
    base *= rates.FIND_WOMAN if person.woman else rates.FIND_MAN
    base *= rates.FIND_UNDER_50 if person.age(start) < 50 else rates.FIND_OVER_50
    random, at = person.dice.random, start
    while at < person.leaves:
        chance = base * rates.FIND_SEASON[parts(at)[1] - 1] * along(rates.FIND_TREND, years(at))
        roll = random()
        if roll < chance:
            return at + 1 + int(roll / chance * 30)
        at += 30
    return at + 1


def _job_end(person: Person, spell: Spell) -> int:
    """The day on which the job ends, if the person has not left the scheme by then."""
    dice, at = person.dice, spell.start
    if spell.pool:
        spell.planned = planned_end(spell.pool, at)
        early = at + dice.days(BY_ID[spell.pool.pulje_id].stay_days if not spell.planned else 2500)
        return min(early, spell.planned or early)
    if at < SCHEME_CHANGED:
        return _lost(dice, max(at, SCHEME_CHANGED), rates.LOSE_OLD_A_MONTH)
    found = _lost(dice, at, rates.LOSE_A_MONTH)
    if spell.temporary and found > add_months(spell.start, 60) and dice.chance(rates.ENDS_AT_FIVE_YEARS):
        return add_months(spell.start, 60) - 1
    return found


def _lost(dice: Dice, start: int, hazards: tuple[tuple[int, float], ...]) -> int:
    """A day after ``start``, with a chance a month that depends on the days since."""
    at = start
    for until, a_month in hazards:
        found = at + dice.days(30.4 / a_month)
        if found < start + until:
            break
        at = start + until
    return found
