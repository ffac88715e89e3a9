"""``fleks cases``: the cases behind a nøgletal."""

import click
import pandas as pd

from app import danish
from app.access import Scope, audit
from app.cli.ask import filters_from, month_text, open_store, plain, print_json
from app.cli.csv_out import print_csv
from app.cli.group import fleks, format_option, period_options, store_option
from app.cli.table import print_table
from app.kpi.cases import cases as ask_cases

_JSON = (
    *("borger_id", "sagsnr", "day", "deadline", "outcome", "value", "category", "start", "done", "genstand"),
    *("kommune_kode", "sagsbehandler_id", "team_id", "pulje_id"),
)


@fleks.command("cases")
@click.argument("kpi_id", metavar="ID")
@store_option
@period_options
@format_option("table", "json", "csv")
def cases(kpi_id: str, store: str, form: str, **given: object) -> None:
    """Vis de sager, som et nøgletal er talt af."""
    snapshot, filters = open_store(store), filters_from(given)
    rows = ask_cases(snapshot, kpi_id, filters, Scope.everything())
    audit.record(
        store,
        audit.operator(),
        "sagsliste",
        kpi_id,
        filter=filters.words(),
        antal=len(rows),
        snapshot=snapshot.name,
        personer=tuple(rows["borger_id"]),
    )
    if form == "json":
        print_json({"rows": [_row(row) for row in rows.to_dict("records")]})
    elif form == "csv":
        print_csv(_row(row) for row in rows.to_dict("records"))
    else:
        _print(rows)


def _row(row: dict) -> dict:
    return {"month": month_text(row["month"])} | {name: plain(row[name]) for name in _JSON}


def _print(rows: pd.DataFrame) -> None:
    lines = [
        [
            str(plain(row["sagsnr"]) or row["borger_id"]),
            danish.short_date(row["day"]),
            danish.short_date(row["deadline"]),
            _outcome(plain(row["outcome"])),
            danish.number(plain(row["value"]), 1),
            str(plain(row["sagsbehandler"]) or "Uden sagsbehandler"),
            str(plain(row["team"]) or "Uden team"),
        ]
        for row in rows.to_dict("records")
    ]
    print_table(["Sag", "Dag", "Frist", "Udfald", "Værdi", "Sagsbehandler", "Team"], lines, (4,))
    click.echo(danish.count(len(rows), "sag", "sager"))


def _outcome(outcome: bool | None) -> str:
    return danish.NO_VALUE if outcome is None else "ja" if outcome else "nej"
