"""Weekly hours of each fleksjob: what it began with, and the changes since."""

from bisect import bisect_left

from seed import rates
from seed.cases import Case, Job
from seed.dice import Dice, Weights

BRACKETS = Weights(dict(enumerate(rates.HOURS_START)))


def work_out(case: Case, data_pr: int) -> None:
    """Fills ``job.hours`` of the case: (from day, hours). About six in a hundred jobs have none."""
    for job in case.jobs:
        dice = Dice("hours", job.nr)
        if dice.chance(rates.HOURS_UNKNOWN):
            continue
        hours = _first(dice, job)
        job.hours = [(_first_day(dice, job), hours)]
        if dice.chance(rates.CHANGES):
            _changes(dice, case, job, data_pr)


def _first(dice: Dice, job: Job) -> float:
    if job.spell.pool:
        return dice.pick(job.spell.pool.hours)
    if not job.new_scheme:
        return dice.pick(rates.HOURS_OLD)
    return dice.pick(rates.HOURS_IN_BRACKET[dice.pick(BRACKETS)])


def _first_day(dice: Dice, job: Job) -> int:
    """The hours are registered from the job's first day; at times from a day before it, or some weeks late."""
    roll = dice.random()
    if roll < 0.03:
        return job.start - dice.between(1, 30)
    return job.start + (dice.between(7, 60) if roll > 0.97 else 0)


def _changes(dice: Dice, case: Case, job: Job, data_pr: int) -> None:
    at, hours = job.hours[0]
    while True:
        at += 60 + dice.days(rates.CHANGE_EVERY)
        if at > min(job.end, data_pr + (45 if dice.chance(0.6) else 0)):
            return
        up = rates.CHANGE_UP[bisect_left(rates.CHANGE_UP, (hours,))][1]
        lift = 0.12 * case.shift("progression", at)
        step = dice.pick(rates.STEP_UP) if dice.chance(up + lift) else -dice.pick(rates.STEP_DOWN)
        changed = min(37.0, max(1.0, hours + step))
        if changed != hours:
            hours = changed
            job.hours.append((at, hours))
