"""The persons of the demo: one of each role, made from the teams and sagsbehandlere of Demokommune."""

from datetime import date
from pathlib import Path

from app.access import Scope
from app.access.audit import operator
from app.access.users import add
from app.errors import UsageError
from app.kpi.choices import choices
from app.kpi.units import leverancer
from app.own.users import DEMO, Afgraensning, Bruger, users
from app.store.snapshot import Snapshot, current

_PEOPLE = {"leder": "Lone Bech", "analytiker": "Asger Winther", "politisk": "Poul Madsen", "administrator": "Ida Holm"}


def make_persons(store: Path) -> None:
    """See to it that every role has its person. They have no password: only the demo lets them in."""
    have = {one.bruger_id for one in users(store)}
    for one in _persons(current(store)):
        if one.bruger_id not in have:
            add(store, one, None, operator())


def require_fiction(store: Path) -> None:
    """Go on only where nobody real can be seen without a password.

    :raises UsageError: the store serves data that are not made up.
    """
    if not all(one.is_fiction for one in leverancer(current(store))):
        raise UsageError(
            f"Data i {store} er ikke opdigtede, så de vises ikke uden login.",
            "Brug fleks serve og fleks user, eller vælg en tom mappe: fleks demo --store MAPPE",
        )


def _persons(snapshot: Snapshot) -> list[Bruger]:
    known = choices(snapshot, Scope.everything())
    team = known.teams[0]
    staff = [who for who, of, first, last in known.staff if of == team[0] and first <= known.data_pr <= last]
    plain = [_person(rolle, navn) for rolle, navn in _PEOPLE.items()]
    leader = _person("teamleder", "Tea Krogh", ("team", team[0]))
    names = dict(known.sagsbehandlere)
    worker = [_person("sagsbehandler", names[who], ("sagsbehandler", who)) for who in sorted(staff)[:1]]
    return [*plain, leader, *worker]


def _person(rolle: str, navn: str, *bound: tuple[str, str]) -> Bruger:
    parts = tuple(Afgraensning(niveau, enhed, date.min) for niveau, enhed in bound)
    return Bruger(f"demo-{rolle}", navn, rolle, DEMO, parts)
