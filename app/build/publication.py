"""From a finished file to the snapshot that is served: verify, name, point, prune; and the way back."""

import os
from contextlib import suppress
from datetime import date
from functools import partial
from pathlib import Path

import duckdb

from app.build.side_by_side import side_by_side
from app.config import read_settings
from app.errors import StoreError
from app.store.pointer import (
    FOLDER,
    POINTER,
    Pointer,
    log_again,
    logged,
    mark_of,
    published,
    read_pointer,
    snapshot_path,
    sync_folder,
    write_pointer,
)
from app.store.snapshot import forget
from app.store.soundness import checksum, is_sound

BUILDING = ".building"


def served(store: Path) -> Pointer | None:
    """What the store serves, or None where nothing was ever published.

    :raises StoreError: there is a pointer, but it cannot be read.
    """
    return read_pointer(store) if (store / POINTER).exists() else None


def last_served(store: Path) -> Path | None:
    """The newest snapshot that was ever served: after a rollback the one that was rolled back from, where it is whole.

    :raises StoreError: there is a pointer, but it cannot be read.
    """
    now = served(store)
    if now is None:
        return None
    for name in reversed(published(store)):
        path = snapshot_path(store, name)
        if name > now.snapshot and mark_of(path).exists() and _is_whole(store, path):
            return path
    return snapshot_path(store, now.snapshot)


def next_generation(store: Path) -> int:
    """One more than every generation that has a file or is pointed to, so that no name is used twice."""
    now = served(store)
    used = [*published(store), *([now.snapshot] if now else [])]
    return 1 + max((int(name[:6]) for name in used), default=0)


def remove_leftovers(store: Path) -> None:
    """Delete what a killed build left behind, and log what it published (the lock is held, so nobody is building)."""
    log_again(store)
    for path in (store / FOLDER).glob(f"*{BUILDING}*"):
        if path.is_dir():
            for spilled in path.iterdir():
                spilled.unlink()
            path.rmdir()
        else:
            path.unlink(missing_ok=True)


def verify(path: Path) -> None:
    """Read every column of every table once more from disk: DuckDB finds a damaged block when it reads it.

    :raises StoreError: something cannot be read.
    """
    try:
        with duckdb.connect(str(path), read_only=True) as connection:
            tables = connection.execute(
                "SELECT schema_name, table_name FROM duckdb_tables() WHERE estimated_size > 0 ORDER BY ALL"
            ).fetchall()
            list(side_by_side(connection, [partial(_read, schema=schema, table=table) for schema, table in tables]))
    except duckdb.Error as error:
        raise StoreError(
            f"Øjebliksbilledet {path.name} kan ikke læses igen, efter at det er skrevet.",
            "Kontrollér disken, og importér leverancen igen. Det hidtidige øjebliksbillede vises stadig.",
        ) from error


def _read(connection: duckdb.DuckDBPyConnection, schema: str, table: str) -> None:
    # A relation object takes several times as long to bind as the same statement.
    connection.execute(f'SELECT bit_xor(hash(COLUMNS(*))) FROM "{schema}"."{table}"').fetchall()  # noqa: S608


def _sync(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def publish(store: Path, finished: Path, generation: int, data_pr: date) -> str:
    """Serve the closed file ``finished`` from now on; returns its new name without the ending."""
    verify(finished)
    name = f"{generation:06d}-{data_pr:%Y-%m-%d}.duckdb"
    pointer = Pointer(name, checksum(finished))
    _sync(finished)
    os.replace(finished, snapshot_path(store, name))
    sync_folder(store / FOLDER)
    write_pointer(store, pointer)
    prune(store)
    return Path(name).stem


def prune(store: Path) -> None:
    """Keep the newest snapshots (a setting); the one just published is among them."""
    keep = max(1, read_settings(store).behold_snapshots)
    for name in published(store)[:-keep]:
        path = snapshot_path(store, name)
        forget(path)
        with suppress(OSError):  # Windows: a reader still holds it; the next publication tries again
            path.unlink()
            mark_of(path).unlink(missing_ok=True)


def serve_the_one_before(store: Path) -> Pointer:
    """Point to the newest earlier snapshot that can be read whole and was not itself rolled back from.

    Where the pointer is broken, that is the newest of all.

    :raises StoreError: there is none.
    """
    left = _served_name(store)
    for name in reversed(published(store)):
        path = snapshot_path(store, name)
        if (left and name >= left) or mark_of(path).exists():
            continue
        if _is_whole(store, path):
            pointer = Pointer(name, checksum(path))
            if left:
                mark_of(snapshot_path(store, left)).touch()
            write_pointer(store, pointer)
            return pointer
    raise StoreError(f"Der er intet tidligere øjebliksbillede i {store}.", "Importér en leverance igen.")


def withdraw_earlier(store: Path) -> None:
    """Let no rollback lead to a snapshot before the served one. Only for who holds the store's lock."""
    now = read_pointer(store).snapshot
    for name in published(store):
        if name < now:
            mark_of(snapshot_path(store, name)).touch()


def _is_whole(store: Path, path: Path) -> bool:
    """Whether a snapshot is as it was when it was served; one that is not in the log is read through."""
    known = logged(store).get(path.name)
    if known is not None:
        return is_sound(path, known)
    try:
        verify(path)
    except StoreError:
        return False
    return True


def _served_name(store: Path) -> str | None:
    with suppress(StoreError):
        return read_pointer(store).snapshot
    return None
