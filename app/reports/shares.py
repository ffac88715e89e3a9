"""Shares over time: of the categories, and over the limits that the header names."""

from collections.abc import Iterable, Mapping
from datetime import date

from app import danish
from app.kpi import Kpi, KpiResult
from app.reports.about import About
from app.reports.diagram import LINE, STACKED, Diagram, Point, Scale, Series
from app.reports.hidden import HIDDEN, is_hidden
from app.reports.months import month_drill, months_of, months_text, short_name_of
from app.reports.result_table import month_table
from app.reports.table import COUNT, MONTH, SHARE, Column, Table
from app.reports.words import category_text

_SHARE = Scale(True, "andel")
Rows = Mapping[date, list[Mapping]]


def category_trend(result: KpiResult, about: About) -> Diagram:
    """The share of each category per month, stacked: op, ned, uændret. Several units count together."""
    one, months, rows = result.kpi, months_of(result), _by_month(result)
    counted = [_counted(one, rows.get(month, [])) for month in months]
    return Diagram(
        title=f"Fordeling over tid: {one.titel}",
        about=about,
        categories=tuple(short_name_of(month, result.span) for month in months),
        series=tuple(
            Series(category_text(name), STACKED, tuple(map(_share, months, counted, [name] * len(months))))
            for name in one.kategorier
        ),
        scale=_SHARE,
        table=month_table(result, months),
        description=f"Stablede søjler, {months_text(months)}. {_latest(months, counted)}",
        heading="Fordeling over tid",
    )


def over_trend(result: KpiResult, about: About) -> Diagram:
    """The shares over each limit of the header (26, 52, 78 weeks) per month. Several units count together."""
    one, months, rows = result.kpi, months_of(result), _by_month(result)
    every = [_over(one, months, rows, limit) for limit in one.over]
    return Diagram(
        title=f"Andel over {_limits(one)} {one.enhed}: {one.titel}",
        about=about,
        categories=tuple(short_name_of(month, result.span) for month in months),
        series=tuple(every),
        scale=_SHARE,
        table=_over_table(one, months, rows, every),
        description=f"Linjediagram, {months_text(months)}. {danish.month(months[-1]).capitalize()}: "
        + "; ".join(f"{line.name.lower()} {line.points[-1].text}" for line in every)
        + ".",
        heading=f"Andel over {_limits(one)} {one.enhed}",
    )


def _by_month(result: KpiResult) -> Rows:
    found: dict[date, list[Mapping]] = {}
    for row in result.lines:
        found.setdefault(row["month"], []).append(row)
    return found


def _counted(one: Kpi, rows: Iterable[Mapping]) -> dict[str, int | None]:
    """How many there are of each category; ``None`` where one of the counts is hidden."""
    every = [row["categories"] for row in rows if row["categories"]]
    found = {name: [counts.get(name, 0) for counts in every] for name in one.kategorier}
    return {name: None if None in counts else sum(counts) for name, counts in found.items()}


def _share(month: date, counts: dict[str, int | None], name: str) -> Point:
    drill = (*month_drill(month), ("del", f"kategori:{name}"))
    if None in counts.values():
        return Point(None, "skjult", drill=drill, hidden=True)
    total = sum(counts.values())
    if not total:
        return Point(None, danish.NO_VALUE, drill=drill)
    share = counts[name] / total
    text = f"{danish.share(share)} ({danish.number(counts[name])} af {danish.number(total)})"
    return Point(share, text, drill=drill)


def _latest(months: list[date], counted: list[dict[str, int | None]]) -> str:
    every = zip(months, counted, strict=True)
    known = [(month, counts) for month, counts in every if None in counts.values() or sum(counts.values())]
    if not known:
        return "Ingen tal i perioden."
    month, counts = known[-1]
    said = "; ".join(f"{category_text(name)} {_share(month, counts, name).text}" for name in counts)
    return f"{danish.month(month).capitalize()}: {said}."


def _over(one: Kpi, months: list[date], rows: Rows, limit: float) -> Series:
    points = [_over_point(month, rows.get(month, []), f"over_{limit:g}") for month in months]
    return Series(f"Over {limit:g} {one.enhed}", LINE, tuple(points))


def _over_point(month: date, rows: list[Mapping], key: str) -> Point:
    if any(is_hidden(row, key) for row in rows):
        return Point(None, "skjult", drill=month_drill(month), hidden=True)
    counted = sum(row["denominator"] for row in rows)
    value = sum(row[key] * row["denominator"] for row in rows if row["denominator"]) / counted if counted else None
    return Point(value, danish.share(value), drill=month_drill(month))


def _over_table(one: Kpi, months: list[date], rows: Rows, every: list[Series]) -> Table:
    columns = (Column("Måned", MONTH), *(Column(line.name, SHARE) for line in every), Column("N", COUNT))
    counted = [_cases(rows.get(month, [])) for month in months]
    lines = [(month, *(_cell(line.points[at]) for line in every), counted[at]) for at, month in enumerate(months)]
    return Table(columns, tuple(lines), tuple(month_drill(month) for month in months))


def _cases(rows: list[Mapping]) -> int | str:
    known = [row["denominator"] for row in rows]
    return HIDDEN if None in known else sum(known)


def _cell(point: Point) -> float | str | None:
    return HIDDEN if point.hidden else point.value


def _limits(one: Kpi) -> str:
    words = [f"{limit:g}" for limit in one.over]
    return " og ".join([", ".join(words[:-1]), words[-1]]) if len(words) > 1 else words[0]
