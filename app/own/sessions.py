"""Sessions: only the hash of a token is stored, so a copy of the file lets nobody in."""

import hashlib
import time
from dataclasses import dataclass
from pathlib import Path

from app.own.adgang import adgang, statement
from app.own.users import Bruger, user_in

_TOUCH = 30.0  # seconds between notes that a session is in use: a page asks a dozen times at once


@dataclass(frozen=True)
class Limits:
    """After how many seconds a session ends: unused, and in any case."""

    idle: float
    absolute: float


def begin(store: Path, bruger_id: str, token: str, limits: Limits, id_token: str = "") -> None:
    """Keep a session for ``token``; those that have run out are swept away. ``id_token``: what the municipality's login
    said when it began, kept as long as the session."""
    now = time.time()
    gone = {"begyndt": now - limits.absolute, "set_sidst": now - limits.idle}
    with adgang(store) as connection:
        connection.execute(statement("sessioner_gamle"), gone)
        connection.execute(statement("session_ny"), {"noegle": _key(token), "bruger_id": bruger_id, "nu": now})
        if id_token:
            connection.execute(statement("vished_ny"), {"noegle": _key(token), "id_token": id_token})
        connection.execute(statement("saet_senest"), {"bruger_id": bruger_id, "nu": now})


def holder(store: Path, token: str, limits: Limits) -> Bruger | None:
    """Whose session it is, as the user stands now; ``None`` where it never was, has ended or has run out."""
    now, key = time.time(), {"noegle": _key(token)}
    with adgang(store) as connection:
        row = connection.execute(statement("session"), key).fetchone()
        if row is None or now - row["begyndt"] > limits.absolute or now - row["set_sidst"] > limits.idle:
            return None
        if now - row["set_sidst"] > min(_TOUCH, limits.idle / 10):
            connection.execute(statement("session_set"), key | {"nu": now})
        return user_in(connection, row["bruger_id"])


def end(store: Path, token: str) -> str:
    """End a session; the ``id_token`` that it began with, empty where there was none."""
    with adgang(store) as connection:
        row = connection.execute(statement("vished"), {"noegle": _key(token)}).fetchone()
        connection.execute(statement("session_slut"), {"noegle": _key(token)})
    return row["id_token"] if row else ""


def end_all(store: Path, bruger_id: str) -> int:
    """End every session of a user, and say how many there were."""
    with adgang(store) as connection:
        return connection.execute(statement("sessioner_slut"), {"bruger_id": bruger_id}).rowcount


def _key(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
