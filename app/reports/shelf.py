"""Where recipes stand: those that come with the product, and the municipality's own."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from app import danish
from app.errors import UsageError
from app.own.recipes import OwnRecipe, own_recipes, recipe_versions, save_recipe
from app.reports.recipe import Recipe, recipe_from

FOLDER = Path(__file__).resolve().parent / "recipes"
_LONGEST_NAME = 60


@dataclass(frozen=True)
class Standing:
    """A recipe on the shelf. ``version`` is 0 for a shipped one, which nobody has written."""

    recipe: Recipe
    version: int = 0
    who: str = ""
    when: str = ""

    @property
    def is_own(self) -> bool:
        """The municipality made it and can change it."""
        return self.version > 0


@cache
def shipped() -> dict[str, Recipe]:
    """The recipes that come with the product, by name."""
    made = [recipe_from(path.stem, tomllib.loads(path.read_text(encoding="utf-8"))) for path in FOLDER.glob("*.toml")]
    return {one.navn: one for one in sorted(made, key=lambda one: _ORDER.index(one.navn))}


_ORDER = ("maanedsoverblik", "kvartalsrapport", "fokusrevision")


def every(store: Path) -> list[Standing]:
    """All recipes: the shipped ones, then the municipality's own by title. An own one that can no longer be read (a
    nøgletal is gone) is left out here; asked for by name it says why."""
    mine = []
    for one in own_recipes(store):
        try:
            mine.append(_standing(one))
        except UsageError:
            continue
    return [
        *(Standing(one) for one in shipped().values()),
        *sorted(mine, key=lambda one: danish.sort_key(one.recipe.titel)),
    ]


def _standing(one: OwnRecipe) -> Standing:
    return Standing(recipe_from(one.navn, one.indhold), one.version, one.hvem, one.hvornaar)


def find(store: Path, navn: str) -> Standing:
    """The recipe of this name, as it stands now.

    :raises UsageError: there is none, or it can no longer be read.
    """
    if navn in shipped():
        return Standing(shipped()[navn])
    for one in own_recipes(store):
        if one.navn == navn:
            return _standing(one)
    names = ", ".join(one.recipe.navn for one in every(store))
    raise UsageError(f"Rapporten »{navn}« findes ikke.", f"Brug: {names}.")


def find_version(store: Path, navn: str, version: object) -> Standing:
    """An own recipe as it stood in ``version``.

    :raises UsageError: there is no such recipe now, it had no such version, or that can no longer be read.
    """
    find(store, navn)
    for one in recipe_versions(store, navn):
        if one.version == version:
            return _standing(one)
    raise UsageError("Den version af rapporten findes ikke.", "Vælg en af dem, der står på rapportens side.")


def save(store: Path, recipe: Recipe, who: str) -> None:
    """Keep an own recipe; what it holds is checked first.

    :raises UsageError: it is a shipped one, or it cannot be read again.
    """
    if recipe.navn in shipped():
        raise UsageError(f"»{recipe.titel}« følger med og kan ikke ændres.", "Kopiér den, og ret kopien.")
    save_recipe(store, recipe.navn, recipe_from(recipe.navn, recipe.content()).content(), who)


def copy(store: Path, navn: str, who: str) -> str:
    """A copy of a recipe as an own one, titled the same; its name is handed back.

    :raises UsageError: there is no such recipe.
    """
    original = find(store, navn).recipe
    name = free_name(store, original.titel)
    save_recipe(store, name, original.content(), who)
    return name


def free_name(store: Path, title: str) -> str:
    """A name made of the title that no recipe has: small letters, digits and hyphens."""
    plain = title.lower().replace("æ", "ae").replace("ø", "oe").replace("å", "aa")
    stem = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:_LONGEST_NAME] or "rapport"
    taken = {*shipped(), *(one.navn for one in own_recipes(store))}
    names = (stem if number == 1 else f"{stem}-{number}" for number in range(1, len(taken) + 2))
    return next(name for name in names if name not in taken)
