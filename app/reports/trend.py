"""A nøgletal over time."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from app import danish
from app.kpi import Kpi, KpiResult
from app.kpi.benchmark import Benchmark
from app.own.targets import Target, target_for
from app.reports.about import About
from app.reports.diagram import BENCHMARK, LINE, TARGET, Diagram, Point, Reference, Scale, Series
from app.reports.hidden import is_hidden
from app.reports.months import month_drill, months_of, months_text, name_of, short_name_of, units_of
from app.reports.result_table import month_table, with_target
from app.reports.words import benchmark_name, benchmark_text, row_text, scale, spread_of, target_text, value_text

FEW = (
    "Stregen gennem en værdi er et 95 %-interval (Wilson). Den vises, når N er under 30: en forskel kan være tilfældig."
)


def trend(
    result: KpiResult, about: About, targets: Iterable[Target] = (), published: Iterable[Benchmark] = ()
) -> Diagram:
    """The value per month, a line per unit of ``result``, with the target in force and the published figures."""
    one, how, months = result.kpi, scale(result.kpi), months_of(result)
    lines = [_line(result, about.unit or name, months, rows) for name, rows in units_of(result)]
    shown = comparable(one, published)
    references = (*_target(result, months, list(targets), how), *_benchmarks(shown, months, how))
    return Diagram(
        title=f"Udvikling: {one.titel}",
        about=about,
        categories=tuple(short_name_of(month, result.span) for month in months),
        series=tuple(lines),
        scale=how,
        table=with_target(one, month_table(result, months), references if len(lines) == 1 else ()),
        description=_description(result, months, references),
        references=references,
        notes=(
            *_notes(lines),
            *(benchmark_text(line, how) + _difference(line) for line in shown),
            *_preliminary(result),
        ),
        heading="Udvikling",
        axis_titles=("", "" if how.share else how.unit.capitalize()),
    )


def comparable(one: Kpi, published: Iterable[Benchmark]) -> list[Benchmark]:
    """The published figures that measure the value itself, in its unit: not those of a part or of another category.

    Where a nøgletal has categories, its numerator is the first of them.
    """
    itself = ("", *one.kategorier[:1])
    return [line for line in published if line.enhed == one.enhed and line.kategori in itself]


def _line(result: KpiResult, name: str, months: list[date], rows: dict[date, Mapping]) -> Series:
    points = tuple(_point(result.kpi, month, rows.get(month), result.span) for month in months)
    return Series(name, LINE, points, "Den midterste halvdel" if result.kpi.maal == "median" else "")


def _point(one: Kpi, month: date, row: Mapping | None, span: int) -> Point:
    when = name_of(month, span).capitalize()
    if row is None:
        return Point(None, f"{when}: ingen observationer", drill=month_drill(month))
    low, high = spread_of(one, row)
    said = f"{when}: {row_text(one, row)}"
    hidden = is_hidden(row, "value")
    return Point(row["value"], said, low, high, bool(row["preliminary"]), month_drill(month), hidden)


def _target(result: KpiResult, months: list[date], targets: list[Target], how: Scale) -> Iterator[Reference]:
    values = tuple(target_for(targets, result.kpi.id, month, result.filters.team) for month in months)
    known = [value for value in values if value is not None]
    if known:
        yield Reference(f"Mål: {target_text(known[-1], how)}", TARGET, values)


def _benchmarks(published: list[Benchmark], months: list[date], how: Scale) -> Iterator[Reference]:
    for line in published:
        yield Reference(benchmark_name(line, how), BENCHMARK, (line.vaerdi,) * len(months))


def _notes(lines: list[Series]) -> tuple[str, ...]:
    few = any(point.low is not None for line in lines for point in line.points if not line.band)
    return (FEW,) if few else ()


def _difference(line: Benchmark) -> str:
    return f". {line.forskel}" if line.forskel else ""


def _preliminary(result: KpiResult) -> list[str]:
    months = [row["month"] for row in result.lines if row["preliminary"]]
    return [
        f"{danish.month(month).capitalize()} er foreløbig: måneden er ikke slut." for month in dict.fromkeys(months)
    ]


def _description(result: KpiResult, months: list[date], references: tuple[Reference, ...]) -> str:
    """What a reader who does not see the chart should know: the newest whole month, the extremes, and the lines."""
    rows = [row for row in result.lines if row["value"] is not None and not row["preliminary"]]
    head = f"Linjediagram af {result.kpi.titel}, {months_text(months)}."
    if not rows:
        return f"{head} Ingen tal i perioden."
    how = scale(result.kpi)
    top, bottom = (choose(rows, key=lambda row: row["value"]) for choose in (max, min))
    extremes = [f"{word} {_told(row, how, result.span)}" for word, row in (("højest", top), ("lavest", bottom))]
    lines = "".join(f" {line.name}." for line in references)
    newest = "Seneste hele måned" if result.span == 1 else "Seneste periode"
    latest = f"{newest}, {name_of(rows[-1]['month'], result.span)}: {row_text(result.kpi, rows[-1])}"
    return f"{head} {latest}; {', '.join(extremes)}.{lines}"


def _told(row: Mapping, how: Scale, span: int) -> str:
    return f"i {name_of(row['month'], span)} ({value_text(row['value'], how)})"
