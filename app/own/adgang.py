"""The file of users, sessions and attempts to log in: SQLite beside the snapshots.

It is readable by the server's own user alone, and the same for all processes over the store.
"""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from functools import cache
from pathlib import Path

from app.config import house_folder
from app.errors import StoreError
from app.own.tables import make_tables

FILE = "adgang.sqlite"
_WAIT = 10.0  # seconds that a writer waits for the others


@cache
def statement(name: str) -> str:
    """The text of ``queries/adgang/<name>.sql``."""
    return (house_folder("queries") / "adgang" / f"{name}.sql").read_text(encoding="utf-8")


@contextmanager
def adgang(store: Path) -> Iterator[sqlite3.Connection]:
    """A connection to the users and sessions of ``store``, made at first use; commits at the end, rolls back on an
    error.

    :raises StoreError: the file cannot be opened or written.
    """
    path = store / FILE
    try:
        _make(path)
        with closing(sqlite3.connect(path, timeout=_WAIT)) as connection, connection:
            connection.row_factory = sqlite3.Row
            make_tables(connection, statement("tabeller"))
            yield connection
    except (sqlite3.Error, OSError) as error:
        raise StoreError(
            f"Filen med brugere, {path}, kan ikke bruges.", "Se efter plads på disken og rettigheder til mappen."
        ) from error


def _make(path: Path) -> None:
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        os.close(os.open(path, os.O_CREAT | os.O_WRONLY, 0o600))
