"""``fleks target``: the municipality's own targets."""

from pathlib import Path

import click

from app import danish
from app.cli.group import DanishGroup, fleks, store_option
from app.cli.table import print_table
from app.errors import UsageError
from app.kpi import kpi as kpi_of
from app.kpi.filters import first_of_month
from app.own.targets import Target, set_target, targets


@fleks.group("target", cls=DanishGroup)
def target() -> None:
    """Målsætninger: vis og sæt kommunens egne."""


@target.command("set")
@click.argument("kpi_id", metavar="ID")
@click.argument("value", metavar="VÆRDI")
@store_option
@click.option("--from", "since", required=True, metavar="ÅÅÅÅ-MM", help="Gælder fra denne måned.")
@click.option("--to", "until", metavar="ÅÅÅÅ-MM", help="Gælder til og med denne måned.")
@click.option("--team", metavar="ID", help="Kun for dette team.")
@click.option("--who", default="kommandolinjen", metavar="NAVN", help="Hvem der sætter målet.")
def set_(kpi_id: str, value: str, store: Path, since: str, until: str | None, team: str | None, who: str) -> None:
    """Sæt et mål: en andel som 75 % eller 0,75, ellers i nøgletallets enhed."""
    one = kpi_of(kpi_id)
    number = _number(value)
    end = first_of_month(until) if until else None
    set_target(store, Target(one.id, number, first_of_month(since), end, team), who)
    shown = danish.percent(number) if one.maal == "andel" else danish.number(number, 1)
    click.echo(f"Målet for »{one.titel}« er {shown} fra {danish.month(first_of_month(since))}.")


@target.command("list")
@store_option
def list_(store: Path) -> None:
    """Vis alle mål."""
    rows = [
        [one.kpi, one.team_id or "alle", danish.number(one.vaerdi, 2), danish.short_month(one.fra)]
        for one in targets(store)
    ]
    print_table(["Nøgletal", "Team", "Mål", "Fra"], rows, (2,))


def _number(text: str) -> float:
    cleaned = text.strip().replace(",", ".")
    try:
        if cleaned.endswith("%"):
            return float(cleaned[:-1].strip()) / 100
        return float(cleaned)
    except ValueError:
        raise UsageError(f"»{text}« er ikke et tal.", "Skriv fx 75 % eller 0,75.") from None
