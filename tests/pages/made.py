"""A house over a small delivery, and hand-made choices, for tests of pages."""

from datetime import date
from pathlib import Path

from flask_caching import Cache

from app.access import Asker, Rolle, Scope
from app.kpi.choices import Choices
from app.pages.ask import Ask
from app.pages.house import House

AUG, SEP, OKT, NOV = (date(2026, month, 1) for month in (8, 9, 10, 11))


def made_choices(**given: object) -> Choices:
    """One municipality, two teams, three sagsbehandlere, August to October 2026; ``given`` changes it."""
    usual: dict[str, object] = {
        "kommuner": (("580", "Demokommune"),),
        "kommune": None,
        "teams": (("T1", "Team Nord"), ("T2", "Team Syd"), ("(uden)", "Uden team")),
        "sagsbehandlere": (("S1", "Anna"), ("S2", "Bo"), ("S 3", "Åse"), ("(uden)", "Uden sagsbehandler")),
        "months": (OKT, SEP, AUG),
        "data_pr": date(2026, 10, 31),
        "staff": (),
        "dims": (("koen", (("K", "Kvinder"), ("M", "Mænd"))), ("pulje", (("P&1", "Puljen"),))),
    }
    return Choices(**(usual | given))


def made_asker(rolle: Rolle = Rolle.ANALYTIKER, scope: Scope | None = None) -> Asker:
    """Somebody who may all that an analyst may, in all data, or what ``rolle`` and ``scope`` say."""
    return Asker("proeve", "Pia Prøve", rolle, Scope.everything() if scope is None else scope)


def made_house(store: Path, today: date = date(2026, 11, 21), asker: Asker | None = None) -> House:
    """A house over ``store`` on a fixed day, remembering nothing, asked by ``asker`` (see ``made_asker``)."""
    return House(store, Ask(Forgetful()), lambda: today, lambda: asker or made_asker())


class Forgetful(Cache):
    """A cache that keeps nothing, and needs no application."""

    def get(self, *_: object) -> None:
        """Nothing is ever known."""

    def set(self, *_: object) -> None:
        """Nothing is ever kept."""
