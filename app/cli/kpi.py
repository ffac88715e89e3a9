"""``fleks kpi``: a nøgletal's figures."""

from pathlib import Path

import click

from app import danish
from app.access import Scope
from app.cli.ask import filters_from, month_text, open_store, plain, print_json
from app.cli.csv_out import print_csv
from app.cli.group import fleks, format_option, period_options, store_option
from app.cli.table import print_table
from app.config import read_settings
from app.errors import UsageError
from app.kpi import KpiResult, compute
from app.kpi.catalogue import NIVEAUER
from app.kpi.rettelser import Rettelse, rettelser
from app.reports.rettelser import sentence

_FRAME_ONLY = ("month", "id", "name", "numerator", "denominator", "value", "x1", "x2", "categories", "parts")


@fleks.command("kpi")
@click.argument("kpi_id", metavar="ID")
@store_option
@period_options
@click.option("--level", type=click.Choice(NIVEAUER), required=True, help="kommune, team, sagsbehandler eller pulje.")
@format_option("table", "json", "csv")
def kpi(kpi_id: str, store: Path, level: str, form: str, **given: object) -> None:
    """Vis et nøgletal for en måned eller en periode."""
    snapshot, asked = open_store(store), (kpi_id, filters_from(given), level, Scope.everything())
    result = compute(snapshot, *asked)
    if result.refused:
        raise UsageError(result.refused, "Fjern filteret.")
    if result.missing:
        click.echo(result.missing, err=True)
    corrected = rettelser(snapshot, *asked, read_settings(store))
    if form == "json":
        print_json(as_json(result) | {"corrected": [_correction(one) for one in corrected]})
    elif form == "csv":
        print_csv(_flat(row) for row in as_json(result)["rows"])
    else:
        _print(result)
        for one in corrected:
            click.echo(sentence(one))


def _correction(one: Rettelse) -> dict:
    """A figure that was another when its month was first shown whole; ``part`` and ``id`` where it is of such."""
    return {
        "month": month_text(one.month),
        "id": one.unit,
        "part": one.part,
        "first": vars(one.first),
        "now": vars(one.now),
        "first_snapshot": one.snapshot,
        "first_data_pr": one.data_pr.isoformat(),
        "first_shown": one.shown.isoformat(),
        "recounted": one.recounted,
    }


def as_json(result: KpiResult) -> dict:
    """The contract of ``fleks kpi … --format json``; what a row has beyond it follows its value."""
    one = result.kpi
    return {
        "kpi": one.id,
        "title": one.titel,
        "unit": one.enhed,
        "direction": one.retning,
        "data_pr": result.data_pr.isoformat(),
        "snapshot": result.snapshot,
        "rows": [_row(result, row) for row in result.lines],
    }


def _row(result: KpiResult, row: dict) -> dict:
    base = {name: plain(row[name]) for name in ("id", "name", "numerator", "denominator", "value")}
    content = {"month": month_text(row["month"])} | base
    if row["categories"] is not None:
        content["categories"] = row["categories"]
    if row["parts"] is not None:
        content["parts"] = row["parts"]
    more = {name: plain(value) for name, value in row.items() if name not in _FRAME_ONLY}
    sums = {name: plain(row[name]) for name, _ in result.kpi.sums}
    return content | {name: value for name, value in (more | sums).items() if value is not None}


def _flat(row: dict) -> dict:
    """The row on one line of a file: categories under their names, a part's numbers as ``jobmaal_numerator`` …"""
    plain_cells = {name: value for name, value in row.items() if name not in ("categories", "parts")}
    parts = {f"{part}_{name}": value for part, share in row.get("parts", {}).items() for name, value in share.items()}
    return plain_cells | row.get("categories", {}) | parts


def _print(result: KpiResult) -> None:
    one = result.kpi
    rows = [line for row in result.lines for line in _lines(result, row)]
    head = ["Måned", result.level.capitalize(), one.enhed.capitalize(), "Tæller", "Nævner", ""]
    print_table(head, rows, (2, 3, 4), f"{one.titel} · data pr. {danish.long_date(result.data_pr)}")
    if not rows:
        click.echo("Ingen observationer i perioden.")


def _lines(result: KpiResult, row: dict) -> list[list[str]]:
    """The line of a row, and below it one for each of its parts."""
    counts = [danish.number(row["numerator"]), danish.number(row["denominator"])]
    remarks = [_unknown(row), "foreløbig" if row["preliminary"] else ""]
    own = [danish.short_month(row["month"]), row["name"], shown(result, row["value"]), *counts]
    own.append(", ".join(remark for remark in remarks if remark))
    names = dict(result.kpi.dele)
    return [own, *(_part_line(names[part], share) for part, share in (row["parts"] or {}).items())]


def _part_line(name: str, share: dict) -> list[str]:
    counts = [danish.number(share["numerator"]), danish.number(share["denominator"])]
    return ["", f"· {name}", danish.percent(share["value"]), *counts, _unknown(share)]


def _unknown(counted: dict) -> str:
    return f"{danish.number(counted['unknown'])} ikke registreret" if counted["unknown"] else ""


def shown(result: KpiResult, value: float | None) -> str:
    """A value as a person reads it: a percentage for shares, whole numbers for counts, one decimal for the rest."""
    if result.kpi.maal == "andel":
        return danish.percent(value)
    return danish.number(value, 0 if result.kpi.maal == "antal" else 1)
