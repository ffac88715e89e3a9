"""``fleks import``: a delivery in, a report out."""

from datetime import date, datetime
from pathlib import Path

import click
from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

from app.cli.ask import print_json
from app.cli.group import fleks, format_option, store_option
from app.errors import DeliveryRefused, UsageError
from app.intake import ImportReport, import_delivery


@fleks.command("import")
@click.argument("delivery", metavar="LEVERANCE", type=click.Path(path_type=Path))
@store_option
@click.option("--data-pr", metavar="ÅÅÅÅ-MM-DD", help="Datadagen, hvis leverancen ikke selv siger den.")
@format_option("table", "json")
def import_command(delivery: Path, store: Path, data_pr: str | None, form: str) -> None:
    """Importér en leverance: en mappe med CSV-filer, en .zip eller en .xlsx."""
    day = _day(data_pr)
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


def _day(text: str | None) -> date | None:
    if text is None:
        return None
    try:
        return datetime.strptime(text, "%Y-%m-%d").date()
    except ValueError:
        raise UsageError(f"»{text}« er ikke en dato.", "Skriv datoen som 2026-10-31.") from None
