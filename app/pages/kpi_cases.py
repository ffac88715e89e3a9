"""The list of cases on a nøgletal's page: what it is narrowed to, its rows a page at a time, and its file."""

from dataclasses import replace

import pandas as pd
from dash.development.base_component import Component

from app import danish
from app.kpi import Filters
from app.kpi.cases import Paging, case_columns, case_counts, cases
from app.pages.ask import key
from app.pages.corrected import corrected, said
from app.pages.drill import LIST, href_of
from app.pages.files import File
from app.pages.kpi_charts import one_of, period, told
from app.pages.part import Part, part_of
from app.pages.visit import Visit
from app.reports.case_table import FIELDS, Field, case_fields, case_table
from app.view import html
from app.view.chart_card import buttons
from app.view.listing import MOST_ROWS, field, rows_of_page

NAME = "sager"
_PARTS = (("", "Alle", "talt"), ("udfald:ja", "Med i tælleren", "ja"), ("udfald:nej", "Ikke med i tælleren", "nej"))
_UNKNOWN = ("uoplyst", "Ikke registreret", "uoplyst")


def fields_of(visit: Visit) -> list[Field]:
    """The columns that the nøgletal's cases have something in; the cases of a part have an outcome."""
    one = one_of(visit)
    name = key(visit.snapshot, visit.scope, "kolonner", one.id)
    filled = visit.ask.remember(name, lambda: case_columns(visit.snapshot, one.id))
    return case_fields(one, filled | {"outcome"} if one.dele else filled)


def standard(fields: list[Field]) -> str:
    """What the list is sorted by unless the address says otherwise: the deadline, else who has the case."""
    known = {one.source: field(one.column) for one in fields}
    return known.get("deadline", known["sagsbehandler"])


def question(visit: Visit) -> tuple[Filters, Part]:
    """The filters of the list and the part of a figure that it is narrowed to.

    :raises UsageError: the address asks for a part that there is not.
    """
    part = part_of(one_of(visit), visit.extra.get("del"))
    return part.narrowed(visit.filters.replace(**period(visit))), part


def answer(visit: Visit, request: dict) -> dict:
    """The rows that a request of the grid asks for, sorted and cut by the store; never more than ``MOST_ROWS``."""
    first = max(int(request.get("startRow") or 0), 0)
    last = min(int(request.get("endRow") or first + MOST_ROWS), first + MOST_ROWS)
    order, falling = _order(request.get("sortModel") or [])
    filters, part = question(visit)
    paging = Paging(order, falling, last - first, first)
    rows = cases(visit.snapshot, one_of(visit).id, filters, visit.scope, part.slice, paging)
    table = case_table(fields_of(visit), rows)
    return {"rowData": rows_of_page(table, href_of(visit)), "rowCount": _total(rows, first)}


def count(visit: Visit) -> int:
    """How many rows the list has."""
    filters, part = question(visit)
    if part == Part():
        return _counted(visit, filters)["talt"]
    one, first = one_of(visit).id, Paging(limit=1)
    name = key(visit.snapshot, visit.scope, "sager i alt", one, filters, part.slice)
    return visit.ask.remember(
        name, lambda: _total(cases(visit.snapshot, one, filters, visit.scope, part.slice, first), 0)
    )


def _counted(visit: Visit, filters: Filters) -> dict[str, int]:
    """How many cases there are of each outcome; numbers alone, so they are remembered."""
    one = one_of(visit).id
    name = key(visit.snapshot, visit.scope, "sager efter udfald", one, filters)
    return visit.ask.remember(name, lambda: case_counts(visit.snapshot, one, filters, visit.scope))


def _total(rows: pd.DataFrame, none: int) -> int:
    """How many rows a list has of which these are some; ``none`` where these are none."""
    return int(rows["total"].iloc[0]) if len(rows) else none


def _order(model: list[dict]) -> tuple[str | None, bool]:
    """The store's name of the column that the grid sorts by; what is no column of the list is left out."""
    known = {field(one.column): one.source for one in FIELDS}
    chosen = next((one for one in model if one.get("colId") in known), None)
    return (known[chosen["colId"]], chosen.get("sort") == "desc") if chosen else (None, False)


def file(visit: Visit) -> File:
    """All the cases of the list, in the order of the address."""
    one, (filters, part), fields = one_of(visit), question(visit), fields_of(visit)
    wanted = visit.extra.get("orden", standard(fields))
    order, falling = _order([{"colId": wanted.removeprefix("-"), "sort": "desc" if wanted.startswith("-") else "asc"}])
    rows = cases(visit.snapshot, one.id, filters, visit.scope, part.slice, Paging(order, falling))
    result = visit.compute(one.id, "kommune", **period(visit))
    about = told(visit, result)
    narrowed = f"{about.filters} · {part.words}" if part.words else about.filters
    notes = (*([f"Værdi: {one.vaerdi}"] if one.vaerdi else []), *said(visit, corrected(visit, result)))
    name = about.file_name(f"Sager: {one.titel}")
    return File("Sager", name, case_table(fields, rows), replace(about, filters=narrowed, notes=notes))


def top(visit: Visit) -> list[Component]:
    """What stands above the list: what it shows, its parts as links, and the files."""
    one, (filters, part) = one_of(visit), question(visit)
    counted = _counted(visit, filters.replace(dims=visit.filters.dims))
    parts = [name for name in _PARTS if one.maal == "andel" or not name[0]]
    parts += [_UNKNOWN] if counted["uoplyst"] else []
    links = [_part(visit, value, f"{name} ({danish.number(counted[count])})") for value, name, count in parts]
    links += [_part(visit, f"delmaal:{key}", name) for key, name in one.dele]
    return [
        html.P(_lead(one.vaerdi, filters, part)),
        html.Div(
            [
                html.Ul(links, className="parts"),
                buttons("Sager", NAME, pictures=False),
            ],
            className="chart-foot",
        ),
    ]


def _lead(value: str, filters: Filters, part: Part) -> list[Component | str]:
    shown = [html.Strong(f"Kun {part.words}. ")] if part.words else []
    explained = f" Værdi: {value}." if value else ""
    return [*shown, f"{filters.period().capitalize()}. En linje fører til sagen.{explained}"]


def _part(visit: Visit, value: str, text: str) -> Component:
    extra = {key: given for key, given in visit.extra.items() if key != "del"} | ({"del": value} if value else {})
    here = {"aria-current": "true"} if visit.extra.get("del", "") == value else {}
    return html.Li(html.A(text, href=f"{visit.href(extra=extra)}#{LIST}", **here))
