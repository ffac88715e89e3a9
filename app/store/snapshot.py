"""A snapshot as a value: the file's name is its identity, and every question goes through a cursor of its own.

DuckDB hands one thread another thread's rows when they share a connection, so ``Snapshot.frame`` takes a new cursor for
each call. The file is opened read-only with everything outside it closed off.
"""

import threading
from collections import OrderedDict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import duckdb
import pandas as pd

from app.errors import StoreError
from app.store import sqlfile
from app.store.pointer import logged, mark_of, read_pointer, snapshot_path
from app.store.soundness import doubt, is_as_known, is_sound

HARDENED = {
    "enable_external_access": "false",
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
    "allow_community_extensions": "false",
    "allow_persistent_secrets": "false",
    "python_enable_replacements": "false",
    "memory_limit": "1GB",
    "threads": "2",
    "temp_directory": "",
    "asof_loop_join_threshold": "0",
    "lock_configuration": "true",
}
_OPEN_AT_ONCE = 3  # a rollback and the reader of an older page may need the one before
_PARSED = 500  # texts that are remembered; the house has fewer
_statements: dict[str, duckdb.Statement | str] = {}
_connections: OrderedDict[Path, duckdb.DuckDBPyConnection] = OrderedDict()
_lock = threading.Lock()


def _connection(path: Path) -> duckdb.DuckDBPyConnection:
    with _lock:
        if path not in _connections:
            _connections[path] = duckdb.connect(str(path), read_only=True, config=HARDENED)
        _connections.move_to_end(path)
        while len(_connections) > _OPEN_AT_ONCE:
            _connections.popitem(last=False)  # closed when the last cursor on it has gone
        return _connections[path]


def _parsed(cursor: duckdb.DuckDBPyConnection, statement: str) -> duckdb.Statement | str:
    """A statement as DuckDB has parsed it: the house asks the same few again and again, and each use takes a copy."""
    known = _statements.get(statement)
    if known is None:
        found = cursor.extract_statements(statement)
        known = found[0] if len(found) == 1 else statement
        if len(_statements) >= _PARSED:
            _statements.clear()
        _statements[statement] = known
    return known


class AnotherVersion(StoreError):
    """Another version of the house built the snapshot, without what this one asks for."""


@dataclass(frozen=True)
class Snapshot:
    """One published state of the store. ``name`` is part of every cache key."""

    path: Path

    @property
    def name(self) -> str:
        """The file's name without its ending, e.g. ``000003-2026-10-31``."""
        return self.path.stem

    def sql(self, statement: str, parameters: dict | None = None) -> pd.DataFrame:
        """The answer to a statement that stands in this code base, never one that a user wrote.

        :raises StoreError: the snapshot cannot be read, or another version of the house built it without what is asked.
        """
        with self._answer(statement, parameters) as answer:
            return answer.df()

    def lines(self, statement: str, parameters: dict | None = None) -> list[dict]:
        """As ``sql``, as plain values by name: for the few rows of a sum, a frame takes longer to make than the answer.

        :raises StoreError: the snapshot cannot be read.
        """
        with self._answer(statement, parameters) as answer:
            names = [column[0] for column in answer.description]
            return [dict(zip(names, row, strict=True)) for row in answer.fetchall()]

    def rows(self, statement: str, parameters: dict | None = None) -> list[tuple]:
        """As ``sql``, as plain values in the order of the SELECT: the quickest, where there are thousands.

        :raises StoreError: the snapshot cannot be read.
        """
        with self._answer(statement, parameters) as answer:
            return answer.fetchall()

    @contextmanager
    def _answer(self, statement: str, parameters: dict | None) -> Iterator[duckdb.DuckDBPyConnection]:
        try:
            with _connection(self.path).cursor() as cursor:
                yield cursor.execute(_parsed(cursor, statement), parameters)
        except (duckdb.IOException, duckdb.FatalException, duckdb.SerializationException) as error:
            forget(self.path)
            doubt(self.path)
            raise StoreError(
                f"Øjebliksbilledet {self.name} kan ikke læses.",
                "Gå tilbage til det forrige: fleks rollback --store MAPPE, og importér leverancen igen.",
            ) from error
        except (duckdb.CatalogException, duckdb.BinderException) as error:
            raise AnotherVersion(
                f"Øjebliksbilledet {self.name} er bygget af en anden udgave af Fleksoverblik.",
                "Importér den samme leverance igen: fleks import LEVERANCE --store MAPPE.",
            ) from error

    def frame(self, name: str, parameters: dict | None = None) -> pd.DataFrame:
        """The answer of ``queries/shape/<name>.sql``, with named parameters (``$b``)."""
        return self.sql(sqlfile.read("shape", name).body, parameters)


@dataclass(frozen=True)
class Serving:
    """What a store serves. ``problem``: why that is not the newest, in Danish; empty where it is."""

    snapshot: Snapshot
    problem: str = ""


def serving(store: Path) -> Serving:
    """What ``store`` serves now; asked at each request, so a new snapshot is seen without a restart.

    A file is served only while it is byte for byte what was published. Where the newest is not, that is the newest
    earlier one that is, and ``problem`` says so.

    :raises StoreError: nothing was published, or nothing that was is sound.
    """
    try:
        pointer = read_pointer(store)
    except StoreError as error:
        return Serving(_last_good(store, error), f"{error.message} {_EARLIER}")
    path = snapshot_path(store, pointer.snapshot)
    if _may_serve(path, pointer.sha256):
        return Serving(Snapshot(path))
    what = "er beskadiget" if path.exists() else "findes ikke længere"
    problem = f"Øjebliksbilledet {path.stem} {what}."
    return Serving(_last_good(store, StoreError(problem, _REMEDY)), f"{problem} {_EARLIER}")


_EARLIER = "Der vises et tidligere."
_REMEDY = "Gå tilbage: fleks rollback --store MAPPE, og importér leverancen igen."


def current(store: Path) -> Snapshot:
    """The snapshot that ``store`` serves now.

    :raises StoreError: as ``serving``.
    """
    return serving(store).snapshot


def _last_good(store: Path, error: StoreError) -> Snapshot:
    """The newest snapshot that was served, was not rolled back from, and is sound; ``error`` where there is none."""
    for name, sha256 in sorted(logged(store).items(), reverse=True):
        path = snapshot_path(store, name)
        if not mark_of(path).exists() and _may_serve(path, sha256):
            return Snapshot(path)
    raise error


def _may_serve(path: Path, sha256: str) -> bool:
    """Whether the file is sound; an open connection to what it was before is let go of."""
    if not is_as_known(path):
        forget(path)
    return is_sound(path, sha256)


def forget(path: Path) -> None:
    """Let go of an open snapshot, so that its file can be deleted (Windows holds open files)."""
    with _lock:
        connection = _connections.pop(path, None)
    if connection is not None:
        connection.close()
