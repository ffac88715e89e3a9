"""Which house built a snapshot: the same delivery read by another house may give other numbers."""

import hashlib
from pathlib import Path

import duckdb

from app.store import sqlfile
from app.store.snapshot import AnotherVersion, Snapshot

_QUERIES = ("stage", "model", "build", "kpi", "check")
_ROOMS = ("build", "intake")
_APP = Path(__file__).parent.parent


def _version() -> str:
    """A checksum of all code that decides what is in a snapshot."""
    digest = hashlib.sha256()
    for folder in _QUERIES:
        for name in sqlfile.names(folder):
            digest.update(f"{folder}/{name}{sqlfile.read(folder, name)}".encode())
    for room in _ROOMS:
        for path in sorted((_APP / room).rglob("*.py")):
            digest.update(path.name.encode() + path.read_bytes())
    return digest.hexdigest()


def sign(connection: duckdb.DuckDBPyConnection) -> None:
    """Note this house in the snapshot under construction."""
    connection.execute("CREATE OR REPLACE TABLE hus AS SELECT $sha256 AS sha256", {"sha256": _version()})


def is_of_this_house(snapshot: Snapshot) -> bool:
    """Whether a published snapshot was built by the code that runs now.

    :raises StoreError: it cannot be read.
    """
    try:
        return snapshot.lines("SELECT sha256 FROM hus") == [{"sha256": _version()}]
    except AnotherVersion:
        return False  # it is older than the note


def built_by_this_house(connection: duckdb.DuckDBPyConnection) -> bool:
    """Whether the snapshot that ``connection`` reads as ``foer`` was built by the code that runs now."""
    try:
        return connection.execute("SELECT sha256 FROM foer.hus").fetchall() == [(_version(),)]
    except duckdb.CatalogException:
        return False  # it is older than the note
