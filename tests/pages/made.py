"""A house over a small delivery, and hand-made choices, for tests of pages."""

from datetime import date
from pathlib import Path

from flask_caching import Cache

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


def made_house(store: Path, today: date = date(2026, 11, 21)) -> House:
    """A house over ``store`` on a fixed day, remembering nothing."""
    return House(store, Ask(Forgetful()), lambda: today)


class Forgetful(Cache):
    """A cache that keeps nothing, and needs no application."""

    def get(self, *_: object) -> None:
        """Nothing is ever known."""

    def set(self, *_: object) -> None:
        """Nothing is ever kept."""
