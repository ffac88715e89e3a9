"""``fleks profile``: the mapping profiles that come with the product, and a new one to begin with."""

from pathlib import Path

import click

from app.cli.group import DanishGroup, fleks
from app.cli.table import print_table
from app.intake.profile.shipped import choose, shipped_profiles
from app.intake.profile.skeleton import sketch, write_sketch


@fleks.group("profile", cls=DanishGroup)
def profile() -> None:
    """Profiler: sådan læses en kilde af en anden form."""


@profile.command("list")
def list_() -> None:
    """Vis de profiler, der følger med."""
    print_table(["Profil", "Hvad den er til"], [[one.name, one.description] for one in shipped_profiles()])


@profile.command("show")
@click.argument("name", metavar="NAVN")
def show(name: str) -> None:
    """Vis en profil, så den kan kopieres og rettes."""
    click.echo(choose(name).text, nl=False)


@profile.command("new")
@click.argument("place", metavar="UDTRÆK", type=click.Path(path_type=Path))
@click.option(
    "--write", is_flag=True, help="Skriv profil.toml i mappen eller ved siden af filen i stedet for at vise den."
)
@click.option("--output", metavar="FIL", type=click.Path(path_type=Path), help="Skriv profilen her.")
def new(place: Path, write: bool, output: Path | None) -> None:
    """Lav et udkast til en profil efter et udtræk: en mappe med CSV-filer, en .zip eller en .xlsx."""
    if write or output:
        click.echo(f"Skrev {write_sketch(place, output)}. Læs hver linje, og ret den.")
    else:
        click.echo(sketch(place), nl=False)
