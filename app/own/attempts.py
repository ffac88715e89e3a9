"""Attempts to log in, counted for all processes over the store and kept no longer than they count.

Who tried is kept as a hash with the server's secret: what was typed may be a password in the wrong field.
"""

import hmac
import time
from collections.abc import Sequence
from pathlib import Path

from app.own.adgang import adgang, statement
from app.own.secret import secret

Limit = tuple[int, float]  # so many attempts, in so many seconds


def count(store: Path, who: str, limits: Sequence[Limit], remembered: float) -> bool:
    """Count an attempt of ``who`` unless one of ``limits`` is used up; whether it was counted.

    :param remembered: after so many seconds no attempt of anybody counts.
    """
    now, key = time.time(), _key(store, who)
    with adgang(store) as connection:
        # What is written first holds the others off until this one is counted
        connection.execute(statement("forsoeg_gamle"), {"nu": now, "husket": remembered})
        for most, seconds in limits:
            since = {"hvem": key, "siden": now - seconds}
            if connection.execute(statement("forsoeg_antal"), since).fetchone()[0] >= most:
                return False
        connection.execute(statement("forsoeg_nyt"), {"hvem": key, "nu": now})
    return True


def forget(store: Path, who: str) -> None:
    """The attempts of ``who`` count no longer."""
    with adgang(store) as connection:
        connection.execute(statement("forsoeg_glem"), {"hvem": _key(store, who)})


def _key(store: Path, who: str) -> str:
    return hmac.digest(secret(store), who.encode("utf-8", "surrogatepass"), "sha256").hex()
