"""Recipes of reports that the municipality made itself. Every version is kept, with who saved it and when."""

import json
from dataclasses import dataclass
from pathlib import Path
from sqlite3 import Row
from typing import Any

from app.own.database import note_change, own


@dataclass(frozen=True)
class OwnRecipe:
    """One version of a recipe. ``indhold`` is its content as plain values; ``hvornaar`` is in UTC."""

    navn: str
    version: int
    indhold: dict[str, Any]
    hvem: str
    hvornaar: str


def save_recipe(store: Path, navn: str, indhold: dict[str, Any], who: str) -> None:
    """Keep ``indhold`` as the newest version of the recipe ``navn``."""
    _add(store, navn, json.dumps(indhold, ensure_ascii=False), who, f"opskrift {navn}")


def drop_recipe(store: Path, navn: str, who: str) -> None:
    """Take the recipe away; its versions are kept, and a new one under the same name goes on counting."""
    _add(store, navn, None, who, f"opskrift {navn} slettet")


def _add(store: Path, navn: str, indhold: str | None, who: str, what: str) -> None:
    with own(store) as connection:
        connection.execute("INSERT INTO opskrift (navn, indhold, hvem) VALUES (?, ?, ?)", (navn, indhold, who))
        note_change(connection, what, who)


def own_recipes(store: Path) -> list[OwnRecipe]:
    """The newest version of every recipe that was not taken away, by name."""
    newest: dict[str, OwnRecipe | None] = {}
    for navn, version in _versions(store):
        newest[navn] = version
    return [one for _, one in sorted(newest.items()) if one is not None]


def recipe_versions(store: Path, navn: str) -> list[OwnRecipe]:
    """Every version of one recipe, the newest first."""
    return [one for name, one in reversed(_versions(store)) if name == navn and one is not None]


def _versions(store: Path) -> list[tuple[str, OwnRecipe | None]]:
    with own(store) as connection:
        rows = connection.execute("SELECT * FROM opskrift ORDER BY id").fetchall()
    counted: dict[str, int] = {}
    made = []
    for row in rows:
        counted[row["navn"]] = counted.get(row["navn"], 0) + 1
        made.append((row["navn"], _version(row, counted[row["navn"]])))
    return made


def _version(row: Row, number: int) -> OwnRecipe | None:
    if row["indhold"] is None:
        return None
    return OwnRecipe(row["navn"], number, json.loads(row["indhold"]), row["hvem"], row["hvornaar"])
