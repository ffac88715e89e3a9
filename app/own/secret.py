"""The server's secret: random, made at first use, in a file that nobody else may read; there is no default."""

import os
import secrets
import tempfile
from contextlib import suppress
from pathlib import Path

from app.errors import StoreError

FILE = "server.noegle"


def secret(store: Path) -> bytes:
    """The secret of the servers over ``store``, the same for all of them.

    :raises StoreError: it cannot be kept, is too short, or can be read by others.
    """
    path = store / FILE
    try:
        if not path.exists():
            _make(path)
        found, mode = path.read_bytes(), path.stat().st_mode
    except OSError as error:
        raise StoreError(f"Serverens nøgle, {path}, kan ikke bruges.", "Se efter rettigheder til mappen.") from error
    if len(found) < 32 or (os.name != "nt" and mode & 0o077):
        raise StoreError(
            f"Serverens nøgle, {path}, er ikke sikker.",
            "Slet den; en ny laves ved næste start, og alle logger ind igen.",
        )
    return found


def _make(path: Path) -> None:
    """Whole or not at all, and the one that came first: another process may come for it at the same moment."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, made = tempfile.mkstemp(dir=path.parent, prefix=f"{path.name}.")  # for its owner alone
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(secrets.token_bytes(64))
        with suppress(FileExistsError):
            os.link(made, path)
    finally:
        os.unlink(made)
