"""Logins that have begun elsewhere and not come back yet: whichever process the browser left, any can receive it.

Each lies under the hash of a handle that one browser has, and is used up by its answer.
"""

import hashlib
import json
import time
from collections.abc import Mapping
from pathlib import Path

from app.own.adgang import adgang, statement

_MOST = 1000  # logins begun and not ended; the oldest is forgotten


def keep(store: Path, handle: str, content: Mapping[str, str], seconds: float) -> None:
    """Remember a login; those that began more than ``seconds`` ago are forgotten."""
    now = time.time()
    given = {"noegle": _key(handle), "indhold": json.dumps(dict(content)), "nu": now}
    with adgang(store) as connection:
        connection.execute(statement("login_begynd"), given)
        connection.execute(statement("login_gamle"), {"siden": now - seconds, "hoejst": _MOST})


def take(store: Path, handle: str, seconds: float) -> dict[str, str] | None:
    """What was remembered under ``handle`` in the last ``seconds``, once; ``None`` where nothing was."""
    with adgang(store) as connection:
        given = {"noegle": _key(handle), "siden": time.time() - seconds}
        rows = connection.execute(statement("login_tag"), given).fetchall()
    return json.loads(rows[0]["indhold"]) if rows else None


def _key(handle: str) -> str:
    return hashlib.sha256(handle.encode()).hexdigest()
