"""The store of one's own: one SQLite file beside the snapshots, written by pages and commands, untouched by imports."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from app.config import house_folder
from app.errors import StoreError

FILE = "egne.sqlite"


@contextmanager
def own(store: Path) -> Iterator[sqlite3.Connection]:
    """A connection to the store of one's own, made at first use; commits at the end, rolls back on an error.

    :raises StoreError: the file cannot be opened or written.
    """
    try:
        store.mkdir(parents=True, exist_ok=True)
        with closing(sqlite3.connect(store / FILE, timeout=10)) as connection, connection:
            connection.row_factory = sqlite3.Row
            connection.executescript((house_folder("queries") / "own" / "tables.sql").read_text(encoding="utf-8"))
            yield connection
    except (sqlite3.Error, OSError) as error:
        raise StoreError(
            f"Filen med egne data, {store / FILE}, kan ikke bruges.",
            "Se efter plads på disken og rettigheder til mappen.",
        ) from error


def revision(store: Path) -> int:
    """Grows with every change of what users wrote; part of every cache key that rests on it."""
    with own(store) as connection:
        return connection.execute("SELECT coalesce(max(id), 0) FROM aendring").fetchone()[0]


def note_change(connection: sqlite3.Connection, what: str, who: str) -> None:
    """Record that something was changed, by whom and when."""
    connection.execute("INSERT INTO aendring (hvad, hvem) VALUES (?, ?)", (what, who))
