"""What the commands about figures share: the period and filters as given, and plain values for JSON."""

import json
from datetime import date, datetime
from pathlib import Path

import click
import pandas as pd

from app.errors import UsageError
from app.kpi.filters import Filters, first_of_month
from app.kpi.units import leverancer
from app.store.snapshot import Snapshot, serving


def filters_from(given: dict) -> Filters:
    """The filters that the options of ``period_options`` say.

    :raises UsageError: no period, both kinds of period, or a filter that is not DIMENSION=VÆRDI.
    """
    since, until = _period(given["month"], given["since"], given["until"])
    pairs = [text.partition("=") for text in given["dims"]]
    if any(not value for _, _, value in pairs):
        raise UsageError("Et filter skrives DIMENSION=VÆRDI.", "Fx --filter koen=K")
    dims = tuple((name, value) for name, _, value in pairs)
    return Filters(since, until, given["kommune"], given["team"], given["sagsbehandler"], dims)


def _period(month: str | None, since: str | None, until: str | None) -> tuple[date, date]:
    if month and not since and not until:
        return first_of_month(month), first_of_month(month)
    if since and until and not month:
        return first_of_month(since), first_of_month(until)
    raise UsageError("Angiv en periode.", "Enten --month 2026-10, eller --from 2026-01 --to 2026-10.")


def day_of(text: str) -> date:
    """``2026-10-31`` as a day.

    :raises UsageError: the text is not a day.
    """
    try:
        return datetime.strptime(text, "%Y-%m-%d").date()
    except ValueError:
        raise UsageError(f"»{text}« er ikke en dato.", "Skriv datoen som 2026-10-31.") from None


def open_store(store: Path) -> Snapshot:
    """The snapshot that the store serves; where its data are made up, that is said on stderr."""
    now = serving(store)
    snapshot = now.snapshot
    if now.problem:
        click.echo(now.problem, err=True)
    if any(one.is_fiction for one in leverancer(snapshot)):
        click.echo("Opdigtede data: tallene handler ikke om virkelige borgere.", err=True)
    return snapshot


def plain(value: object) -> object:
    """A cell of a frame as JSON can hold it: days as ISO, missing as null, whole numbers whole."""
    if isinstance(value, pd.Timestamp):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, dict | str | bool | int) or value is None:
        return value
    if value is pd.NaT or value != value:
        return None
    number = value.item() if hasattr(value, "item") else value
    return int(number) if isinstance(number, float) and number.is_integer() else number


def month_text(day: date) -> str:
    """The month of a day as the contract writes it: ``2026-10``."""
    return f"{day.year:04d}-{day.month:02d}"


def print_json(content: dict) -> None:
    """Write one JSON document, alone, on stdout."""
    click.echo(json.dumps(content, ensure_ascii=False, indent=2))
