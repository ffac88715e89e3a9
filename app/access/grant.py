"""From a role and what it is bound to, to what the asker may see today."""

from collections.abc import Iterable
from datetime import date

from app.access.asker import Asker, Rolle, may
from app.access.scope import Scope
from app.config import Settings
from app.own.users import Afgraensning, Bruger

NIVEAUER = {"kommune": "kommuner", "team": "teams", "sagsbehandler": "sagsbehandlere"}
# who sees nothing before being bound at this level
BOUND = {Rolle.TEAMLEDER: "team", Rolle.SAGSBEHANDLER: "sagsbehandler"}


def scope_of(rolle: Rolle, afgraensninger: Iterable[Afgraensning], settings: Settings, today: date) -> Scope:
    """What a role may see when it is bound to these parts of the data.

    A level that somebody was ever bound at stays bound when the last day is past: then there is nothing to see.
    """
    every = tuple(afgraensninger)
    return Scope(
        **{name: _ids(rolle, niveau, every, today) for niveau, name in NIVEAUER.items()},
        cases=may(rolle, "sager"),
        colleagues=may(rolle, "sagsbehandlertal") and rolle in _roles(settings.sagsbehandlertal),
    )


def _ids(rolle: Rolle, niveau: str, every: tuple[Afgraensning, ...], today: date) -> frozenset[str] | None:
    mine = [one for one in every if one.niveau == niveau]
    if not mine and BOUND.get(rolle) != niveau:
        return None
    return frozenset(one.enhed for one in mine if one.holds(today))


def _roles(text: str) -> frozenset[str]:
    return frozenset(part.strip() for part in text.split(","))


def asker_of(one: Bruger, settings: Settings, today: date) -> Asker | None:
    """The user as an asker; ``None`` when shut out, or when the role is not one that the house knows."""
    if not one.aktiv or one.rolle not in set(Rolle):
        return None
    rolle = Rolle(one.rolle)
    return Asker(one.bruger_id, one.navn, rolle, scope_of(rolle, one.afgraensninger, settings, today))
