"""Puljer in words and charts: what is vacant, what hours are left, what runs out, and where people went."""

from collections.abc import Iterable, Mapping
from datetime import date

import pandas as pd

from app import danish
from app.kpi import KpiResult
from app.kpi.puljer import UDLOEB
from app.reports.about import About
from app.reports.diagram import LINE, STACKED, TIMELINE, TOTAL, Diagram, Point, Reference, Scale, Series, Span
from app.reports.hidden import HIDDEN, cell, count_text, is_hidden
from app.reports.months import month_drill, months_of
from app.reports.table import COUNT, DAY, MONTH, NUMBER, SHARE, TEXT, Cell, Column, Table
from app.reports.words import category_text

MONTHLY = (
    Column("Måned", MONTH),
    Column("Besatte", COUNT),
    Column("Pladser", COUNT),
    Column("Ledige", COUNT),
    Column("Belægning", SHARE),
    Column("Timer i brug", NUMBER),
    Column("Timer til rådighed", NUMBER),
)
PLACES = (
    Column("Sagsnr."),
    Column("Borger"),
    Column("Pulje"),
    Column("Planlagt slut", DAY),
    Column("Dage tilbage", COUNT),
    Column("Timer", NUMBER),
    Column("Startdato", DAY),
    Column("Sagsbehandler"),
    Column("Team"),
)


def vacant_text(row: Mapping) -> str:
    """The places of a pulje in words: ``7 ledige pladser``, ``Overbooket med 2``, ``Alle pladser er besat``."""
    vacant = vacant_of(row)
    if vacant is None:
        return HIDDEN
    if vacant < 0:
        return f"Overbooket med {danish.number(-vacant)}"
    return danish.count(vacant, "ledig plads", "ledige pladser") if vacant else "Alle pladser er besat"


def vacant_of(row: Mapping) -> int | None:
    """Places minus people in them; negative when there are more people than places; ``None`` where one of the two is
    hidden."""
    if is_hidden(row, "numerator") or is_hidden(row, "denominator"):
        return None
    return int(row["denominator"] or 0) - int(row["numerator"] or 0)


def hours_text(row: Mapping) -> str:
    """The hours of a pulje in words; unknown where the pulje has no hours per place."""
    if is_hidden(row, "x1"):
        return HIDDEN
    if row["x2"] is None:
        return "Timer pr. plads er ikke oplyst"
    used, left = row["x1"] or 0, row["x2"] - (row["x1"] or 0)
    said = f"{_hours(used)} af {_hours(row['x2'])} timer om ugen er i brug"
    if left > 0:
        return f"{said}; {_hours(left)} kan gives videre"
    return f"{said}; {_hours(-left)} mere, end der er afsat" if left < 0 else said


def _hours(value: float) -> str:
    return danish.number(value, 0 if float(value).is_integer() else 1)


def occupancy(result: KpiResult, name: str, rows: Mapping[date, Mapping], about: About) -> Diagram:
    """One pulje over time: the people in it, and its places as a line that steps."""
    months = months_of(result)
    every = [rows.get(month) for month in months]
    places = tuple(None if row is None else _number(row["denominator"]) for row in every)
    latest = next((row for row in reversed(every) if row is not None), None)
    return Diagram(
        title=name,
        about=about,
        categories=tuple(danish.short_month(month) for month in months),
        series=(Series("Besatte pladser", LINE, tuple(map(_occupied, months, every))),),
        scale=Scale(False, "pladser", 0),
        table=Table(
            MONTHLY,
            tuple(map(_month_row, months, every)),
            tuple(month_drill(month) for month in months),
        ),
        description=f"Linjediagram af besatte pladser i {name}. " + (_told(latest) if latest else "Ingen tal."),
        references=(Reference("Pladser", TOTAL, places),) if latest else (),
        axis_titles=("", "Pladser"),
    )


def _occupied(month: date, row: Mapping | None) -> Point:
    when = danish.month(month).capitalize()
    if row is None:
        return Point(None, f"{when}: puljen var ikke i kraft", drill=month_drill(month))
    hidden = is_hidden(row, "numerator")
    return Point(_number(row["numerator"]), f"{when}: {_told(row)}", drill=month_drill(month), hidden=hidden)


def _told(row: Mapping) -> str:
    taken = f"{count_text(row, 'numerator')} af {count_text(row, 'denominator')} pladser besat"
    return f"{taken}. {vacant_text(row)}. {hours_text(row)}."


def _number(value: float | None) -> float | None:
    return None if value is None else float(value)


def _month_row(month: date, row: Mapping | None) -> tuple:
    if row is None:
        return (month, *(None,) * (len(MONTHLY) - 1))
    vacant = vacant_of(row)
    left, right = ("numerator", "denominator"), ("value", "x1", "x2")
    return (
        month,
        *(cell(row, name) for name in left),
        HIDDEN if vacant is None else vacant,
        *(cell(row, name) for name in right),
    )


