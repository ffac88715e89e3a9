"""The group that all commands belong to, and the options that several of them share."""

from collections.abc import Callable
from pathlib import Path

import click

from app.cli.danish_click import DanishContext


class _DanishHelp(click.Command):
    context_class = DanishContext

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = "Vis denne hjælp."
        return option


class DanishCommand(_DanishHelp):
    """A command with a Danish help page."""


class DanishGroup(_DanishHelp, click.Group):
    """A group with a Danish help page."""

    command_class = DanishCommand


@click.group(cls=DanishGroup)
def fleks() -> None:
    """Fleksoverblik: ledelsesinformation om fleksjob og ledighedsydelse."""


def store_option(command: Callable) -> Callable:
    """``--store DIR``, required."""
    return click.option(
        "--store", type=click.Path(path_type=Path), required=True, metavar="MAPPE", help="Mappen med data."
    )(command)


def format_option(*choices: str) -> Callable:
    """``--format``, the first choice is the default."""
    return click.option(
        "--format", "form", type=click.Choice(choices), default=choices[0], help=f"Udskrift: {', '.join(choices)}."
    )


def period_options(command: Callable) -> Callable:
    """``--month``, or ``--from`` and ``--to``; and what the figures are narrowed to."""
    for option in (
        click.option("--sagsbehandler", metavar="ID", help="Kun denne sagsbehandler."),
        click.option("--team", metavar="ID", help="Kun dette team."),
        click.option("--kommune", metavar="KODE", help="Kun denne kommune (tre cifre)."),
        click.option("--to", "until", metavar="ÅÅÅÅ-MM", help="Sidste måned."),
        click.option("--from", "since", metavar="ÅÅÅÅ-MM", help="Første måned."),
        click.option("--month", metavar="ÅÅÅÅ-MM", help="Én måned."),
        click.option(
            "--filter", "dims", multiple=True, metavar="DIMENSION=VÆRDI", help="Fx koen=K eller sektor=privat."
        ),
    ):
        command = option(command)
    return command
