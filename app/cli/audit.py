"""``fleks audit``: who saw and did what, about whom, and whether the trail is whole."""

from datetime import UTC, datetime
from pathlib import Path

import click

from app import danish
from app.access.audit import NAMES, clean, operator, record
from app.cli.ask import day_of, print_json
from app.cli.csv_out import print_csv
from app.cli.group import DanishGroup, fleks, format_option, store_option
from app.cli.table import print_table
from app.config import read_settings
from app.errors import StoreError, UsageError
from app.kpi.person import pseudonyms
from app.own.audit import FILE, Wanted, events, events_about, head, trim, verify
from app.own.audit_chain import Event, Head

SHOWN = ("nr", "hvornaar", "hvem", "rolle", "handling", "genstand", "filter", "antal", "personer", "snapshot", "hash")
_HEADINGS = ["Nr.", "Tidspunkt", "Hvem", "Hvad", "Genstand", "Antal"]


@fleks.group("audit", cls=DanishGroup)
def audit() -> None:
    """Revisionssporet: hvem så og gjorde hvad, og er det helt."""


@audit.command("list")
@store_option
@click.option("--act", type=click.Choice(list(NAMES)), help="Kun denne slags.")
@click.option("--who", metavar="ID", default="", help="Kun denne bruger.")
@click.option("--from", "since", metavar="ÅÅÅÅ-MM-DD", help="Fra og med denne dag.")
@click.option("--to", "until", metavar="ÅÅÅÅ-MM-DD", help="Til og med denne dag.")
@click.option("--limit", type=click.IntRange(1), default=50, show_default=True, help="Højst så mange, de nyeste først.")
@format_option("table", "json", "csv")
def list_(store: Path, act: str | None, who: str, since: str | None, until: str | None, limit: int, form: str) -> None:
    """Vis hændelser, de nyeste først."""
    until_next = f"{day_of(until).isoformat()}T24" if until else ""
    wanted = Wanted(act or "", who, "", day_of(since).isoformat() if since else "", until_next)
    _print(*events(_kept(store), wanted, limit), form)


@audit.command("person")
@click.argument("given", metavar="ID")
@store_option
@format_option("table", "json", "csv")
def person(given: str, store: Path, form: str) -> None:
    """Vis alt, der er registreret om én borger: til svar på en anmodning om indsigt.

    ID er borgerens pseudonym, sagsnummer eller sagens reference i adressen; aldrig et CPR-nummer.
    """
    found = pseudonyms(_kept(store), given)
    record(store, operator(), "revision", "opslag på borger", antal=len(found), personer=found)
    rows = events_about(store, found)
    _print(rows, len(rows), form)


@audit.command("verify")
@store_option
@click.option("--head", "kept", metavar="NR:HASH", help="Et hoved, der er gemt et andet sted (se fleks audit head).")
def verify_(store: Path, kept: str | None) -> None:
    """Gå hele sporet igennem: er noget rettet, slettet, byttet om eller skåret af?"""
    verdict = verify(_kept(store), _head_of(kept) if kept else None)
    if verdict.faults:
        raise StoreError(
            "\n".join(["Revisionssporet er ikke helt.", *verdict.faults]),
            "Sammenlign med en sikkerhedskopi, og find ud af, hvem der har haft adgang til filen.",
        )
    click.echo(f"Revisionssporet er helt: {danish.count(verdict.antal, 'hændelse', 'hændelser')}, hoved {_said(store)}")


@audit.command("head")
@store_option
def head_(store: Path) -> None:
    """Vis sporets hoved: gem det et andet sted, og hold sporet op mod det med verify --head."""
    click.echo(_said(_kept(store)))


@audit.command("trim")
@store_option
def trim_(store: Path) -> None:
    """Fjern hændelser, der er ældre end indstillingen revision_gem_maaneder."""
    who, months = operator(), read_settings(store).revision_gem_maaneder
    event = Event(clean(who.bruger_id), who.rolle, "oprydning")
    removed = trim(_kept(store), _months_ago(datetime.now(UTC), months), event)
    click.echo(f"{danish.count(removed, 'hændelse', 'hændelser')} ældre end {months} måneder er fjernet.")


def _months_ago(now: datetime, months: int) -> datetime:
    year, month = divmod(now.year * 12 + now.month - 1 - months, 12)
    return now.replace(year=year, month=month + 1, day=min(now.day, 28))


def _kept(store: Path) -> Path:
    """The store, when it has a trail: to look at one does not make one."""
    if not (store / FILE).exists():
        raise StoreError(f"Der er intet revisionsspor i {store}.", "Det begynder med den første import.")
    return store


def _said(store: Path) -> str:
    number, digest = head(store)
    return f"{number}:{digest}"


def _head_of(text: str) -> Head:
    number, _, digest = text.strip().partition(":")
    if not number.isdigit() or not digest:
        raise UsageError("Hovedet kan ikke læses.", "Skriv det, som fleks audit head viste det: NR:HASH.")
    return int(number), digest


def _print(rows: list[dict], total: int, form: str) -> None:
    if form == "json":
        print_json({"total": total, "rows": [{name: row[name] for name in SHOWN} for row in rows]})
    elif form == "csv":
        print_csv({name: row[name] for name in SHOWN} for row in rows)
    else:
        print_table(_HEADINGS, [_line(row) for row in rows], (0, 5))
        click.echo(f"{danish.count(len(rows), 'hændelse', 'hændelser')} af {danish.number(total)}")


def _line(row: dict) -> list[str]:
    when = danish.moment(datetime.fromisoformat(row["hvornaar"]))
    return [str(row["nr"]), when, row["hvem"], NAMES[row["handling"]], row["genstand"], danish.number(row["antal"])]
