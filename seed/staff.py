"""Teams and sagsbehandlere: who worked where and when, and how good they are at what."""

from dataclasses import dataclass, field

from seed.days import OPEN, add_months, day
from seed.dice import Dice
from seed.names import TEAMS, name

FIRST_DAY = day(2012, 1)
TOPICS = ("cv", "samtale", "igangsat", "afsluttet", "redegoerelse", "opfoelgning", "progression", "indhold")
TEAM_SHIFT = {  # log-odds by team, in the order of TEAMS: what a manager will see in the comparison
    "cv": (0.35, -0.60, 0.10, 0.00, -0.15, 0.45),
    "samtale": (0.10, 0.00, -0.20, 0.25, 0.15, -0.25),
    "igangsat": (0.40, 0.10, -0.75, 0.20, 0.00, 0.15),
    "afsluttet": (0.30, 0.05, -0.35, 0.10, 0.00, 0.10),
    "redegoerelse": (0.90, -0.30, -1.10, 0.60, 0.10, -0.20),
    "opfoelgning": (0.00, 0.20, -0.20, -0.45, 0.10, 0.55),
    "progression": (0.05, -0.10, -0.20, -0.10, 0.15, 0.65),
    "indhold": (0.15, -0.05, -0.20, 0.10, 0.20, 0.00),
}
FIND_SHIFT = (1.05, 0.92, 0.90, 1.12, 1.00, 1.02)  # how fast a team finds jobs
TURNS = (  # topic, team, from, to, log-odds reached: things that got better or worse lately
    ("cv", 1, day(2026, 1, 15), day(2026, 6, 15), 1.35),  # Team Syd took the CV up at the first meeting
    ("cv", 3, day(2026, 6, 15), day(2026, 8, 15), -0.85),  # Team Østbyen has been short of people since June
    ("samtale", 0, day(2026, 4, 1), day(2026, 7, 1), 0.35),  # ready for the rule of 1 July 2026
    ("redegoerelse", 2, day(2025, 9, 1), day(2026, 3, 1), 0.90),  # a template
)


@dataclass(slots=True)
class Worker:
    """A sagsbehandler: the teams worked in, one after the other, and a log-odds shift per topic."""

    nr: int
    name: str
    posts: list[tuple[int, int, int]]  # team, first day, last day
    skill: dict[str, float] = field(default_factory=dict)
    leaves_cases: bool = False

    @property
    def stops(self) -> int:
        return self.posts[-1][2]

    def team_on(self, at: int) -> int | None:
        return next((team for team, first, last in self.posts if first <= at <= last), None)


def _worker(nr: int, team: int, first: int, last: int) -> Worker:
    dice = Dice("worker", nr)
    return Worker(nr, name(nr), [(team, first, last)], {topic: dice.around(0.75) for topic in TOPICS})


def hire(size: int) -> list[Worker]:
    """Forty sagsbehandlere for 1 700 borgere, in proportion for other sizes: some stop, some change team."""
    seats = max(2 * len(TEAMS), round(size * 32 / 1700))
    leavers = max(1, seats // 4)
    dice = Dice("staff")
    staff = [_worker(nr, (nr - 1) % len(TEAMS), FIRST_DAY, OPEN) for nr in range(1, seats + 1)]
    for nth in range(leavers):
        gone = staff[(nth * 5 + 3) % seats]
        if gone.stops != OPEN:
            gone = next(worker for worker in staff if worker.stops == OPEN)
        last = add_months(day(2019, 5), nth * 86 // max(1, leavers - 1)) + dice.between(0, 25) - 1
        team = gone.posts[0][0]
        gone.posts = [(team, FIRST_DAY, last)]
        staff.append(_worker(len(staff) + 1, team, last + dice.between(1, 35), OPEN))
    max((worker for worker in staff if worker.stops != OPEN), key=lambda worker: worker.stops).leaves_cases = True
    _change_teams(staff, dice)
    return staff


def _change_teams(staff: list[Worker], dice: Dice) -> None:
    """One from each of five teams went on to the next of them."""
    round_trip = (0, 1, 2, 4, 5)
    for nth, team in enumerate(round_trip):
        stayed = [worker for worker in staff if worker.posts == [(team, FIRST_DAY, OPEN)]]
        turn = add_months(day(2020, 3), nth * 17) + dice.between(0, 20)
        if len(stayed) < 2:
            continue
        stayed[0].posts = [(team, FIRST_DAY, turn - 1), (round_trip[(nth + 1) % 5], turn, OPEN)]


def shift(topic: str, worker: Worker | None, at: int) -> float:
    """How much likelier (log-odds) ``topic`` is done in time by this sagsbehandler on a day; nobody does worst."""
    if worker is None:
        return -0.6
    team = worker.team_on(at)
    total = worker.skill[topic]
    if team is None:
        return total - 0.4
    total += TEAM_SHIFT[topic][team]
    for turned, where, first, last, reached in TURNS:
        if turned == topic and where == team and at > first:
            total += reached * min(1.0, (at - first) / (last - first))
    return total
