"""How the observations of one month are spread: over bands of the value, categories, or from start bracket to now."""

from collections.abc import Iterable, Mapping

import pandas as pd

from app import danish
from app.kpi import Kpi, KpiResult
from app.kpi.benchmark import Benchmark
from app.reports.about import About
from app.reports.diagram import BAR, BENCHMARK, HEAT, Diagram, Point, Reference, Scale, Series
from app.reports.hidden import HIDDEN, is_hidden
from app.reports.table import COUNT, SHARE, Column, Drill, Table
from app.reports.words import benchmark_source, category_text

_SHARE = Scale(True, "andel")
_Bar = tuple[str, int | None, Drill]  # a name, how many (``None``: hidden), and where it leads


def bands(result: KpiResult, counted: pd.DataFrame, about: About) -> Diagram:
    """The frame of ``app.kpi.distribution.distribution``, a bar per band; a click narrows the list of cases to it."""
    total = int(counted["n"].sum())
    rows = [(row.name, int(row.n), (("del", f"baand:{row.band}"),)) for row in counted.itertuples(index=False)]
    value = result.kpi.vaerdi.split(" (")[0] or "Fordeling"
    title = f"Fordeling af {value[:1].lower()}{value[1:]}: {result.kpi.titel}"
    head = f"Søjlediagram, {result.filters.period()}"
    return _bars(title, about, rows, total, head, "Interval", heading=value)


def categories(result: KpiResult, row: Mapping, about: About, published: Iterable[Benchmark] = ()) -> Diagram:
    """The categories of one row of ``result`` in the header's order, beside the published shares."""
    one, counts = result.kpi, row["categories"] or {}
    rows: list[_Bar] = [
        (
            category_text(name),
            None if is_hidden(row, f"k:{name}") else counts.get(name, 0),
            (("del", f"kategori:{name}"),),
        )
        for name in one.kategorier
    ]
    line, notes = _published(one, list(published))
    head = f"Søjlediagram af {one.titel}, {result.filters.period()}"
    title, total = f"Fordeling: {one.titel}", _total(counts)
    return _bars(title, about, rows, total, head, "Kategori", line, notes, heading="Fordeling")


def _total(counts: Mapping[str, int | None]) -> int | None:
    """How many there are in all, unless that is hidden with one of them."""
    return None if None in counts.values() else sum(counts.values())


def matrix(result: KpiResult, counted: pd.DataFrame, about: About) -> Diagram:
    """The frame of ``app.kpi.distribution.matrix``: hours bracket at the start (rows) to bracket now (columns)."""
    names = tuple(category_text(name) for name in counted.columns)
    counts = counted.to_numpy().tolist()
    series = tuple(
        Series(
            category_text(start), HEAT, tuple(_cell(start, now, n) for now, n in zip(counted.columns, row, strict=True))
        )
        for start, row in zip(counted.index, counts, strict=True)
    )
    total, same = sum(map(sum, counts)), sum(row[at] for at, row in enumerate(counts))
    return Diagram(
        title="Fra timer ved start til timer nu",
        about=about,
        categories=names,
        series=series,
        scale=Scale(False, "job", 0),
        table=_matrix_table(list(counted.index), counts, names),
        description=f"Matrix over {danish.count(total, 'job', 'job')}, {result.filters.period()}: rækker er timer om "
        f"ugen ved jobbets start, kolonner er timer nu. {danish.number(same)} er i samme interval som ved starten.",
        notes=("Diagonalen er job, der er i samme interval som ved starten; til højre for den er timetallet steget.",),
        axis_titles=("Timer om ugen nu", "Timer om ugen ved start"),
    )


def _cell(start: str, now: str, n: int) -> Point:
    text = f"Fra {category_text(start)} til {category_text(now)} timer: {danish.count(n, 'job', 'job')}"
    return Point(n, text, drill=(("del", f"matrix:{start}:{now}"),))


def _matrix_table(starts: list[str], counts: list[list[int]], names: tuple[str, ...]) -> Table:
    columns = (Column("Ved start"), *(Column(f"Nu {name}", COUNT) for name in names), Column("I alt", COUNT))
    rows = [(category_text(start), *row, sum(row)) for start, row in zip(starts, counts, strict=True)]
    below = [sum(column) for column in zip(*counts, strict=True)]
    drills = [(("del", f"matrix:{start}:"),) for start in starts]
    return Table(columns, (*rows, ("I alt", *below, sum(below))), (*drills, ()))


def _bars(
    title: str,
    about: About,
    rows: list[_Bar],
    total: int | None,
    head: str,
    label: str,
    references: tuple[Reference, ...] = (),
    notes: tuple[str, ...] = (),
    heading: str = "",
) -> Diagram:
    points = tuple(_bar(name, n, total, drill) for name, n, drill in rows)
    said = "; ".join(point.text for point in points) if total != 0 else "Ingen observationer"
    return Diagram(
        title=title,
        about=about,
        categories=tuple(name for name, _, _ in rows),
        series=(Series("Andel", BAR, points),),
        scale=_SHARE,
        table=_bar_table(rows, total, label, references),
        description=f"{head}. {said}.",
        references=references,
        notes=notes,
        heading=heading,
    )


def _bar_table(rows: list[_Bar], total: int | None, label: str, references: tuple[Reference, ...]) -> Table:
    columns = (Column(label), Column("Antal", COUNT), Column("Andel", SHARE))
    shares = [
        (name, HIDDEN if n is None else n, _share(n, total), *(line.values[at] for line in references))
        for at, (name, n, _) in enumerate(rows)
    ]
    bottom = ("I alt", HIDDEN if total is None else total, 1.0 if total else None, *(None for _ in references))
    return Table(
        (*columns, *(Column(line.name, SHARE) for line in references)),
        (*shares, bottom),
        (*(drill for _, _, drill in rows), ()),
    )


def _share(n: int | None, total: int | None) -> float | str | None:
    """The share of all; where one count is hidden no share is shown, since the others would give it away."""
    if total is None or n is None:
        return HIDDEN
    return n / total if total else None


def _bar(name: str, n: int | None, total: int | None, drill: Drill) -> Point:
    if total is None or n is None:
        said = "skjult" if n is None else danish.number(n)
        return Point(None, f"{name}: {said}", drill=drill, hidden=True)
    if not total:
        return Point(None, f"{name}: {danish.NO_VALUE}", drill=drill)
    return Point(n / total, f"{name}: {danish.number(n)} ({danish.share(n / total)})", drill=drill)


def _published(one: Kpi, every: list[Benchmark]) -> tuple[tuple[Reference, ...], tuple[str, ...]]:
    """One line of marks per source and year: the published share of each category."""
    known = [line for line in every if line.kategori in one.kategorier and line.enhed == "andel"]
    origins = dict.fromkeys((line.kilde, line.aar) for line in known)
    marks = [_marks(one, [line for line in known if (line.kilde, line.aar) == origin]) for origin in origins]
    firsts = [next(line for line in known if (line.kilde, line.aar) == origin) for origin in origins]
    return tuple(marks), tuple(f"Offentliggjort {line.aar}: {_source(line)}" for line in firsts)


def _source(line: Benchmark) -> str:
    return ". ".join(part for part in (benchmark_source(line), line.forskel) if part)


def _marks(one: Kpi, lines: list[Benchmark]) -> Reference:
    by_name = {line.kategori: line.vaerdi for line in lines}
    return Reference(f"Offentliggjort {lines[0].aar}", BENCHMARK, tuple(by_name.get(name) for name in one.kategorier))
