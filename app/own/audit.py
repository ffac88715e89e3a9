"""The audit trail: one chain of events in a SQLite file of its own, that is added to and never changed.

Each row carries the hash of the row before it, and the newest row's number and hash stand in a second file, written in
the same transaction. So an edit, a row taken out, rows changed about and a tail cut off are all found
(``app.own.audit_chain``). Writers of any number of threads and processes wait for each other and keep one chain.
"""

import os
import sqlite3
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from app.config import house_folder
from app.errors import AuditError
from app.own.audit_chain import START, Event, Head, Piece, Verdict, hash_of, judge

FILE, HEAD = "revisionsspor.sqlite", "revisionsspor.hoved"
EVERY = 2**31  # events: all of them
_PIECE = 1000  # events that are read at a time
_WAIT = 10.0  # seconds that a writer waits for the others


@dataclass(frozen=True)
class Wanted:
    """Which events to list. Empty text is all; ``fra`` and ``til`` are ISO days (``til`` is not included)."""

    handling: str = ""
    hvem: str = ""
    person: str = ""
    fra: str = ""
    til: str = ""


@cache
def statement(name: str) -> str:
    """The text of ``queries/audit/<name>.sql``."""
    return (house_folder("queries") / "audit" / f"{name}.sql").read_text(encoding="utf-8")


@contextmanager
def trail(store: Path) -> Iterator[sqlite3.Connection]:
    """A connection to the trail of ``store`` and its head, both made at first use, for their owner alone.

    :raises AuditError: a file cannot be opened, read or written.
    """
    try:
        for path in (store / FILE, store / HEAD):
            _make(path)
        with closing(sqlite3.connect(store / FILE, timeout=_WAIT, isolation_level=None)) as connection:
            connection.row_factory = sqlite3.Row
            connection.execute("ATTACH ? AS hoved", (str(store / HEAD),))
            if not connection.execute("PRAGMA table_info(haendelse)").fetchone():
                connection.executescript(f"BEGIN IMMEDIATE;\n{statement('tabeller')}\nCOMMIT;")
            yield connection
    except (sqlite3.Error, OSError) as error:
        raise AuditError from error


def _make(path: Path) -> None:
    """An empty file for its owner alone, unless it is there.

    It is opened under another name: to close a file lets go of every lock that the process holds on it, SQLite's too.
    """
    if path.exists():
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, made = tempfile.mkstemp(dir=path.parent, prefix=f"{path.name}.")
    os.close(handle)
    try:
        with suppress(FileExistsError):  # another writer was first
            os.link(made, path)
    finally:
        os.unlink(made)


@contextmanager
def _writing(connection: sqlite3.Connection) -> Iterator[None]:
    """One transaction over both files, alone; both are written, or neither is."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")


def append(store: Path, event: Event, now: Callable[[], datetime] = lambda: datetime.now(UTC)) -> Head:
    """Add an event at the end of the chain and return its number and hash; when this returns, it is on disk.

    :raises AuditError: it could not be written; what it is about must then not be shown.
    """
    with trail(store) as connection, _writing(connection):
        return _add(connection, event, now())


def _add(connection: sqlite3.Connection, event: Event, when: datetime) -> Head:
    last = connection.execute(statement("seneste")).fetchone()
    told = asdict(event) | {
        "nr": last["nr"] + 1 if last else 1,
        "hvornaar": when.astimezone(UTC).isoformat(timespec="milliseconds"),
        "forrige": last["hash"] if last else START,
    }
    persons = sorted(set(told.pop("personer")))
    told["hash"] = hash_of(told, persons)
    connection.execute(statement("ny"), told)
    connection.executemany(statement("ny_person"), [{"borger_id": one} for one in persons])
    connection.executemany(statement("ny_vist"), [{"nr": told["nr"], "borger_id": one} for one in persons])
    connection.execute(statement("hoved"), {"nr": told["nr"], "hash": told["hash"]})
    return told["nr"], told["hash"]


def require_writable(store: Path) -> None:
    """Nothing, when an event could be written now.

    :raises AuditError: it could not.
    """
    with trail(store) as connection:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute(statement("proev"))
        connection.execute("ROLLBACK")


def events(store: Path, wanted: Wanted = Wanted(), limit: int = 100, offset: int = 0) -> tuple[list[dict], int]:
    """A page of events, the newest first, and how many there are in all.

    An event has the columns of ``haendelse``; ``personer`` says how many persons it was about.
    """
    given = asdict(wanted)
    with trail(store) as connection:
        rows = connection.execute(statement("liste"), given | {"antal": limit, "fra_raekke": offset}).fetchall()
        total = connection.execute(statement("liste_antal"), given).fetchone()["antal"]
    return [dict(row) for row in rows], total


def events_about(store: Path, persons: Iterable[str], limit: int = EVERY) -> list[dict]:
    """The events that were about any of ``persons``, each once, the newest first; at most ``limit`` for each person."""
    found = {row["nr"]: row for one in persons for row in events(store, Wanted(person=one), limit)[0]}
    return [found[number] for number in sorted(found, reverse=True)]


def head(store: Path) -> Head:
    """The number and hash of the newest event, ``(0, "")`` before the first: keep it elsewhere, and verify by it."""
    with trail(store) as connection:
        row = connection.execute(statement("laes_hoved")).fetchone()
    return (row["nr"], row["hash"]) if row else (0, START)


def verify(store: Path, kept: Head | None = None) -> Verdict:
    """Whether the trail of ``store`` is whole and unchanged; ``kept`` is a head that was kept elsewhere.

    :raises AuditError: it cannot be read at all.
    """
    with trail(store) as connection:
        return judge(_pieces(connection), kept)


def _pieces(connection: sqlite3.Connection) -> Iterator[Piece]:
    """The trail piece by piece, so that nobody who writes waits for somebody who reads it all."""
    after = -(2**62)
    while True:
        connection.execute("BEGIN")  # a piece and the head as they are at one moment
        rows = connection.execute(statement("alle"), {"efter": after, "antal": _PIECE}).fetchall()
        row = connection.execute(statement("laes_hoved")).fetchone()
        loose = bool(connection.execute(statement("loese")).fetchone()["findes"])
        connection.execute("COMMIT")
        yield Piece(rows, (row["nr"], row["hash"]) if row else (0, START), loose)
        if len(rows) < _PIECE:
            return
        after = rows[-1]["nr"]


def trim(store: Path, before: datetime, event: Event) -> int:
    """Take out what is older than ``before`` and return how many events that was; the trail says itself that it was.

    ``event`` says who; its ``genstand``, ``filter`` and ``antal`` become the last number taken out, its hash, and how
    many.
    """
    with trail(store) as connection, _writing(connection):
        limit = {"foer": before.astimezone(UTC).isoformat(timespec="milliseconds")}
        last = connection.execute(statement("foer"), limit).fetchone()
        if last is None:
            return 0
        told = event.replace(
            handling="oprydning", genstand=str(last["nr"]), filter=last["hash"], antal=last["antal"], personer=()
        )
        _add(connection, told, datetime.now(UTC))
        for part in statement("ryd").split(";"):
            connection.execute(part)
        return last["antal"]
