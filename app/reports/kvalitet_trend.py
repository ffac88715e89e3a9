"""How the deliveries have been, one after another, as a chart with its table."""

from datetime import date

import pandas as pd

from app import danish
from app.reports.about import About
from app.reports.diagram import LINE, Diagram, Point, Scale, Series
from app.reports.table import COUNT, DAY, SHARE, Column, Table

_MOST = 24  # deliveries
_LINES = {
    "kontrol": "Sager, som kontrollerne fandt",
    "sat_til_side": "Rækker sat til side",
    "advarsel": "Rækker med en advarsel",
}


def quality_trend(rows: pd.DataFrame, titles: dict[str, str], about: About) -> Diagram:
    """``rows`` are ``app.kpi.kvalitet.over_tid``; ``titles`` name the checks. One point per delivery and line."""
    days = sorted({_day(value) for value in rows["data_pr"]})[-_MOST:]
    counted = {kind: _sums(rows[rows["slags"] == kind], days) for kind in (*_LINES, "laest")}
    shown = {kind: name for kind, name in _LINES.items() if kind != "kontrol" or (rows["slags"] == kind).any()}
    return Diagram(
        title="Datakvalitet over tid",
        about=about,
        categories=tuple(danish.short_date(day) for day in days),
        series=tuple(_line(name, days, counted[kind]) for kind, name in shown.items()),
        scale=Scale(False, "", 0),
        table=_table(rows, titles, days, counted, shown),
        description=_description(days, counted, shown),
        heading="Over tid",
        axis_titles=("Leverancens datadag", "Antal"),
    )


def _day(value: object) -> date:
    return pd.Timestamp(value).date()  # type: ignore[arg-type]


def _sums(rows: pd.DataFrame, days: list[date]) -> list[int]:
    sums = dict.fromkeys(days, 0)
    for row in rows.to_dict("records"):
        if _day(row["data_pr"]) in sums:
            sums[_day(row["data_pr"])] += int(row["antal"])
    return list(sums.values())


def _line(name: str, days: list[date], counts: list[int]) -> Series:
    told = [f"{danish.long_date(day)}: {danish.number(count)}" for day, count in zip(days, counts, strict=True)]
    return Series(name, LINE, tuple(Point(count, text) for count, text in zip(counts, told, strict=True)))


def _table(
    rows: pd.DataFrame, titles: dict[str, str], days: list[date], counted: dict[str, list[int]], shown: dict[str, str]
) -> Table:
    """A row per delivery, the newest first: the lines, the share set aside, the checks that ever found something."""
    checks = rows[rows["slags"] == "kontrol"]
    named = {name: _sums(checks[checks["navn"] == name], days) for name in titles}
    found = {name: counts for name, counts in named.items() if any(counts)}
    shares = [
        aside / read if read else None for aside, read in zip(counted["sat_til_side"], counted["laest"], strict=True)
    ]
    columns = (
        *(Column("Data pr.", DAY), Column("Læste rækker", COUNT)),
        *(Column(name, COUNT) for name in shown.values()),
        Column("Andel sat til side", SHARE, 2),
        *(Column(titles[name], COUNT) for name in found),
    )
    values = [days, counted["laest"], *(counted[kind] for kind in shown), shares, *found.values()]
    return Table(columns, tuple(zip(*values, strict=True))[::-1])


def _description(days: list[date], counted: dict[str, list[int]], shown: dict[str, str]) -> str:
    if not days:
        return "Ingen leverancer."
    said = [
        f"{name.lower()} {danish.number(counted[kind][0])}, nu {danish.number(counted[kind][-1])}"
        for kind, name in shown.items()
    ]
    many = danish.count(len(days), "leverance", "leverancer")
    return f"Linjediagram af {many} fra {danish.long_date(days[0])}: {'; '.join(said)}."
