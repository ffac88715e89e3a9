"""What a nøgletal's page says of months that were first shown as another figure."""

from dataclasses import replace

import pandas as pd
from dash.development.base_component import Component

from app.errors import FleksError
from app.kpi.rettelser import Rettelse, rettede_sager
from app.pages import errors, trail
from app.pages.corrected import MOST_SAID, corrected, said
from app.pages.files import File
from app.pages.kpi_charts import course, one_of, told
from app.pages.visit import Visit
from app.reports.rettelser import case_table, correction_table
from app.reports.table import Table
from app.view import html
from app.view.chart_card import buttons
from app.view.data_table import data_table

NAME = "rettelser"
_MOST = 200  # cases on the page; the file has them all


def draw_corrections(visit: Visit) -> list[Component]:
    """Nothing where every month is as first shown; else the newest ones said, all in a table, and the cases behind."""
    found = corrected(visit, course(visit))
    if not found:
        return []
    rest = len(found) - MOST_SAID
    more = html.P(f"Og {rest} til; se tabellen.", className="soft") if rest > 0 and visit.scope.cases else None
    return [
        html.Section(
            [
                html.H2("Rettet, siden måneden først blev vist", id="rettet"),
                html.Ul([html.Li(text) for text in said(visit, found[::-1][:MOST_SAID])]),
                more,
                *(_behind(visit, found) if visit.scope.cases else []),
            ],
            className="panel corrections",
            **{"aria-labelledby": "rettet"},
        )
    ]


def _behind(visit: Visit, found: list[Rettelse]) -> list[Component]:
    every = data_table(correction_table(found[::-1]), "Rettede tal", lambda _: None)
    drawn: list[Component] = [html.Details([html.Summary("Vis alle rettelser som tabel"), every])]
    if visit.scope.sagsbehandlere is not None:
        return drawn
    try:
        table = cases_of(visit, found)
        rows = table.rows[:_MOST]
        trail.seen(visit, "sagsliste", f"rettelser {one_of(visit).id}", [row[1] for row in rows], len(rows))
    except FleksError as error:
        return [*drawn, errors.message(error)]
    cases = Table(table.columns, rows, table.drills[:_MOST])
    cut = f" De første {_MOST} er vist; filen har dem alle." if len(table.rows) > _MOST else ""
    shown = data_table(
        cases, "Sager bag rettelserne", lambda drill: visit.href(f"/sag/{dict(drill)['sagsref']}", extra={})
    )
    return [
        *drawn,
        html.Details(
            [
                html.Summary("Vis sagerne, der gør forskellen"),
                html.P(f"{_remembered(visit)}{cut}", className="soft"),
                shown,
            ]
        ),
        buttons("Sager bag rettelserne", NAME, pictures=False),
    ]


def _remembered(visit: Visit) -> str:
    return f"Sagerne huskes i {visit.settings.rettelse_maaneder} måneder."


def cases_of(visit: Visit, found: list[Rettelse]) -> Table:
    """The borgere behind the corrected months, each month and part once.

    :raises UsageError: the asker may not see them.
    """
    one, frames = one_of(visit), []
    for part in sorted({one.part for one in found}, key=lambda name: name or ""):
        months = {one.month for one in found if one.part == part}
        narrowed = visit.filters.replace(fra=min(months), til=max(months))
        rows = rettede_sager(visit.snapshot, one.id, narrowed, visit.scope, part)
        among = pd.to_datetime(rows["month"]).dt.date.isin(months)
        frames.append(rows[among].assign(part=dict(one.dele).get(part, "")))
    every = pd.concat(frames).sort_values("month", ascending=False, kind="stable") if frames else pd.DataFrame()
    return case_table(one, every)


def file(visit: Visit) -> File:
    """Every borger behind the corrections, and the corrections as notes.

    :raises UsageError: the asker may not see them.
    """
    result = course(visit)
    found = corrected(visit, result)
    about = replace(told(visit, result), notes=said(visit, found))
    return File("Rettelser", about.file_name(f"Rettelser: {one_of(visit).titel}"), cases_of(visit, found), about)
