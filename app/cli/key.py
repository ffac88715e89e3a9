"""``fleks key``: the key behind the pseudonyms of a store."""

from pathlib import Path

import click

from app.access import audit
from app.cli.group import DanishGroup, fleks, store_option
from app.intake import new_key, rotate_key
from app.intake.key import KEY_FILE


@fleks.group("key", cls=DanishGroup)
def key() -> None:
    """Nøglen, som CPR-numre gøres til pseudonymer med."""


@key.command("new")
@store_option
def new(store: Path) -> None:
    """Lav en nøgle; en, der er i brug, bliver ikke erstattet."""
    with audit.changing(store, audit.operator(), "noegle", "ny nøgle"):
        path = new_key(store)
    click.echo(f"Nøglen ligger i {path}. Gem en kopi et sikkert sted: uden den får borgerne nye numre.")


@key.command("rotate")
@store_option
def rotate(store: Path) -> None:
    """Skift nøglen: alle pseudonymer i data bliver nye, uden at CPR-numrene skal leveres igen."""
    with audit.changing(store, audit.operator(), "noegle", "skift af nøgle"):
        name = rotate_key(store)
    click.echo(f"Nu vises {name} med nye pseudonymer. Nøglerne ligger i {store / KEY_FILE}; gem en ny kopi.")
    click.echo(
        "Tidligere øjebliksbilleder har de gamle pseudonymer og vises ikke igen; slet dem, når de ikke skal bruges."
    )
