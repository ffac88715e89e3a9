"""The parts of a nøgletal, each a share with a numerator and a denominator of its own: side by side, and over time."""

from collections.abc import Iterable, Mapping
from datetime import date

from app import danish
from app.kpi import Kpi, KpiResult
from app.kpi.benchmark import Benchmark
from app.kpi.wilson import FEW, wilson
from app.reports.about import About
from app.reports.comparison import label, sorted_rows, unit_drill
from app.reports.diagram import BAR, BENCHMARK, HEAT, LINE, Diagram, Point, Reference, Scale, Series
from app.reports.hidden import HIDDEN, cell, count_text, is_hidden
from app.reports.months import month_drill, months_of, months_text, name_of, short_name_of
from app.reports.table import COUNT, MONTH, SHARE, Column, Drill, Table
from app.reports.trend import FEW as FEW_NOTE
from app.reports.words import benchmark_source, interval_text

MOST_LINES = 6  # more parts than this cannot be told apart as lines
_SHARE = Scale(True, "andel")


def parts(result: KpiResult, row: Mapping, about: About, published: Iterable[Benchmark] = ()) -> Diagram:
    """One bar per part of one row of ``result``, with the interval of few and the published share."""
    one, shares = result.kpi, row["parts"] or {}
    points = tuple(_point(name, shares[key], _drill(key)) for key, name in one.dele)
    marks, notes = _published(one, list(published))
    few = (FEW_NOTE,) if any(point.low is not None for point in points) else ()
    return Diagram(
        title=f"Delmål: {one.titel}",
        about=about,
        categories=tuple(f"{name} (N\u00a0{count_text(shares[key], 'denominator')})" for key, name in one.dele),
        series=(Series("Andel", BAR, points),),
        scale=_SHARE,
        table=_table(one, shares, marks),
        description=f"Søjlediagram, {result.filters.period()}. {'; '.join(point.text for point in points)}.",
        references=marks,
        notes=(*few, *notes),
        upright=False,
        heading="Delmål",
    )


def part_trend(result: KpiResult, about: About) -> Diagram:
    """The share of each part per month."""
    one, months = result.kpi, months_of(result)
    rows = {row["month"]: row["parts"] for row in result.lines}
    lines = [
        Series(name, LINE, tuple(_at(key, rows.get(month), month, result.span) for month in months))
        for key, name in one.dele
    ]
    return Diagram(
        title=f"Delmål over tid: {one.titel}",
        about=about,
        categories=tuple(short_name_of(month, result.span) for month in months),
        series=tuple(lines) if len(lines) <= MOST_LINES else (),
        scale=_SHARE,
        table=Table(
            (
                Column("Måned", MONTH) if result.span == 1 else Column("Periode"),
                *(Column(line.name, SHARE) for line in lines),
            ),
            tuple(
                (
                    month if result.span == 1 else short_name_of(month, result.span),
                    *(_cell(line.points[at]) for line in lines),
                )
                for at, month in enumerate(months)
            ),
            tuple(month_drill(month) for month in months),
        ),
        description=f"Linjediagram, {months_text(months)}. {'; '.join(line.points[-1].text for line in lines)}.",
        heading="Delmål over tid",
    )


def part_units(result: KpiResult, about: About) -> Diagram:
    """The share of each part (a row) in each unit of ``result`` (a column), in its last month."""
    one, level = result.kpi, result.level
    units = sorted_rows(result, result.filters.til)
    lines = [Series(name, HEAT, tuple(_in_unit(level, unit, key, name) for unit in units)) for key, name in one.dele]
    return Diagram(
        title=f"Delmål pr. {level}: {one.titel}",
        about=about,
        categories=tuple(label(one, unit) for unit in units),
        series=tuple(lines),
        scale=_SHARE,
        table=Table(
            (Column(level.capitalize()), *(Column(line.name, SHARE) for line in lines)),
            tuple((unit["name"], *(_cell(line.points[at]) for line in lines)) for at, unit in enumerate(units)),
            tuple(unit_drill(level, unit) for unit in units),
        ),
        description=f"Tabel i farver, {result.filters.period()}: {danish.count(len(lines), 'delmål', 'delmål')} for "
        f"{danish.count(len(units), 'enhed', 'enheder')}.",
        heading=f"Delmål pr. {level}",
        axis_titles=(level.capitalize(), ""),
    )


