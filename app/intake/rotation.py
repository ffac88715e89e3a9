"""A store goes over to a new key: every pseudonym in it becomes a pseudonym of itself, without the CPR numbers.

Whoever has an old key and an old copy cannot recognise anybody in what is built from now on; the old key is kept, since
the next delivery's numbers go through all keys in turn and so meet the same borgere.
"""

import os
import secrets
from collections.abc import Callable
from pathlib import Path

from app.build import building, withdraw_earlier
from app.errors import StoreError
from app.intake.cpr import Pseudonyms, successor
from app.intake.key import KEY_FILE, NEXT_FILE, is_used, read_key, settle, write_keys
from app.own.renamed import note_renamed

Progress = Callable[[str, float], None]


def rotate_key(store: Path, progress: Progress | None = None) -> str:
    """Build and publish the served data under a new key, and return the name of the snapshot.

    Earlier snapshots, which know the borgere by their old pseudonyms, are not rolled back to any more.

    :raises StoreError: there is no key in use, or the store cannot be built.
    """
    tell = progress or (lambda text, share: None)
    if not (store / KEY_FILE).exists():
        raise StoreError(f"Der er ingen nøgle i {store}.", "Lav en: fleks key new --store MAPPE")
    new = secrets.token_bytes(32)
    with building(store, None, lambda ids: _renamed(store, ids, new)) as work:
        work.complete(lambda done, total, text: tell(text, done / max(total, 1)))
        write_keys(store / NEXT_FILE, (*read_key(store), new))
        name = work.publish(work.newest_data_pr())
        os.replace(store / NEXT_FILE, store / KEY_FILE)
        withdraw_earlier(store)
    return name


def _renamed(store: Path, ids: list[str], new: bytes) -> dict[str, str]:
    """Old → new pseudonym of every borger that the newest key named; ids of the source's own stay.

    :raises StoreError: the key names nobody.
    """
    settle(store)
    keys = read_key(store)
    if not is_used(store, keys):
        raise StoreError(
            f"Nøglen i {store} er ikke i brug: der er ingen CPR-pseudonymer i data.",
            "En ubrugt nøgle skiftes med: fleks key new --store MAPPE",
        )
    prefix = Pseudonyms(*keys).prefix
    names = {name: successor(name, new) for name in ids if name.startswith(prefix)}
    note_renamed(store, names)
    return names
