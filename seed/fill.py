"""The cases as rows of the delivery's tables."""

from collections.abc import Iterator

from seed import contact, money, plans, rates, reviews
from seed.cases import Case, Job
from seed.days import iso
from seed.dice import Dice, Weights
from seed.names import TEAMS
from seed.pools import POOLS
from seed.staff import Worker

KOMMUNE_KODE = "999"  # no Danish municipality has it
BRANCH = Weights({
    "Handel": 17, "Sundhed og sociale institutioner": 14, "Industri": 11, "Finansiering og forretningsservice": 11,
    "Hotel og restauration": 8, "Landbrug, fiskeri og råstofudvikling": 6, "Bygge og anlæg": 7,
    "Transport, post og tele": 6, "Undervisning og uddannelse": 7, "Kultur, fritid og anden service": 13,
})  # fmt: skip
PUBLIC_BRANCH = Weights({
    "Offentlig administration": 35, "Sundhed og sociale institutioner": 38, "Undervisning og uddannelse": 20,
    "Kultur, fritid og anden service": 7,
})  # fmt: skip


def borger_id(case: Case) -> str:
    """The same in every delivery of the municipality."""
    return f"B{case.nr:05d}"


def fleksjob_id(job: Job) -> str:
    """The same in every delivery of the municipality."""
    return f"F{job.nr:06d}"


def sagsbehandler_id(worker: Worker) -> str:
    """``SB01`` and on."""
    return f"SB{worker.nr:02d}"


def team_id(team: int) -> str:
    """``T1`` and on."""
    return f"T{team + 1}"


def staff_rows(staff: list[Worker]) -> dict[str, list[tuple]]:
    """Teams, and a row of sagsbehandlere for each team that one was in."""
    posts = [
        (sagsbehandler_id(worker), worker.name, team_id(team), first, last)
        for worker in staff
        for team, first, last in worker.posts
    ]
    return {"teams": [(team_id(nr), name) for nr, name in enumerate(TEAMS)], "sagsbehandlere": posts}


def pool_rows(size: int) -> list[tuple]:
    """A row of puljer for each size that a pulje has had."""
    return [
        (
            pool.pulje_id,
            pool.name,
            pool.institution,
            places,
            pool.hours_a_place,
            pool.paid_hours,
            pool.months,
            first,
            end,
        )
        for pool in POOLS
        for places, first, end in pool.periods(size)
    ]


def person_row(case: Case, registered: int) -> tuple:
    """The borger, with the visitationsdato as registered."""
    person = case.person
    sagsnr = f"{iso(person.visited)[:4]}-{15_000 + case.nr * 7}"
    ordning = "gammel" if case.old_scheme else "ny"
    after = "116_2" if Dice("after", person.nr).chance(0.05) else "116_1"
    koen = "K" if person.woman else "M"
    moved = person.moved_in
    return (borger_id(case), sagsnr, koen, person.born, KOMMUNE_KODE, registered, ordning, after, moved)


def duty_rows(case: Case) -> Iterator[tuple]:
    """The primary one, and for every seventh borger a jobkonsulent beside."""
    dice = Dice("second", case.person.nr)
    for nth, (worker, first, last) in enumerate(case.duty):
        yield (borger_id(case), sagsbehandler_id(worker), first, last, "primaer" if (case.nr + nth) % 3 else "")
    if dice.chance(0.14) and case.duty:
        _, first, last = case.duty[-1]
        other = f"SB{dice.between(1, 20):02d}"
        yield (borger_id(case), other, min(first + dice.between(10, 40), last), last, "anden")


def job_row(case: Case, job: Job) -> tuple:
    """A fleksjob with what belongs to it; the sector follows the pulje, the use of the arbejdsevne the hours."""
    dice, pool = Dice("job", job.nr), job.spell.pool
    hours = job.hours[-1][1] if job.hours else 10.0
    few = hours <= 10
    sector = "kommunal" if pool else dice.pick(rates.SECTOR if job.new_scheme else rates.SECTOR_OLD)
    branch = dice.pick(BRANCH if sector in ("privat", "forening") else PUBLIC_BRANCH)
    used = None if dice.chance(rates.USE_UNKNOWN) else dice.chance(rates.FULLY_USED[not few])
    ability = None if used is None else hours if used else min(37.0, hours + dice.between(1, 6))
    practice = dice.chance(rates.INTERNSHIP_POOL if pool else rates.INTERNSHIP)
    ceiling = None if not job.new_scheme else dice.chance(rates.WAGE_CEILING)
    return (
        fleksjob_id(job), borger_id(case), job.start, job.end, job.spell.planned, sector, branch,
        pool.pulje_id if pool else "", job.spell.temporary, not pool and dice.chance(rates.RETENTION[not few]),
        practice, dice.chance(rates.MENTOR), dice.chance(rates.AIDS), ability, used, ceiling, job.to,
    )  # fmt: skip


def case_rows(case: Case, registered: int, data_pr: int) -> Iterator[tuple[str, tuple]]:
    """Every row that one borger gives, with its table; ``registered`` is the visitationsdato as registered."""
    me = (borger_id(case),)
    yield "borgere", person_row(case, registered)
    yield from (("sagsansvar", row) for row in duty_rows(case))
    yield from (("ledighedsydelse", (*me, out.start, out.end, out.to)) for out in case.out)
    for job in case.jobs:
        yield "fleksjob", job_row(case, job)
        yield from (("fleksjobtimer", (fleksjob_id(job), first, hours)) for first, hours in job.hours)
    away = plans.leave(case, data_pr)
    without = [(first, min(last, data_pr)) for kind, first, last in away if kind in ("barsel", "sorgorlov")]
    done = plans.measures(case, data_pr)
    running = [(row[1], row[2]) for row in done if row[1]]
    rehab = plans.rehab(case, data_pr)
    for table, rows in (
        ("fravaer", away), ("cv", contact.cvs(case, data_pr)), ("samtaler", contact.talks(case, running, data_pr)),
        ("revurderinger", reviews.reviews(case, without, data_pr)), ("minplan", plans.plans(case, data_pr)),
        ("indsatser", done), ("sanktioner", plans.sanctions(case, data_pr)), ("rehabsager", [rehab] if rehab else []),
    ):  # fmt: skip
        yield from ((table, me + row) for row in rows)
    yield from (("refusion", me + row) for row in money.refusion(case, registered, data_pr))
    yield from (("konteringer", me + row) for row in money.bookings(case, registered, data_pr))