def _cell(point: Point) -> float | str | None:
    return HIDDEN if point.hidden else point.value


def _in_unit(level: str, unit: Mapping, key: str, name: str) -> Point:
    share = (unit["parts"] or {})[key]
    text = part_text(f"{unit['name']}, {name}", share)
    drill = (*unit_drill(level, unit), *_drill(key))
    return Point(share["value"], text, drill=drill, hidden=is_hidden(share, "value"))


def part_text(name: str, share: Mapping) -> str:
    """``Klart jobmål: 83 % (250 af 301)``, and what was not recorded."""
    basis = f"{count_text(share, 'numerator')} af {count_text(share, 'denominator')}"
    unknown = f", {danish.number(share['unknown'])} ikke registreret" if share["unknown"] else ""
    if is_hidden(share, "value"):
        return f"{name}: skjult{unknown}"
    return f"{name}: {danish.share(share['value'])} ({basis}){unknown}"


def share_text(share: Mapping) -> str:
    """The share of a part: ``83 %``, or that it is hidden."""
    return HIDDEN if is_hidden(share, "value") else danish.share(share["value"])


def _drill(key: str) -> Drill:
    return (("del", f"delmaal:{key}"),)


def _point(name: str, share: Mapping, drill: Drill) -> Point:
    few = share["value"] is not None and share["denominator"] < FEW
    low, high = (few and wilson(share["numerator"], share["denominator"])) or (None, None)
    text = part_text(name, share)
    said = text if low is None or high is None else f"{text}, 95 %-interval {interval_text(low, high, _SHARE)}"
    return Point(share["value"], said, low, high, drill=drill, hidden=is_hidden(share, "value"))


def _at(key: str, shares: Mapping | None, month: date, span: int) -> Point:
    when = name_of(month, span).capitalize()
    if not shares:
        return Point(None, f"{when}: ingen observationer", drill=month_drill(month))
    drill, hidden = (*month_drill(month), *_drill(key)), is_hidden(shares[key], "value")
    return Point(shares[key]["value"], part_text(when, shares[key]), drill=drill, hidden=hidden)


def _published(one: Kpi, every: list[Benchmark]) -> tuple[tuple[Reference, ...], tuple[str, ...]]:
    """The marks of the parts that a published figure is about, named by the part's key or by its name."""
    shares = {line.kategori: line for line in every if line.enhed == "andel"}
    found = [shares.get(key) or shares.get(name.lower()) for key, name in one.dele]
    known = [line for line in found if line is not None]
    if not known:
        return (), ()
    mark = Reference(f"Offentliggjort {known[0].aar}", BENCHMARK, tuple(line and line.vaerdi for line in found))
    told = [f"Offentliggjort {known[0].aar}: {benchmark_source(known[0])}", known[0].forskel]
    return (mark,), (". ".join(part for part in told if part),)


def _table(one: Kpi, shares: Mapping, marks: tuple[Reference, ...]) -> Table:
    columns = (Column("Delmål"), Column("Andel", SHARE), Column("Tæller", COUNT), Column("Nævner", COUNT))
    columns += (Column("Ikke registreret", COUNT), *(Column(mark.name, SHARE) for mark in marks))
    rows = tuple(
        (
            name,
            *(cell(shares[key], what) for what in ("value", "numerator", "denominator", "unknown")),
            *_beside(marks, at),
        )
        for at, (key, name) in enumerate(one.dele)
    )
    return Table(columns, rows, tuple(_drill(key) for key, _ in one.dele))


def _beside(marks: tuple[Reference, ...], at: int) -> tuple[float | None, ...]:
    return tuple(mark.values[at] for mark in marks)
