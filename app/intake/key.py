"""The key behind the pseudonyms: one file in the store, for its owner alone."""

import os
import secrets
from pathlib import Path

from app.errors import StoreError

KEY_FILE = "cpr.key"


def read_key(store: Path) -> bytes:
    """The key of ``store``, made at first use.

    :raises StoreError: it is damaged, or others than its owner may read it.
    """
    path = store / KEY_FILE
    if not path.exists():
        _make(path)
    if os.name == "posix" and path.stat().st_mode & 0o077:
        raise StoreError(f"Nøglefilen {path} kan læses af andre.", f"Luk den: chmod 600 {path}")
    try:
        key = bytes.fromhex(path.read_text(encoding="ascii").strip())
    except (OSError, ValueError):
        key = b""
    if len(key) != 32:
        raise StoreError(
            f"Nøglefilen {path} er ødelagt.", "Læg den sikrede kopi tilbage; en ny nøgle giver borgerne nye numre."
        )
    return key


def _make(path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w", encoding="ascii") as file:
        file.write(secrets.token_hex(32))
        file.flush()
        os.fsync(file.fileno())
