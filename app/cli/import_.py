"""``fleks import``: a delivery in, a report out."""

from datetime import date
from pathlib import Path

import click
from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

from app.cli.ask import day_of, print_json
from app.cli.group import fleks, format_option, store_option
from app.errors import DeliveryRefused
from app.intake import ImportReport, import_delivery


@fleks.command("import")
@click.argument("delivery", metavar="LEVERANCE", type=click.Path(path_type=Path))
@store_option
@click.option("--data-pr", metavar="ÅÅÅÅ-MM-DD", help="Datadagen, hvis leverancen ikke selv siger den.")
@format_option("table", "json")
def import_command(delivery: Path, store: Path, data_pr: str | None, form: str) -> None:
    """Importér en leverance: en mappe med CSV-filer, en .zip eller en .xlsx."""
    day = day_of(data_pr) if data_pr else None
    try:
        report = import_with_progress(delivery, store, day)
    except DeliveryRefused as refused:
        report = getattr(refused, "report", None)
        if form == "json" and report is not None:
            print_json(report.to_json())
        raise
    if form == "json":
        print_json(report.to_json())
    else:
        click.echo(report.to_text())


def import_with_progress(delivery: Path, store: Path, data_pr: date | None) -> ImportReport:
    """Import with a progress bar on stderr, where that is a terminal."""
    columns = (TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("Læser leverancen", total=1.0)
        return import_delivery(
            delivery, store, data_pr, lambda phase, done: bar.update(task, description=phase, completed=done)
        )
