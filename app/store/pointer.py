"""Which snapshot is served: a small file, ``CURRENT``, in the store's folder.

A snapshot file never changes and its name is never used again; publishing and rollback replace the pointer, atomically.
"""

import json
import os
from dataclasses import asdict, dataclass
from pathlib import Path

from app.errors import StoreError

POINTER = "CURRENT"
FOLDER = "snapshots"


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
        return Pointer(str(given["snapshot"]), str(given["sha256"]))
    except FileNotFoundError as error:
        raise StoreError(
            f"Der er ingen data i {store}.", "Importér en leverance: fleks import LEVERANCE --store MAPPE"
        ) from error
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise StoreError(
            f"Filen {store / POINTER} kan ikke læses.",
            "Gå tilbage til et tidligere øjebliksbillede: fleks rollback --store MAPPE",
        ) from error


def write_pointer(store: Path, pointer: Pointer) -> None:
    """Serve ``pointer`` from now on: written beside, forced to disk, then put in place in one step."""
    beside = store / f"{POINTER}.tmp"
    with beside.open("w", encoding="utf-8") as file:
        json.dump(asdict(pointer), file)
        file.flush()
        os.fsync(file.fileno())
    os.replace(beside, store / POINTER)
    sync_folder(store)


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
