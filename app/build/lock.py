"""One builder at a time, and files that only their owner can read."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from app.errors import StoreError

LOCK = "BUILD.lock"


def _try_lock(file: IO[bytes]) -> None:
    """Take the lock or raise ``OSError``; the system lets go of it when the process ends, however it ends."""
    if os.name == "nt":
        import msvcrt

        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextmanager
def exclusive(store: Path) -> Iterator[None]:
    """Hold the store's build lock; files made meanwhile are for their owner alone.

    :raises StoreError: another import, rebuild or rollback is under way, or the folder cannot be written.
    """
    before = os.umask(0o077)
    try:
        store.mkdir(parents=True, exist_ok=True)
        with (store / LOCK).open("ab") as file:
            try:
                _try_lock(file)
            except OSError as error:
                raise StoreError(
                    f"En anden import er i gang i {store}.", "Vent, til den er færdig, og prøv så igen."
                ) from error
            yield
    finally:
        os.umask(before)
