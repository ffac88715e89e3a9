"""The borgere: who they are, when they come into the scheme and when they leave it."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from seed import rates
from seed.days import add_months, day, month_ends, parts, years
from seed.dice import Dice, along
from seed.names import TEAMS

SCHEME_CHANGED = day(2013, 1)  # lov om fleksjob: the new scheme


@dataclass(slots=True)
class Person:
    """One borger. ``visited`` is the day of visitation, ``moved_in`` that of moving in from elsewhere."""

    nr: int
    woman: bool
    born: int
    visited: int
    grip: str
    team: int
    dice: Dice
    moved_in: int | None = None
    direct: bool = False
    leaves: int = 0
    cause: str = ""
    spells: list = field(default_factory=list)

    def age(self, at: int) -> float:
        return (at - self.born) / 365.25

    @property
    def arrives(self) -> int:
        return self.moved_in or self.visited


def _leave(person: Person, at: int) -> None:
    """When and why the person leaves the scheme for good: pension age, or something before it."""
    dice = person.dice
    pension = add_months(person.born, 12 * 67)
    person.cause = "efterloen_folkepension"
    if dice.chance(rates.EARLY_PENSION):
        pension = add_months(person.born, 12 * 60) + dice.between(0, 6 * 365)
        person.cause = "seniorpension" if dice.chance(0.5) else "efterloen_folkepension"
    before = at + 20 + dice.days(365 / rates.LEAVE_A_YEAR[person.grip])
    if before < pension or pension < at + 20:
        person.cause, pension = dice.pick(rates.LEAVE_CAUSE), before
    person.leaves = pension


def _team(person: Person, at: int) -> int:
    """Young people have a team of their own; the last team takes a share of everyone."""
    dice = person.dice
    if person.age(at) < 32 and dice.chance(0.7):
        return TEAMS.index("Team Ung og Afklaring")
    return dice.one_of((0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 3, 3, 4, 5, 5))


def _person(nr: int, visited: int, ages: rates.Weights, entry: int) -> Person:
    """Someone visited on a day, with an age on the day of entry."""
    dice = Dice("person", nr)
    low, high = dice.pick(ages)
    born = entry - int((low + dice.random() * (high + 1 - low)) * 365.25)
    person = Person(nr, dice.chance(rates.WOMEN), born, visited, dice.pick(rates.GRIP), 0, dice)
    person.team = _team(person, entry)
    _leave(person, entry)
    return person


def those_of_2013(size: int) -> Iterator[Person]:
    """Those in the scheme when the new one began: visited in the fifteen years before."""
    for nr in range(1, round(size * rates.COUNTRY_2013 / rates.COUNTRY_NOW) + 1):
        visited = SCHEME_CHANGED - 30 - int(Dice("visited", nr).random() ** 1.4 * 5300)
        yield _person(nr, visited, rates.AGE_2013, SCHEME_CHANGED)


def arrivals(size: int, last: int, first_nr: int) -> Iterator[Person]:
    """Those visited from 2013 on, month by month until the day ``last``, in order."""
    dice, owed, nr = Dice("arrivals"), 0.0, first_nr
    scale = size / rates.COUNTRY_NOW / 12
    for end in month_ends(SCHEME_CHANGED, last + 31):
        first = add_months(end + 1, -1)
        month = parts(first)[1]
        owed += along(rates.INFLOW, years(first)) * scale * rates.INFLOW_SEASON[month - 1] * (1 + dice.around(0.3))
        for _ in range(int(owed)):
            yield _arrival(nr, first + dice.between(0, end - first))
            nr += 1
        owed -= int(owed)


def _arrival(nr: int, visited: int) -> Person:
    person = _person(nr, visited, rates.AGE_NEW, visited)
    person.direct = person.dice.chance(along(rates.DIRECT, years(visited)))
    if person.dice.chance(rates.MOVED_IN):
        person.moved_in = visited + person.dice.between(40, 1100)
        if person.leaves <= person.moved_in:
            person.moved_in = None
    return person
