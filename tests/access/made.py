"""Users for tests, and who makes the changes."""

from datetime import date
from pathlib import Path

from app.access import users
from app.access.audit import Operator
from app.own.users import Afgraensning, Bruger

TEST = Operator("proeve")
CODE = "fire tilfældige ord"
LONG_AGO = date(2000, 1, 1)


def add(store: Path, bruger_id: str, rolle: str, *bound: tuple[str, str], code: str | None = CODE) -> Bruger:
    """A user bound to pairs of level and id, for ever."""
    parts = tuple(Afgraensning(niveau, enhed, LONG_AGO) for niveau, enhed in bound)
    return users.add(store, Bruger(bruger_id, bruger_id.title(), rolle, afgraensninger=parts), code, TEST)
