"""The keys behind the pseudonyms: one file in the store, for its owner alone, with a line per key, the oldest first.

While a store goes over to a new key, the keys to be lie in a second file. It holds from the instant that the served
snapshot has pseudonyms of its newest key, so a rotation that was killed has either happened or not.
"""

import os
import secrets
from pathlib import Path

from app.errors import StoreError
from app.intake.cpr import Pseudonyms
from app.intake.statement import fill
from app.store.pointer import POINTER
from app.store.snapshot import current

KEY_FILE = "cpr.key"
NEXT_FILE = "cpr.key.next"
Keys = tuple[bytes, ...]


def read_key(store: Path) -> Keys:
    """The keys of ``store``, the newest last; one is made at first use.

    :raises StoreError: they are damaged, or others than their owner may read them.
    """
    path = store / KEY_FILE
    if not path.exists():
        write_keys(path, (secrets.token_bytes(32),))
    coming = store / NEXT_FILE
    if coming.exists() and is_used(store, keys := _read(coming)):
        return keys
    return _read(path)


def _read(path: Path) -> Keys:
    if os.name == "posix" and path.stat().st_mode & 0o077:
        raise StoreError(f"Nøglefilen {path} kan læses af andre.", f"Luk den: chmod 600 {path}")
    try:
        keys = tuple(bytes.fromhex(line) for line in path.read_text(encoding="ascii").split())
    except (OSError, ValueError):
        keys = ()
    if not keys or any(len(key) != 32 for key in keys):
        raise StoreError(
            f"Nøglefilen {path} er ødelagt.", "Læg den sikrede kopi tilbage; en ny nøgle giver borgerne nye numre."
        )
    return keys


def new_key(store: Path) -> Path:
    """Give ``store`` a new key, and tell where it lies.

    :raises StoreError: there is one already that borgere in the served snapshot are known by, or it is damaged.
    """
    path = store / KEY_FILE
    if path.exists():
        if is_used(store, read_key(store)):
            raise StoreError(
                f"Nøglen {path} er i brug: borgerne i {store} har deres numre fra den.",
                "Brug den videre, og gem en kopi et sikkert sted. Skal den skiftes: fleks key rotate --store MAPPE",
            )
        path.unlink()
    write_keys(path, (secrets.token_bytes(32),))
    return path


def settle(store: Path) -> None:
    """Finish what a killed rotation left: its keys hold, or are forgotten. Only for who holds the store's lock."""
    coming = store / NEXT_FILE
    if coming.exists():
        if is_used(store, _read(coming)):
            os.replace(coming, store / KEY_FILE)
        else:
            coming.unlink()


def is_used(store: Path, keys: Keys) -> bool:
    """Whether borgere in the served snapshot are known by the newest of ``keys``."""
    if not (store / POINTER).exists():
        return False
    used = current(store).sql(fill("noegle_i_brug"), {"begynder": Pseudonyms(*keys).prefix})
    return bool(used["i_brug"].iloc[0])


def write_keys(path: Path, keys: Keys) -> None:
    """Write a new file that its owner alone can read.

    :raises FileExistsError: there is one.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w", encoding="ascii") as file:
        file.write("\n".join(key.hex() for key in keys))
        file.flush()
        os.fsync(file.fileno())
