"""The cases behind a nøgletal as a table: only the columns that it has something in."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass

import pandas as pd

from app.kpi import Kpi
from app.kpi.filters import VAERDIER
from app.kpi.units import UDEN_NAVN
from app.reports.table import DAY, NUMBER, YESNO, Cell, Column, Table, records
from app.reports.words import category_text


@dataclass(frozen=True)
class Field:
    """A column of the list: ``source`` is its name among ``app.kpi.cases.ORDERS``, ``get`` reads it from a row."""

    column: Column
    source: str
    get: Callable[[Mapping], Cell]


def _text(source: str) -> Callable[[Mapping], Cell]:
    return lambda row: None if pd.isna(row[source]) else str(row[source])


def _unit(level: str) -> Callable[[Mapping], Cell]:
    return lambda row: UDEN_NAVN[level] if pd.isna(row[level]) else str(row[level])


def _day(source: str) -> Callable[[Mapping], Cell]:
    return lambda row: None if pd.isna(row[source]) else pd.Timestamp(row[source]).date()


def _yes(source: str) -> Callable[[Mapping], Cell]:
    return lambda row: None if pd.isna(row[source]) else bool(row[source])


def _number(source: str) -> Callable[[Mapping], Cell]:
    return lambda row: None if pd.isna(row[source]) else float(row[source])


def _word(source: str) -> Callable[[Mapping], Cell]:
    return lambda row: None if pd.isna(row[source]) else category_text(VAERDIER.get((source, row[source]), row[source]))


_ALWAYS = ("sagsnr", "borger_id", "sagsbehandler", "team")
FIELDS = (
    Field(Column("Sagsnr."), "sagsnr", _text("sagsnr")),
    Field(Column("Borger"), "borger_id", _text("borger_id")),
    Field(Column("Sagsbehandler"), "sagsbehandler", _unit("sagsbehandler")),
    Field(Column("Team"), "team", _unit("team")),
    Field(Column("Start", DAY), "start", _day("start")),
    Field(Column("Dag", DAY), "day", _day("day")),
    Field(Column("Frist", DAY), "deadline", _day("deadline")),
    Field(Column("Udført", DAY), "done", _day("done")),
    Field(Column("I tælleren", YESNO), "outcome", _yes("outcome")),
    Field(Column("Værdi", NUMBER, 1), "value", _number("value")),
    Field(Column("Kategori"), "category", _word("category")),
    Field(Column("Timer ved start"), "timer_start", _word("timer_start")),
    Field(Column("Timer nu"), "timer_nu", _word("timer_nu")),
    Field(Column("Ydelse"), "ydelse", _word("ydelse")),
    Field(Column("Sektor"), "sektor", _word("sektor")),
    Field(Column("Branche"), "branche", _text("branche")),
    Field(Column("Pulje"), "pulje", _text("pulje")),
)


def case_fields(one: Kpi, filled: Collection[str]) -> list[Field]:
    """The columns for a nøgletal whose cases have something in ``filled`` (``app.kpi.cases.case_columns``).

    The day stands there when it says something: not for a stock, where it is the same for all, nor beside a deadline.
    """
    day = {"day"} if not one.is_stock and "deadline" not in filled else set()
    wanted = {*_ALWAYS, *filled, *day}
    return [field for field in FIELDS if field.source in wanted]


def case_table(fields: list[Field], rows: pd.DataFrame) -> Table:
    """The rows of ``app.kpi.cases.cases``; each leads to its case."""
    lines = records(rows, (*(field.source for field in fields), "sagsref"))
    return Table(
        columns=tuple(field.column for field in fields),
        rows=tuple(tuple(field.get(row) for field in fields) for row in lines),
        drills=tuple((("sag", str(row["sagsref"])),) for row in lines),
    )
