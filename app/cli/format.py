"""``fleks format``: the delivery format, as it is declared."""

import click

from app.cli.group import fleks
from app.intake.manual import format_markdown


@fleks.command("format")
def format_() -> None:
    """Vis leveranceformatet."""
    click.echo(format_markdown(), nl=False)
