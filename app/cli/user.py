"""``fleks user``: who may log in, and what they may see."""

import sys
from datetime import date, datetime
from pathlib import Path

import click

from app import danish
from app.access import users
from app.access.asker import Rolle
from app.access.audit import operator
from app.access.grant import BOUND
from app.access.password import generated
from app.cli.ask import day_of
from app.cli.group import DanishGroup, fleks, store_option
from app.cli.table import print_table
from app.kpi.units import keys
from app.own import users as kept
from app.own.users import Afgraensning, Bruger
from app.store.pointer import POINTER
from app.store.snapshot import current

_ROLE = click.Choice([str(rolle) for rolle in Rolle])


@fleks.group("user", cls=DanishGroup)
def user() -> None:
    """Brugere: hvem der må logge ind, og hvad de må se."""


def _bound_options(command: click.Command) -> click.Command:
    for option in (
        click.option("--to", "until", metavar="ÅÅÅÅ-MM-DD", help="Sidste dag med adgangen."),
        click.option("--from", "since", metavar="ÅÅÅÅ-MM-DD", help="Første dag med adgangen; ellers i dag."),
        click.option("--sagsbehandler", "sagsbehandlere", multiple=True, metavar="ID", help="Kun denne sagsbehandler."),
        click.option("--team", "teams", multiple=True, metavar="ID", help="Kun dette team (kan gentages)."),
        click.option("--kommune", "kommuner", multiple=True, metavar="KODE", help="Kun denne kommune."),
    ):
        command = option(command)
    return command


def _bound(given: dict) -> tuple[Afgraensning, ...]:
    since = day_of(given["since"]) if given["since"] else date.today()
    until = day_of(given["until"]) if given["until"] else None
    named = {"kommune": given["kommuner"], "team": given["teams"], "sagsbehandler": given["sagsbehandlere"]}
    return tuple(Afgraensning(niveau, enhed, since, until) for niveau, ids in named.items() for enhed in ids)


def _known(store: Path, bound: tuple[Afgraensning, ...]) -> tuple[Afgraensning, ...]:
    """The same, when the data have them; a store without data yet takes them as they are.

    :raises UsageError: an id that was not delivered, which would bind the user to nothing.
    """
    if bound and (store / POINTER).exists():
        for one in bound:
            keys(current(store), one.niveau, frozenset([one.enhed]))
    return bound


@user.command("add")
@click.argument("bruger_id", metavar="BRUGERNAVN")
@store_option
@click.option("--role", "rolle", type=_ROLE, required=True, help=f"Rolle: {', '.join(Rolle)}.")
@click.option("--name", "navn", default="", metavar="NAVN", help="Navnet, som det vises.")
@click.option("--ask-password", "ask", is_flag=True, help="Spørg om adgangskoden i stedet for at lave en.")
@_bound_options
def add(bruger_id: str, store: Path, rolle: str, navn: str, ask: bool, **given: object) -> None:
    """Opret en bruger, og skriv en adgangskode til den."""
    code = _asked() if ask else generated()
    made = users.add(
        store, Bruger(bruger_id, navn, rolle, afgraensninger=_known(store, _bound(given))), code, operator()
    )
    click.echo(f"Brugeren »{made.bruger_id}« er oprettet som {made.rolle}{_sees(made)}.")
    _tell_code(None if ask else code)


def _asked() -> str:
    """A password from the terminal, twice and unseen; from a pipe one line."""
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\n")
    return click.prompt("Adgangskode", hide_input=True, confirmation_prompt="Adgangskode igen")


def _tell_code(code: str | None) -> None:
    if code:
        click.echo(f"Adgangskode: {code}")
        click.echo("Den vises kun nu. Giv den til brugeren, som skifter den på siden »Min adgang«.")


def _sees(one: Bruger) -> str:
    bound = ", ".join(f"{part.niveau} {part.enhed}" for part in one.afgraensninger)
    if bound:
        return f" ({bound})"
    needs = BOUND.get(Rolle(one.rolle))
    return f" og ser intet, før afgrænsningen er sat: fleks user scope {one.bruger_id} --{needs} ID" if needs else ""


@user.command("list")
@store_option
def list_(store: Path) -> None:
    """Vis alle brugere."""
    rows = [
        [one.bruger_id, one.navn, one.rolle, _bound_text(one), one.kilde, _state(one), _last(one)]
        for one in kept.users(store)
    ]
    print_table(["Brugernavn", "Navn", "Rolle", "Afgrænset til", "Login", "Adgang", "Senest"], rows)


def _bound_text(one: Bruger) -> str:
    return users.said(one.afgraensninger) or ("intet endnu" if one.rolle in BOUND else "alt, rollen giver")


def _state(one: Bruger) -> str:
    return "åben" if one.aktiv else "spærret"


def _last(one: Bruger) -> str:
    return danish.short_date(datetime.fromtimestamp(one.senest).date()) if one.senest else "aldrig"


@user.command("role")
@click.argument("bruger_id", metavar="BRUGERNAVN")
@click.argument("rolle", metavar="ROLLE", type=_ROLE)
@store_option
def role(bruger_id: str, rolle: str, store: Path) -> None:
    """Giv en bruger en anden rolle. Brugeren bliver logget ud."""
    users.set_role(store, bruger_id, rolle, operator())
    click.echo(f"Brugeren »{users.checked_id(bruger_id)}« er nu {rolle} og er logget ud.")


@user.command("scope")
@click.argument("bruger_id", metavar="BRUGERNAVN")
@store_option
@_bound_options
def scope(bruger_id: str, store: Path, **given: object) -> None:
    """Afgræns en bruger til kommuner, teams eller sagsbehandlere i stedet for det, der gjaldt før."""
    bound = _known(store, _bound(given))
    users.set_scope(store, bruger_id, bound, operator())
    named = users.said(bound) or "det, rollen giver"
    click.echo(f"Brugeren »{users.checked_id(bruger_id)}« er nu afgrænset til: {named}. Brugeren er logget ud.")


@user.command("disable")
@click.argument("bruger_id", metavar="BRUGERNAVN")
@store_option
@click.option("--undo", is_flag=True, help="Åbn for brugeren igen.")
def disable(bruger_id: str, store: Path, undo: bool) -> None:
    """Spær en bruger; det, brugeren har gjort, står stadig i revisionssporet."""
    users.set_active(store, bruger_id, undo, operator())
    click.echo(f"Brugeren »{users.checked_id(bruger_id)}« er {'åbnet igen' if undo else 'spærret og logget ud'}.")


@user.command("password")
@click.argument("bruger_id", metavar="BRUGERNAVN")
@store_option
@click.option("--ask-password", "ask", is_flag=True, help="Spørg om adgangskoden i stedet for at lave en.")
def password(bruger_id: str, store: Path, ask: bool) -> None:
    """Giv en bruger en ny adgangskode. Brugeren bliver logget ud."""
    code = _asked() if ask else generated()
    users.set_password(store, bruger_id, code, operator())
    click.echo(f"Brugeren »{users.checked_id(bruger_id)}« har fået en ny adgangskode og er logget ud.")
    _tell_code(None if ask else code)


@user.command("sessions-end")
@click.argument("bruger_id", metavar="BRUGERNAVN")
@store_option
def sessions_end(bruger_id: str, store: Path) -> None:
    """Log en bruger ud alle steder."""
    ended = users.end_sessions(store, bruger_id, operator())
    click.echo(f"Brugeren »{users.checked_id(bruger_id)}« er logget ud {danish.count(ended, 'sted', 'steder')}.")
