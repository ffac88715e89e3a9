"""``fleks parameter``: the rules that a municipality may set, with the day from which they hold."""

from collections.abc import Callable
from pathlib import Path

import click

from app import danish
from app.access import audit
from app.cli.ask import day_of, open_store
from app.cli.group import DanishGroup, fleks, store_option
from app.cli.table import print_table
from app.errors import UsageError
from app.kpi.parameter_change import Given, apply, read_parameter, value_words
from app.kpi.parameter_list import Listed, listed
from app.own.parameters import OwnParameter, Undo, end_parameter, own_parameters, remove_parameter, set_parameter

_WHO = click.option("--who", default="kommandolinjen", metavar="NAVN", help="Hvem der ændrer parameteren.")


@fleks.group("parameter", cls=DanishGroup)
def parameter() -> None:
    """Parametre: vis dem, og sæt kommunens egne."""


@parameter.command("list")
@store_option
def list_(store: Path) -> None:
    """Vis alle parametre og de perioder, de gælder i; kommunens egne har et nummer."""
    rows = [_row(one) for one in listed(open_store(store), store)]
    print_table(["Nr.", "Parameter", "Kommune", "Værdi", "Fra", "Til", "Sat af"], rows, (3,))


def _row(one: Listed) -> list[str]:
    row, own = one.parameter, one.own
    since = danish.NO_VALUE if row.fra.year <= 1900 else danish.short_date(row.fra)
    who = [str(own.number), own.hvem] if own else ["", ""]
    value = value_words(row.navn, row.vaerdi)
    return [who[0], row.navn, row.kommune or "alle", value, since, danish.short_date(row.til), who[1]]


@parameter.command("set")
@click.argument("navn", metavar="NAVN")
@click.argument("value", metavar="VÆRDI")
@store_option
@click.option("--from", "since", required=True, metavar="ÅÅÅÅ-MM-DD", help="Gælder fra denne dag.")
@click.option("--to", "until", metavar="ÅÅÅÅ-MM-DD", help="Gælder til og med denne dag.")
@click.option("--kommune", metavar="KODE", help="Kun for denne kommune (tre cifre).")
@_WHO
def set_(navn: str, value: str, store: Path, since: str, until: str | None, kommune: str | None, who: str) -> None:
    """Sæt en parameter, og byg et nyt øjebliksbillede med den af de samme data."""
    given = Given(navn, value, day_of(since), day_of(until) if until else None, kommune)
    one = read_parameter(open_store(store), given)
    name = _apply(store, f"{navn} sat", who, lambda: set_parameter(store, one, who))
    words = value_words(navn, one.vaerdi)
    click.echo(f"{navn} er {words} fra {danish.long_date(one.fra)}. Nu vises øjebliksbilledet {name}.")


@parameter.command("end")
@click.argument("number", metavar="NR", type=int)
@store_option
@click.option("--to", "until", required=True, metavar="ÅÅÅÅ-MM-DD", help="Gælder til og med denne dag.")
@_WHO
def end(number: int, store: Path, until: str, who: str) -> None:
    """Afslut en af kommunens egne parametre, og byg et nyt øjebliksbillede."""
    one, day = _kept(store, number), day_of(until)
    if day < one.fra:
        raise UsageError("Perioden slutter, før den begynder.", "Fjern parameteren i stedet: fleks parameter remove")
    _changed(store, one, f"{one.navn} afsluttet", who, lambda: end_parameter(store, number, day, who))


@parameter.command("remove")
@click.argument("number", metavar="NR", type=int)
@store_option
@_WHO
def remove(number: int, store: Path, who: str) -> None:
    """Fjern en af kommunens egne parametre, som om den aldrig var sat, og byg et nyt øjebliksbillede."""
    one = _kept(store, number)
    _changed(store, one, f"{one.navn} fjernet", who, lambda: remove_parameter(store, number, who))


def _changed(store: Path, one: OwnParameter, what: str, who: str, change: Callable[[], Undo]) -> None:
    click.echo(f"{one.navn} er ændret. Nu vises øjebliksbilledet {_apply(store, what, who, change)}.")


def _apply(store: Path, what: str, who: str, change: Callable[[], Undo]) -> str:
    with audit.changing(store, audit.operator(), "parameter", f"{what} (for {who})"):
        return apply(store, change)


def _kept(store: Path, number: int) -> OwnParameter:
    found = next((one for one in own_parameters(store) if one.number == number), None)
    if found is None:
        raise UsageError(f"Der er ingen egen parameter nr. {number}.", "Se numrene: fleks parameter list")
    return found
