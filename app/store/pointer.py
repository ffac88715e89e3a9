"""Which snapshot is served: a small file, ``CURRENT``, in the store's folder.

A snapshot file never changes and its name is never used again; publishing and rollback replace the pointer, atomically.
``SERVED`` beside it has a line for everything that was ever pointed to, so that a damaged pointer or snapshot does not
take with it what is known of the others.
"""

import json
import os
import re
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

from app.errors import StoreError

POINTER = "CURRENT"
FOLDER = "snapshots"
LOG = "SERVED"
WITHDRAWN = ".withdrawn"  # an empty file beside a snapshot that was rolled back from, and is not rolled back to
_NAME = re.compile(r"\d{6}-\d{4}-\d\d-\d\d\.duckdb")


@dataclass(frozen=True)
class Pointer:
    """The file name of the served snapshot and the checksum that it had when it was published."""

    snapshot: str
    sha256: str


def read_pointer(store: Path) -> Pointer:
    """What ``store`` serves now.

    :raises StoreError: there is no store, nothing was published, or the pointer cannot be read.
    """
    try:
        given = json.loads((store / POINTER).read_text(encoding="utf-8"))
        return _understood(given)
    except FileNotFoundError as error:
        raise StoreError(
            f"Der er ingen data i {store}.", "Importér en leverance: fleks import LEVERANCE --store MAPPE"
        ) from error
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise StoreError(
            f"Filen {store / POINTER} kan ikke læses.",
            "Gå tilbage til et tidligere øjebliksbillede: fleks rollback --store MAPPE",
        ) from error


def _understood(given: dict) -> Pointer:
    """:raises ValueError: it names no snapshot."""
    if not _NAME.fullmatch(given["snapshot"]):
        raise ValueError("not the name of a snapshot")
    return Pointer(given["snapshot"], str(given["sha256"]))


def write_pointer(store: Path, pointer: Pointer) -> None:
    """Serve ``pointer`` from now on: written beside, forced to disk, then put in place in one step, and logged."""
    beside = store / f"{POINTER}.tmp"
    with beside.open("w", encoding="utf-8") as file:
        json.dump(asdict(pointer), file)
        file.flush()
        os.fsync(file.fileno())
    os.replace(beside, store / POINTER)
    sync_folder(store)
    _log(store, pointer)


def _log(store: Path, pointer: Pointer) -> None:
    """Where it cannot be written, the pointer stands all the same; the next import logs it."""
    line = asdict(pointer) | {"hvornaar": datetime.now(UTC).isoformat(timespec="seconds")}
    with suppress(OSError), (store / LOG).open("a", encoding="utf-8") as file:
        file.write(f"\n{json.dumps(line)}\n")  # a line that was torn off before stays alone
        file.flush()
        os.fsync(file.fileno())


def logged(store: Path) -> dict[str, str]:
    """Name → checksum of every snapshot that was ever served, as far as the log can be read."""
    found: dict[str, str] = {}
    with suppress(OSError):
        for line in (store / LOG).read_text(encoding="utf-8", errors="replace").splitlines():
            with suppress(ValueError, KeyError, TypeError):
                one = _understood(json.loads(line))
                found[one.snapshot] = one.sha256
    return found


def log_again(store: Path) -> None:
    """Log what is pointed to, where a killed import did not come that far."""
    with suppress(StoreError):
        pointer = read_pointer(store)
        if logged(store).get(pointer.snapshot) != pointer.sha256:
            _log(store, pointer)


def mark_of(path: Path) -> Path:
    """The file that says that the snapshot at ``path`` was rolled back from."""
    return path.with_name(path.name + WITHDRAWN)


def sync_folder(folder: Path) -> None:
    """Force a rename in ``folder`` to disk, where the system can (Windows cannot open a folder)."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def snapshot_path(store: Path, name: str) -> Path:
    """Where the snapshot ``name`` lies."""
    return store / FOLDER / name


def published(store: Path) -> list[str]:
    """The names of all snapshots that are kept, oldest generation first."""
    return sorted(path.name for path in (store / FOLDER).glob("*.duckdb"))
