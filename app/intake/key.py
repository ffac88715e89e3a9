"""The key behind the pseudonyms: one file in the store, for its owner alone."""

import os
import secrets
from pathlib import Path

from app.errors import StoreError
from app.intake.cpr import Pseudonyms
from app.intake.verdict import fill
from app.store.pointer import POINTER
from app.store.snapshot import current

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


def new_key(store: Path) -> Path:
    """Give ``store`` a new key, and tell where it lies.

    :raises StoreError: there is one already that borgere in the served snapshot are known by, or it is damaged.
    """
    path = store / KEY_FILE
    if path.exists():
        if _is_used(store, read_key(store)):
            raise StoreError(
                f"Nøglen {path} er i brug: borgerne i {store} har deres numre fra den.",
                "Brug den videre, og gem en kopi et sikkert sted. En ny nøgle ville bryde alle forløb.",
            )
        path.unlink()
    _make(path)
    return path


def _is_used(store: Path, key: bytes) -> bool:
    if not (store / POINTER).exists():
        return False
    used = current(store).sql(fill("noegle_i_brug"), {"begynder": Pseudonyms(key).prefix})
    return bool(used["i_brug"].iloc[0])


def _make(path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w", encoding="ascii") as file:
        file.write(secrets.token_hex(32))
        file.flush()
        os.fsync(file.fileno())
