"""``fleks demo``: the demo municipality, imported like any other, and served."""

from datetime import date
from pathlib import Path

import click

from app.build import is_of_this_house
from app.cli.group import fleks
from app.cli.import_ import import_with_progress
from app.cli.persons import make_persons, require_fiction
from app.cli.serve import port_option, run_server
from app.own.targets import Target, set_target, targets
from app.store.pointer import POINTER
from app.store.snapshot import current

# Invented, as the municipality is: what a committee might have decided.
DEMO_TARGETS = {
    "cv_rettidig": 0.60,
    "revurdering_rettidig": 0.75,
    "kontaktforloeb": 0.75,
    "puljebelaegning": 0.95,
    "fleksjobledighed": 0.15,
}


@fleks.command("demo")
@click.option(
    "--store", type=click.Path(path_type=Path), default=Path("demo"), show_default=True, metavar="MAPPE", help="Mappe."
)
@port_option
def demo(store: Path, port: int) -> None:
    """Lav en opdigtet kommune, importér den, og vis dashboardet."""
    prepare_demo(store)
    run_server(store, "127.0.0.1", port, demo=True)


def prepare_demo(store: Path) -> None:
    """Make the delivery of Demokommune and import it, unless the store already serves it as this house would; and its
    persons.

    :raises UsageError: the store serves data that are not made up.
    """
    if (store / POINTER).exists():
        require_fiction(store)
    if (store / POINTER).exists() and is_of_this_house(current(store)):
        click.echo(f"Bruger data, der allerede er i {store}.", err=True)
    else:
        _make_demo(store)
    make_persons(store)


def _make_demo(store: Path) -> None:
    from seed import make_delivery  # the only door from the house to its demo data

    click.echo("Laver leverancen fra Demokommune (opdigtede data) …", err=True)
    delivery = make_delivery(store / "leverance")
    import_with_progress([delivery], store, None)
    _set_demo_targets(store)


def _set_demo_targets(store: Path) -> None:
    have = {one.kpi for one in targets(store)}
    for kpi_id, value in DEMO_TARGETS.items():
        if kpi_id not in have:
            set_target(store, Target(kpi_id, value, date(2024, 1, 1)), "demo")
