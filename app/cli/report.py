"""``fleks report``: the reports that leave the house, for a person and for a scheduler."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date
from functools import partial
from itertools import chain
from pathlib import Path
from time import perf_counter

import click

from app import danish
from app.access import Scope, audit
from app.cli.ask import open_store
from app.cli.group import DanishGroup, fleks, store_option
from app.cli.table import print_table
from app.errors import StoreError, UsageError
from app.kpi import kpi
from app.kpi.filters import first_of_month
from app.own.database import moment_of
from app.reports.asking import month_of
from app.reports.content import FORMS, Report
from app.reports.drawing import Setting
from app.reports.leaving import Passed
from app.reports.publishing import publish
from app.reports.report import gather, make_report
from app.reports.setting import require_fresh, setting_of
from app.reports.shelf import every, find


@fleks.group("report", cls=DanishGroup)
def report() -> None:
    """Rapporter til udvalg og ledelse: vis opskrifterne, og lav filerne."""


@report.command("list")
@store_option
def list_(store: Path) -> None:
    """Vis de rapporter, der kan laves."""
    rows = [
        [one.recipe.navn, one.recipe.titel, one.recipe.modtager, _written(one.version, one.who, one.when)]
        for one in every(store)
    ]
    print_table(["Navn", "Titel", "Til", "Opskrift"], rows)


def _written(version: int, who: str, when: str) -> str:
    return f"version {version}, {who}, {danish.moment(moment_of(when))}" if version else "følger med"


@report.command("show")
@click.argument("name", metavar="NAVN")
@store_option
def show(name: str, store: Path) -> None:
    """Vis, hvad en rapport indeholder."""
    recipe = find(store, name).recipe
    click.echo(recipe.titel)
    for heading, text in (("Møde", recipe.moede), ("Til", recipe.modtager), ("Måneder", str(recipe.maaneder))):
        if text:
            click.echo(f"{heading}: {text}")
    rows = [
        [part.overskrift, kpi(kpi_id).titel, ", ".join(part.figurer) or "kun tal"]
        for part in recipe.afsnit
        for kpi_id in part.noegletal
    ]
    print_table(["Afsnit", "Nøgletal", "Figurer"], rows)


_AT_ONCE = 2  # forms of a report: while typst sets one, Python makes another


@report.command("run")
@click.argument("names", metavar="NAVN…", nargs=-1, required=True)
@store_option
@click.option("--month", metavar="ÅÅÅÅ-MM", help="Måneden; ellers den nyeste hele måned i data.")
@click.option("--format", "forms", default="pdf", show_default=True, metavar="LISTE", help=f"Af: {', '.join(FORMS)}.")
@click.option("--out", type=click.Path(path_type=Path), required=True, metavar="MAPPE", help="Mappen til filerne.")
@click.option("--kommune", metavar="KODE", help="Kommunen (tre cifre), hvis der er flere.")
@click.option("--publish", "publishing", is_flag=True, help="Læg den frem for alle med adgang til rapporter.")
@click.option("--max-age", type=click.IntRange(0), metavar="DAGE", help="Afvis data, der er ældre end så mange dage.")
def run(
    names: tuple[str, ...],
    store: Path,
    month: str | None,
    forms: str,
    out: Path,
    kommune: str | None,
    publishing: bool,
    max_age: int | None,
) -> None:
    """Lav rapporten NAVN (eller flere) som filer i en mappe."""
    started = perf_counter()
    wanted = _forms(forms)
    snapshot, recipes = open_store(store), [find(store, name).recipe for name in names]
    setting = setting_of(store, snapshot, Scope.everything(), date.today(), kommune)
    require_fresh(setting, max_age)
    chosen = month_of(setting.options, first_of_month(month) if month else None)
    for recipe in recipes:
        passed = gather(recipe, chosen, setting)
        one = make_report(recipe, chosen, setting, passed)
        audit.record(store, audit.operator(), "rapport", one.name, filter=f"{chosen:%Y-%m}", snapshot=one.snapshot)
        for path in _write(one, wanted, out):
            click.echo(str(path))
        if publishing:
            _publish(setting, passed, one, wanted)
    click.echo(f"Færdig på {danish.number(perf_counter() - started, 1)} sekunder.", err=True)


def _publish(setting: Setting, passed: Passed, one: Report, forms: list[str]) -> None:
    from app.export.report_files import packed  # as in _write

    publish(setting, passed, one, {form: packed(one, form) for form in forms}, audit.operator().bruger_id)


def _forms(text: str) -> list[str]:
    wanted = list(dict.fromkeys(part.strip().lower() for part in text.split(",") if part.strip()))
    unknown = [form for form in wanted if form not in FORMS]
    if unknown or not wanted:
        raise UsageError(f"Formatet »{''.join(unknown[:1])}« kendes ikke.", f"Brug: {', '.join(FORMS)}.")
    return wanted


def _write(one: Report, forms: list[str], out: Path) -> list[Path]:
    """Each file beside, then put in place: a file that is there is whole.

    :raises StoreError: the folder cannot be written to.
    """
    # Imported here: what draws and sets a report takes a second to load.
    from app.export.report_files import files

    written = []
    try:
        out.mkdir(parents=True, exist_ok=True)
        with ThreadPoolExecutor(_AT_ONCE) as pool:
            for name, content in chain.from_iterable(pool.map(partial(files, one), forms)):
                beside = out / f".{name}.tmp"
                beside.write_bytes(content)
                written.append(beside.replace(out / name))
    except OSError as error:
        raise StoreError(f"Der kan ikke skrives i {out}.", "Se efter plads og rettigheder.") from error
    return written
