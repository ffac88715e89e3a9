"""The store of one's own: one SQLite file beside the snapshots, written by pages and commands, untouched by imports."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path

from app.config import house_folder
from app.errors import StoreError
from app.own.tables import make_tables

FILE = "egne.sqlite"


@cache
def statement(name: str) -> str:
    """The text of ``queries/own/<name>.sql``."""
    return (house_folder("queries") / "own" / f"{name}.sql").read_text(encoding="utf-8")


@contextmanager
def own(store: Path) -> Iterator[sqlite3.Connection]:
    """A connection to the store of one's own, made at first use; commits at the end, rolls back on an error.

    :raises StoreError: the file cannot be opened or written.
    """
    try:
        store.mkdir(parents=True, exist_ok=True)
        with closing(sqlite3.connect(store / FILE, timeout=10)) as connection, connection:
            connection.row_factory = sqlite3.Row
            make_tables(connection, statement("tables"))
            yield connection
    except (sqlite3.Error, OSError) as error:
        raise StoreError(
            f"Filen med egne data, {store / FILE}, kan ikke bruges.",
            "Se efter plads på disken og rettigheder til mappen.",
        ) from error


def revision(store: Path) -> int:
    """Grows with every change of what users wrote; part of every cache key that rests on it."""
    with own(store) as connection:
        return connection.execute(statement("aendring_nummer")).fetchone()[0]


def note_change(connection: sqlite3.Connection, what: str, who: str) -> None:
    """Record that something was changed, by whom and when."""
    connection.execute(statement("aendring_ny"), {"hvad": what, "hvem": who})


def day_of(text: str | None) -> date | None:
    """A day as SQLite keeps it; empty is ``None``."""
    return date.fromisoformat(text) if text else None


def moment_of(text: str) -> datetime:
    """The moment (UTC) that SQLite noted."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC)
