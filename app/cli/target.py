"""``fleks target``: the municipality's own targets."""

from contextlib import AbstractContextManager
from pathlib import Path

import click

from app import danish
from app.access import audit
from app.cli.ask import open_store
from app.cli.group import DanishGroup, fleks, store_option
from app.cli.table import print_table
from app.errors import UsageError
from app.kpi import kpi as kpi_of
from app.kpi.filters import first_of_month
from app.kpi.target_change import read_target
from app.own.targets import Target, end_target, remove_target, set_target, targets

_WHO = click.option("--who", default="kommandolinjen", metavar="NAVN", help="Hvem der ændrer målet.")


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
@click.option("--kommune", metavar="KODE", help="Kun for denne kommune (tre cifre).")
@_WHO
def set_(kpi_id: str, value: str, store: Path, since: str, until: str | None, who: str, **where: str | None) -> None:
    """Sæt et mål: en andel som 75 % eller 0,75, ellers i nøgletallets enhed."""
    end = first_of_month(until) if until else None
    made = read_target(open_store(store), kpi_id, value, first_of_month(since), end, where["team"], where["kommune"])
    with _changing(store, f"{made.kpi} sat", who):
        set_target(store, made, who)
    click.echo(f"Målet for »{kpi_of(kpi_id).titel}« er {_shown(made)} fra {danish.month(made.fra)}.")


@target.command("end")
@click.argument("number", metavar="NR", type=int)
@store_option
@click.option("--to", "until", required=True, metavar="ÅÅÅÅ-MM", help="Gælder til og med denne måned.")
@_WHO
def end(number: int, store: Path, until: str, who: str) -> None:
    """Afslut et mål."""
    one, month = _kept(store, number), first_of_month(until)
    if month < one.fra:
        raise UsageError("Målet slutter, før det begynder.", "Fjern målet i stedet: fleks target remove")
    with _changing(store, f"{one.kpi} afsluttet", who):
        end_target(store, number, month, who)
    click.echo(f"Målet for »{kpi_of(one.kpi).titel}« gælder til og med {danish.month(month)}.")


@target.command("remove")
@click.argument("number", metavar="NR", type=int)
@store_option
@_WHO
def remove(number: int, store: Path, who: str) -> None:
    """Fjern et mål, som om det aldrig var sat."""
    one = _kept(store, number)
    with _changing(store, f"{one.kpi} fjernet", who):
        remove_target(store, number, who)
    click.echo(f"Målet for »{kpi_of(one.kpi).titel}« fra {danish.month(one.fra)} er fjernet.")


@target.command("list")
@store_option
def list_(store: Path) -> None:
    """Vis alle mål."""
    rows = [
        [
            str(one.number),
            one.kpi,
            one.team_id or "alle",
            _shown(one),
            danish.short_month(one.fra),
            danish.short_month(one.til) if one.til else danish.NO_VALUE,
            one.hvem,
        ]
        for one in targets(store)
    ]
    print_table(["Nr.", "Nøgletal", "Team", "Mål", "Fra", "Til", "Sat af"], rows, (3,))


def _changing(store: Path, what: str, who: str) -> AbstractContextManager[None]:
    return audit.changing(store, audit.operator(), "maal", f"{what} (for {who})")


def _shown(one: Target) -> str:
    return danish.percent(one.vaerdi) if kpi_of(one.kpi).maal == "andel" else danish.number(one.vaerdi, 1)


def _kept(store: Path, number: int) -> Target:
    found = next((one for one in targets(store) if one.number == number), None)
    if found is None:
        raise UsageError(f"Der er intet mål nr. {number}.", "Se numrene: fleks target list")
    return found
