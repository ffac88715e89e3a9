"""Contact with the borger on ledighedsydelse and in fleksjob: CV on Jobnet, jobsamtaler, follow-ups."""

from math import exp

from seed import rates
from seed.cases import Case, Job, Out
from seed.days import OPEN, add_months, parts, years
from seed.dice import Dice, along, shifted


def cvs(case: Case, data_pr: int) -> list[tuple]:
    """Rows (available from, to, focused on competences)."""
    dice, rows, until = Dice("cv", case.person.nr), [], 0
    for nth, out in enumerate(case.out):
        if until >= out.start or out.start > data_pr:
            continue
        after = _cv_after(dice, case, out, first=nth == 0)
        if after is None or out.start + after > min(out.end, data_pr):
            continue
        until = out.end if out.end < OPEN and not dice.chance(rates.CV_KEPT) else OPEN
        if until < OPEN:
            until += dice.between(0, 5)
        rows.append((out.start + after, OPEN if until > data_pr else until, dice.chance(rates.CV_COMPETENCE)))
    return rows


def _cv_after(dice: Dice, case: Case, out: Out, first: bool) -> int | None:
    """Days from the first day of ledighedsydelse until the CV is available; before it is negative."""
    if first and dice.chance(rates.CV_BEFORE):
        return -dice.between(5, 200)
    due = out.start + 21
    in_time = shifted(along(rates.CV_IN_TIME, years(due)), case.shift("cv", due))
    if dice.chance(in_time):
        return max(dice.between(0, 21), dice.between(0, 21))
    if dice.chance(rates.CV_NEVER):
        return None
    return dice.between(*dice.pick(rates.CV_LATE))


def talks(case: Case, measures: list[tuple], data_pr: int) -> list[tuple]:
    """Rows (day, type, jobsøgning, nye aftaler, næste dato, perspektiv, progression, tilbud)."""
    dice, rows = Dice("talks", case.person.nr), []
    for out in case.out:
        rows += _job_talks(dice, case, out, measures, data_pr)
    for job in case.jobs:
        rows += _follow_ups(dice, case, job, data_pr)
    return sorted(rows, key=lambda row: row[0])


def _job_talks(dice: Dice, case: Case, out: Out, measures: list[tuple], data_pr: int) -> list[tuple]:
    rows, at = [], out.start + int((0.25 + dice.random()) * along(rates.TALK_EVERY, years(out.start)))
    while at <= min(out.end, data_pr):
        rows.append(_job_talk(dice, case, at, measures))
        every = along(rates.TALK_EVERY, years(at)) if at < out.start + 183 else rates.TALK_LATER_EVERY
        every *= exp(-0.3 * case.shift("samtale", at))
        at += max(3, int(every * (0.4 + dice.random())))
        at += 18 if parts(at)[1] == 7 else 0
    return rows


def _job_talk(dice: Dice, case: Case, at: int, measures: list[tuple]) -> tuple:
    push = case.shift("indhold", at)
    says = {name: dice.chance(shifted(share, push)) for name, share in rates.TALK_CONTENT.items()}
    running = any(first <= at <= last for first, last in measures)
    coming = at + dice.between(20, 70) if says["naeste"] else None
    offer = says["tilbud"] if running else None
    return (at, "jobsamtale", says["jobsoegning"], says["aftaler"], coming, says["perspektiv"], None, offer)


def _follow_up(dice: Dice, case: Case, at: int, kind: str, share: float) -> tuple:
    progress = dice.chance(shifted(share, 0.6 * case.shift("progression", at)))
    coming = at + dice.between(150, 400) if dice.chance(0.1) else None
    return (at, kind, None, dice.chance(0.3), coming, dice.chance(0.6), progress, None)


def _follow_ups(dice: Dice, case: Case, job: Job, data_pr: int) -> list[tuple]:
    last, rows = min(job.end, data_pr), []
    early = job.start + dice.between(60, 330)
    if dice.chance(0.45) and early <= last:
        rows.append(_follow_up(dice, case, early, "opfoelgning", rates.PROGRESSION_TALKED))
    due = add_months(job.start, 30)
    while job.new_scheme and due <= last + 90:
        at = _held(dice, case, due)
        if at is not None and at <= last:
            rows.append(_follow_up(dice, case, at, "opfoelgning_2_5", rates.PROGRESSION_TALKED_2_5))
            due = add_months(at, 30)
        else:
            due = add_months(due, 30)
    status = add_months(job.start, 54) + dice.between(0, 170) + (0 if dice.chance(rates.STATUS_HELD) else 190)
    if job.spell.temporary and status <= last and dice.chance(0.9):
        rows.append(_follow_up(dice, case, status, "status_4_5", rates.PROGRESSION_TALKED))
    return rows


def _held(dice: Dice, case: Case, due: int) -> int | None:
    if dice.chance(shifted(rates.FOLLOW_UP_HELD, case.shift("opfoelgning", due))):
        return due + dice.between(-80, 28)
    return due + dice.between(31, 240) if dice.chance(0.6) else None
