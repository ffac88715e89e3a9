"""Every nøgletal that one case counts in, and why: its observations in words."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from app import danish
from app.kpi import Kpi
from app.kpi.sagsdele import Talt
from app.reports.table import COUNT, DAY, MONTH, NUMBER, Column, Table
from app.reports.words import category_text

FLOW_COLUMNS = (
    Column("Måned", MONTH),
    Column("Udfald"),
    Column("Hvorfor"),
    Column("Frist", DAY),
    Column("Sket", DAY),
    Column("Værdi", NUMBER),
    Column("Hos"),
)
STOCK_COLUMNS = (
    Column("Fra", MONTH),
    Column("Til", MONTH),
    Column("Måneder", COUNT),
    Column("Udfald"),
    Column("Værdi først", NUMBER),
    Column("Værdi senest", NUMBER),
    Column("Hos"),
)


@dataclass(frozen=True)
class Group:
    """One nøgletal of the case: ``latest`` is its newest outcome, ``basis`` what that rests on, ``meaning`` what "ja"
    stands for, ``table`` every observation."""

    kpi: Kpi
    latest: str
    basis: str
    meaning: str
    table: Table


def groups(counted: Iterable[Talt], catalogue: dict[str, Kpi]) -> list[Group]:
    """A group per nøgletal, in the order of the catalogue."""
    found = {key: list(rows) for key, rows in groupby(counted, lambda one: one.kpi)}
    return [_group(one, found[key]) for key, one in catalogue.items() if key in found]


def _group(one: Kpi, rows: list[Talt]) -> Group:
    table = _stock(one, rows) if one.is_stock else _flow(one, rows)
    newest = max(rows, key=lambda row: (row.delmaal is None, row.tilstand != "afventer", row.dag))
    meaning = f"»Ja« betyder: {one.taeller}." if one.maal == "andel" and one.taeller else ""
    value = f"Værdi: {one.vaerdi}." if one.vaerdi and any(row.vaerdi is not None for row in rows) else ""
    latest = f"{_counted(one, newest) or outcome(newest)}, {danish.month(newest.maaned)}"
    return Group(one, latest, why(newest), " ".join(part for part in (meaning, value) if part), table)


def outcome(row: Talt) -> str:
    """An observation's outcome as a word: ``Ja``, ``Nej, ned``, ``Afventer``, ``Ikke registreret``, ``Talt med``."""
    if row.tilstand != "talt":
        return {"afventer": "Afventer", "uoplyst": "Ikke registreret"}[row.tilstand]
    word = "Talt med" if row.udfald is None else "Ja" if row.udfald else "Nej"
    return f"{word}, {category_text(row.kategori).lower()}" if row.kategori else word


def _counted(one: Kpi, row: Talt) -> str:
    """The value, where the nøgletal is about it and not about a yes: ``60 uger``."""
    if one.maal not in ("median", "gennemsnit") or row.vaerdi is None or row.tilstand != "talt":
        return ""
    single, many = one.vaerdi_enhed
    said = danish.number(row.vaerdi, 0 if float(row.vaerdi).is_integer() else 1)
    return f"{said} {single if row.vaerdi == 1 else many}"


def _told(one: Kpi, row: Talt) -> str:
    """The outcome, with the name of the part that it is of."""
    if row.delmaal is None:
        return outcome(row)
    return f"{dict(one.dele).get(row.delmaal, row.delmaal)}: {outcome(row).lower()}"


def why(row: Talt) -> str:
    """What a flow observation's outcome rests on: its deadline and what was done, in words."""
    if row.frist is None:
        return f"Sket {danish.short_date(row.handlet)}" if row.handlet else ""
    if row.handlet is None:
        return "Afventer fristen" if row.tilstand == "afventer" else "Ikke sket"
    late = (row.handlet - row.frist).days
    if late == 0:
        return "Sket på fristdagen"
    return f"Sket {danish.count(abs(late), 'dag', 'dage')} {'efter' if late > 0 else 'før'} fristen"


def _flow(one: Kpi, rows: list[Talt]) -> Table:
    latest_first = sorted(rows, key=lambda row: row.dag, reverse=True)
    return Table(
        FLOW_COLUMNS,
        tuple(
            (row.maaned, _told(one, row), why(row), row.frist, row.handlet, row.vaerdi, _who(row))
            for row in latest_first
        ),
    )


def _stock(one: Kpi, rows: list[Talt]) -> Table:
    made = [
        (run[0].maaned, run[-1].maaned, len(run), _told(one, run[0]), run[0].vaerdi, run[-1].vaerdi, _who(run[-1]))
        for run in periods(rows)
    ]
    return Table(STOCK_COLUMNS, tuple(sorted(made, key=lambda row: row[1], reverse=True)))


def periods(rows: Iterable[Talt]) -> Iterator[list[Talt]]:
    """A stock's observations as runs of months in a row with the same outcome for the same object."""
    run: list[Talt] = []
    for row in sorted(rows, key=lambda row: (row.genstand or "", row.delmaal or "", row.dag)):
        if run and not _goes_on(run[-1], row):
            yield run
            run = []
        run.append(row)
    if run:
        yield run


def _goes_on(before: Talt, row: Talt) -> bool:
    return _same(before) == _same(row) and _number(row.maaned) == _number(before.maaned) + 1


def _same(row: Talt) -> tuple:
    return row.genstand, row.delmaal, row.tilstand, row.udfald, row.kategori


def _number(month: date) -> int:
    return month.year * 12 + month.month


def _who(row: Talt) -> str:
    return " · ".join(part for part in (row.sagsbehandler or "Uden sagsbehandler", row.team or "Uden team") if part)