def place_table(rows: pd.DataFrame) -> Table:
    """The frame of ``app.kpi.puljer.places`` as a table; each row leads to its case."""
    known = rows.astype(object)
    records = known.where(known.notna(), None).to_dict("records")
    return Table(
        PLACES,
        tuple(_place(row) for row in records),
        tuple((("sag", row["sagsref"]),) for row in records),
    )


def _place(row: Mapping) -> tuple:
    return (
        row["sagsnr"],
        row["borger_id"],
        row["pulje"],
        _day(row["planned_end"]),
        None if row["days_left"] is None else int(row["days_left"]),
        row["hours"],
        _day(row["start"]),
        row["sagsbehandler"] or "Uden sagsbehandler",
        row["team"] or "Uden team",
    )


def _day(value: object) -> date | None:
    return None if value is None else pd.Timestamp(value).date()


def running_out(rows: pd.DataFrame, about: About) -> Diagram:
    """The places that end within 180 days or should have ended: a lane per pulje, a sign per place."""
    ending = rows[rows["udloeb"].notna()]
    lanes = list(dict.fromkeys(ending["pulje"]))
    names = dict(UDLOEB)
    spans = tuple(_end(row, lanes.index(row["pulje"]), names[row["udloeb"]]) for row in ending.to_dict("records"))
    counted = "; ".join(f"{name.lower()}: {(ending['udloeb'] == key).sum()}" for key, name in UDLOEB)
    return Diagram(
        title="Pladser, der udløber",
        about=about,
        categories=tuple(lanes),
        series=(Series("Planlagt slut", TIMELINE, ()),),
        scale=Scale(False, ""),
        table=place_table(ending),
        description=f"Tidslinje over planlagte slutdatoer i puljefleksjob. Antal: {counted}.",
        spans=spans,
        upright=False,
    )


def _end(row: Mapping, lane: int, kind: str) -> Span:
    day = _day(row["planned_end"])
    told = f"{row['pulje']}: planlagt slut {danish.short_date(day)}, {row['sagsbehandler'] or 'uden sagsbehandler'}"
    return Span(lane, day, day, "", told, kind, (("sag", row["sagsref"]),))


def afterwards(result: KpiResult, about: About) -> Diagram:
    """Where people went: of the jobs that ended, the share of each category per pulje (``result``: pooled months)."""
    rows = result.lines
    names = result.kpi.kategorier
    series = [Series(category_text(name), STACKED, tuple(_share(row, name) for row in rows)) for name in names]
    return Diagram(
        title=result.kpi.titel,
        about=about,
        categories=tuple(f"{row['name']} (N\u00a0{count_text(row, 'denominator')})" for row in rows),
        series=tuple(one for one in series if any(point.value or point.hidden for point in one.points)),
        scale=Scale(True, "andel"),
        table=_went(rows, names),
        description=f"Stablede søjler, {result.filters.period()}. " + " ".join(_went_text(row, names) for row in rows),
        notes=("Et job tælles først med, når fristen efter dets slutning (31 dage) er gået.",),
        upright=False,
        axis_titles=("Pulje", "Andel af sluttede job"),
    )


def _share(row: Mapping, name: str) -> Point:
    drill = (("pulje", row["id"]),) if row["id"] else ()
    text = f"{row['name']}, {name}: {_category_text(row, name)} af {count_text(row, 'denominator')}"
    n, total = (row["categories"] or {}).get(name, 0), row["denominator"]
    if n is None or total is None:
        return Point(None, text, drill=drill, hidden=True)
    return Point(n / total if total else None, text, drill=drill)


def _category_text(row: Mapping, name: str) -> str:
    return HIDDEN if is_hidden(row, f"k:{name}") else danish.number((row["categories"] or {}).get(name, 0))


def _went(rows: Iterable[Mapping], names: tuple[str, ...]) -> Table:
    columns = (Column("Pulje", TEXT), *(Column(category_text(name), COUNT) for name in names), Column("I alt", COUNT))
    return Table(
        columns,
        tuple((row["name"], *(_category(row, name) for name in names), cell(row, "denominator")) for row in rows),
        tuple((("pulje", row["id"]),) if row["id"] else () for row in rows),
    )


def _category(row: Mapping, name: str) -> Cell:
    return HIDDEN if is_hidden(row, f"k:{name}") else (row["categories"] or {}).get(name, 0)


def _went_text(row: Mapping, names: tuple[str, ...]) -> str:
    counts = row["categories"] or {}
    there = [name for name in names if counts.get(name) or is_hidden(row, f"k:{name}")]
    parts = ", ".join(f"{name} {_category_text(row, name)}" for name in there)
    return f"{row['name']}: {parts or 'ingen'} af {count_text(row, 'denominator')}."
