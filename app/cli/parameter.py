"""``fleks parameter``: the rules that a municipality may set, with the day from which they hold."""

import math
from pathlib import Path

import click

from app import danish
from app.build import rebuild
from app.cli.ask import day_of, open_store
from app.cli.group import DanishGroup, fleks, store_option
from app.cli.table import print_table
from app.errors import UsageError
from app.kpi.parameters import every_parameter
from app.own.parameters import OwnParameter, set_parameter, withdraw_parameter


@fleks.group("parameter", cls=DanishGroup)
def parameter() -> None:
    """Parametre: vis dem, og sæt kommunens egne."""


@parameter.command("list")
@store_option
def list_(store: Path) -> None:
    """Vis alle parametre og de perioder, de gælder i."""
    rows = [
        [
            one.navn,
            one.kommune or "alle",
            danish.number(one.vaerdi, 0 if float(one.vaerdi).is_integer() else 2),
            danish.NO_VALUE if one.fra.year <= 1900 else danish.short_date(one.fra),
            danish.short_date(one.til),
        ]
        for one in every_parameter(open_store(store))
    ]
    print_table(["Parameter", "Kommune", "Værdi", "Fra", "Til"], rows, (2,))


@parameter.command("set")
@click.argument("navn", metavar="NAVN")
@click.argument("value", metavar="VÆRDI")
@store_option
@click.option("--from", "since", required=True, metavar="ÅÅÅÅ-MM-DD", help="Gælder fra denne dag.")
@click.option("--to", "until", metavar="ÅÅÅÅ-MM-DD", help="Gælder til og med denne dag.")
@click.option("--kommune", metavar="KODE", help="Kun for denne kommune (tre cifre).")
@click.option("--who", default="kommandolinjen", metavar="NAVN", help="Hvem der sætter parameteren.")
def set_(navn: str, value: str, store: Path, since: str, until: str | None, kommune: str | None, who: str) -> None:
    """Sæt en parameter, og byg et nyt øjebliksbillede med den af de samme data."""
    one = OwnParameter(navn, _number(value), day_of(since), day_of(until) if until else None, kommune)
    _check(store, one)
    number = set_parameter(store, one, who)
    try:
        name = rebuild(store)
    except Exception:
        withdraw_parameter(store, number, who)
        raise
    click.echo(f"{navn} er {value} fra {danish.long_date(one.fra)}. Nu vises øjebliksbilledet {name}.")


def _check(store: Path, one: OwnParameter) -> None:
    known = {row.navn for row in every_parameter(open_store(store))}
    if one.navn not in known:
        raise UsageError(f"Parameteren »{one.navn}« findes ikke.", f"Brug: {', '.join(sorted(known))}.")
    if one.til is not None and one.til < one.fra:
        raise UsageError("Perioden slutter, før den begynder.", "Byt om på de to datoer.")


def _number(text: str) -> float:
    try:
        number = float(text.strip().replace(",", "."))
    except ValueError:
        number = math.nan
    if not 0 <= number < math.inf:
        raise UsageError(f"»{text}« kan ikke være en parameter.", "Skriv et tal, der er 0 eller større.")
    return number
