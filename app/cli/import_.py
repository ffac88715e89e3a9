"""``fleks import``: a delivery in, a report out."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import click
import pandas as pd
from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn, TimeRemainingColumn

from app.access import audit
from app.cli.ask import day_of, plain, print_json
from app.cli.group import fleks, format_option, store_option
from app.cli.table import print_table
from app.errors import DeliveryRefused, FleksError
from app.intake import Consent, DryRun, ImportReport, import_deliveries
from app.intake import dry_run as try_delivery
from app.intake.profile.shipped import Chosen, choose


@fleks.command("import")
@click.argument("deliveries", metavar="LEVERANCE...", nargs=-1, required=True, type=click.Path(path_type=Path))
@store_option
@click.option("--data-pr", metavar="ÅÅÅÅ-MM-DD", help="Datadagen, hvis leverancen ikke selv siger den.")
@click.option("--profile", metavar="NAVN|FIL", help="Profilen, kilden læses med (se fleks profile list).")
@click.option("--dry-run", is_flag=True, help="Læs og bedøm leverancen, og vis de første rækker, men byg intet.")
@click.option("--older", is_flag=True, help="Vis den, selv om der nu vises en nyere.")
@click.option("--confirm", is_flag=True, help="Vis den, selv om den afviger meget fra den, der vises nu.")
@format_option("table", "json")
def import_command(
    deliveries: tuple[Path, ...],
    store: Path,
    data_pr: str | None,
    profile: str | None,
    dry_run: bool,
    older: bool,
    confirm: bool,
    form: str,
) -> None:
    """Importér en leverance: en mappe med CSV-filer, en .zip eller en .xlsx; flere, når de er fra hver sin kommune."""
    day = day_of(data_pr) if data_pr else None
    consent = Consent(older=older, jumps=confirm)
    chosen = choose(profile) if profile else None
    try:
        if dry_run:
            for delivery in deliveries:
                _show(try_delivery(delivery, store, day, consent=consent, profile=chosen), form)
        else:
            _tell(import_with_progress(deliveries, store, day, consent, chosen), form)
    except DeliveryRefused as refused:
        report = getattr(refused, "report", None)
        if form == "json" and report is not None:
            print_json(report.to_json())
        raise


def _tell(reports: list[ImportReport], form: str) -> None:
    """One report as it is; several as a list of them."""
    if form == "json":
        print_json(reports[0].to_json() if len(reports) == 1 else [report.to_json() for report in reports])
    else:
        click.echo("\n\n".join(report.to_text() for report in reports))


def _show(tried: DryRun, form: str) -> None:
    """The report, and the first rows of each table on their side: a line per column that has a value."""
    if form == "json":
        rows = {table: _records(frame) for table, frame in tried.rows.items()}
        print_json(tried.report.to_json() | {"dry_run": True, "first_rows": rows})
        return
    click.echo(f"Prøvelæsning: intet er bygget.\n\n{tried.report.to_text()}")
    for table, frame in tried.rows.items():
        records = _records(frame)
        names = [name for name in frame.columns if any(row[name] is not None for row in records)]
        lines = [[name, *("" if row[name] is None else _cell(row[name]) for row in records)] for name in names]
        if lines:
            head = ["Kolonne", *(f"Række {at}" for at in range(1, len(records) + 1))]
            print_table(head, lines, title=f"{table}, som den læses")


def _records(frame: pd.DataFrame) -> list[dict]:
    return [{name: plain(value) for name, value in row.items()} for row in frame.to_dict("records")]


def _cell(value: object) -> str:
    if isinstance(value, bool):
        return "ja" if value else "nej"
    return str(value).replace(".", ",") if isinstance(value, float) else str(value)


def import_with_progress(
    deliveries: Sequence[Path],
    store: Path,
    data_pr: date | None,
    consent: Consent | None = None,
    profile: Chosen | None = None,
) -> list[ImportReport]:
    """Import with a progress bar on stderr, where that is a terminal; that it began and how it ended is recorded."""
    what = ", ".join(delivery.name for delivery in deliveries)
    audit.record(store, audit.operator(), "import_begyndt", what)
    try:
        reports = _import(deliveries, store, data_pr, consent or Consent(), profile)
    except FleksError as error:
        audit.record(store, audit.operator(), "import_afvist", f"{what}: {error.message}")
        raise
    rows = sum(table.loaded for report in reports for table in report.tables.values())
    seen, kept = reports[0].snapshot or "", "uændret" if reports[0].unchanged else ""
    audit.record(store, audit.operator(), "import", what, antal=rows, snapshot=seen, filter=kept)
    return reports


def _import(
    deliveries: Sequence[Path], store: Path, data_pr: date | None, consent: Consent, profile: Chosen | None
) -> list[ImportReport]:
    columns = (TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn(), TimeRemainingColumn())
    console = Console(stderr=True)
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task("Læser leverancen", total=1.0)
        return import_deliveries(
            deliveries,
            store,
            data_pr,
            lambda phase, done: bar.update(task, description=phase, completed=done),
            consent,
            profile,
        )
