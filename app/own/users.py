"""The users: who they are, their role, and the parts of the data that they are bound to.

Each change ends the user's sessions, so that nobody goes on with rights of yesterday.
"""

import sqlite3
import time
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from app.errors import UsageError
from app.own.adgang import adgang, statement

DEMO = "demo"  # the source of made-up persons, who count for nothing among administrators


@dataclass(frozen=True)
class Afgraensning:
    """A ``kommune``, ``team`` or ``sagsbehandler`` (``niveau``, and the id as delivered) from ``fra`` to ``til``, both
    included."""

    niveau: str
    enhed: str
    fra: date
    til: date | None = None

    def holds(self, day: date) -> bool:
        """Whether it is in force on ``day``."""
        return self.fra <= day and (self.til is None or day <= self.til)


@dataclass(frozen=True)
class Bruger:
    """A user as stored. ``kilde``: ``lokal`` (a password here), the name of another login, or ``demo``. ``senest``:
    the last login, seconds since 1970."""

    bruger_id: str
    navn: str
    rolle: str
    kilde: str = "lokal"
    afgraensninger: tuple[Afgraensning, ...] = ()
    har_kode: bool = False
    aktiv: bool = True
    senest: float | None = None


def users(store: Path) -> list[Bruger]:
    """Every user, by id."""
    with adgang(store) as connection:
        found = connection.execute(statement("brugere")).fetchall()
        mine = _afgraensninger(connection, None)
    return [_bruger(row, mine) for row in found]


def user(store: Path, bruger_id: str) -> Bruger | None:
    """One user, or ``None``."""
    with adgang(store) as connection:
        return user_in(connection, bruger_id)


def user_in(connection: sqlite3.Connection, bruger_id: str) -> Bruger | None:
    """One user, asked on a connection that is open."""
    row = connection.execute(statement("bruger"), {"bruger_id": bruger_id}).fetchone()
    return _bruger(row, _afgraensninger(connection, bruger_id)) if row else None


def _bruger(row: sqlite3.Row, mine: dict[str, list[Afgraensning]]) -> Bruger:
    return Bruger(
        bruger_id=row["bruger_id"],
        navn=row["navn"],
        rolle=row["rolle"],
        kilde=row["kilde"],
        afgraensninger=tuple(mine.get(row["bruger_id"], ())),
        har_kode=bool(row["har_kode"]),
        aktiv=bool(row["aktiv"]),
        senest=row["senest"],
    )


def _afgraensninger(connection: sqlite3.Connection, bruger_id: str | None) -> dict[str, list[Afgraensning]]:
    found: dict[str, list[Afgraensning]] = {}
    for row in connection.execute(statement("afgraensninger"), {"bruger_id": bruger_id}):
        until = date.fromisoformat(row["til"]) if row["til"] else None
        one = Afgraensning(row["niveau"], row["enhed"], date.fromisoformat(row["fra"]), until)
        found.setdefault(row["bruger_id"], []).append(one)
    return found


def password_hash(store: Path, bruger_id: str) -> str | None:
    """What the password of an open user is held against; ``None`` where there is no such user or no password."""
    with adgang(store) as connection:
        row = connection.execute(statement("adgangskode"), {"bruger_id": bruger_id}).fetchone()
    return row["adgangskode"] if row else None


def add_user(store: Path, one: Bruger, password: str | None, who: str) -> None:
    """Keep a new user; ``password`` is a hash.

    :raises UsageError: the id is taken.
    """
    given = {"navn": one.navn, "rolle": one.rolle, "kilde": one.kilde, "adgangskode": password, "hvem": who}
    with adgang(store) as connection:
        made = connection.execute(statement("bruger_ny"), given | {"bruger_id": one.bruger_id, "nu": time.time()})
        if not made.rowcount:
            raise UsageError(f"Brugeren »{one.bruger_id}« findes allerede.", "Vælg et andet brugernavn.")
        _bind(connection, one.bruger_id, one.afgraensninger)


def set_role(store: Path, bruger_id: str, rolle: str) -> None:
    """Give a user another role.

    :raises UsageError: there is no such user, or nobody would be left to administer.
    """
    _change(store, "saet_rolle", bruger_id, rolle=rolle)


def set_name(store: Path, bruger_id: str, navn: str) -> None:
    """Call a user by another name."""
    _change(store, "saet_navn", bruger_id, navn=navn)


def set_active(store: Path, bruger_id: str, active: bool) -> None:
    """Shut a user out, or let one in again.

    :raises UsageError: as ``set_role``.
    """
    _change(store, "saet_aktiv", bruger_id, aktiv=int(active))


def set_password(store: Path, bruger_id: str, password: str) -> None:
    """Keep another password (its hash)."""
    _change(store, "saet_adgangskode", bruger_id, adgangskode=password)


def set_scope(store: Path, bruger_id: str, afgraensninger: tuple[Afgraensning, ...]) -> None:
    """Bind a user to these parts of the data instead of the earlier ones.

    :raises UsageError: there is no such user.
    """
    with adgang(store) as connection:
        if user_in(connection, bruger_id) is None:
            raise unknown(bruger_id)
        _bind(connection, bruger_id, afgraensninger)


def _bind(connection: sqlite3.Connection, bruger_id: str, afgraensninger: tuple[Afgraensning, ...]) -> None:
    connection.execute(statement("sessioner_slut"), {"bruger_id": bruger_id})
    connection.execute(statement("afgraensninger_slet"), {"bruger_id": bruger_id})
    for one in afgraensninger:
        days = {"fra": one.fra.isoformat(), "til": one.til and one.til.isoformat()}
        given = {"bruger_id": bruger_id, "niveau": one.niveau, "enhed": one.enhed} | days
        connection.execute(statement("afgraensning_ny"), given)


def _change(store: Path, what: str, bruger_id: str, **given: object) -> None:
    """Change one thing about a user and end the user's sessions; all of it or nothing."""
    with adgang(store) as connection:
        before = _administrators(connection)
        if not connection.execute(statement(what), {"bruger_id": bruger_id} | given).rowcount:
            raise unknown(bruger_id)
        if before and not _administrators(connection):
            raise UsageError(
                "Brugeren er den sidste administrator, og uden en administrator kan ingen give adgang.",
                "Gør først en anden til administrator.",
            )
        connection.execute(statement("sessioner_slut"), {"bruger_id": bruger_id})


def _administrators(connection: sqlite3.Connection) -> int:
    return connection.execute(statement("administratorer")).fetchone()[0]


def unknown(bruger_id: str) -> UsageError:
    """What is said of a user that does not exist."""
    return UsageError(f"Brugeren »{bruger_id}« findes ikke.", "Se brugerne: fleks user list --store MAPPE")
