"""Under which pseudonyms a borger was known before the key was changed: the audit trail is never rewritten."""

from collections.abc import Mapping
from pathlib import Path

from app.own.database import own


def note_renamed(store: Path, names: Mapping[str, str]) -> None:
    """Remember old → new pseudonym."""
    with own(store) as connection:
        connection.executemany("INSERT OR REPLACE INTO omdoebt (gammel, ny) VALUES (?, ?)", list(names.items()))


def earlier_names(store: Path, name: str) -> list[str]:
    """The pseudonyms that ``name`` had before, the latest first."""
    with own(store) as connection:
        known = {row["ny"]: row["gammel"] for row in connection.execute("SELECT gammel, ny FROM omdoebt")}
    found = []
    while name in known:
        name = known[name]
        found.append(name)
    return found
