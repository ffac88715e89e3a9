"""What was published before, figure by figure: next month's report must not tell what last month's hid."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from app.kpi.catalogue import catalogue
from app.kpi.disclosure.absent import complete
from app.kpi.disclosure.cells import Key, Line, Unit, line_of, unprotectable
from app.kpi.result import KpiResult
from app.own.published import PublishedRow, add_published, published_rows

_NAMES = {"n": "numerator", "d": "denominator", "u": "unknown", "s": "mean"}
_FOLLOWS = ("c", "w", "b")  # stand in no report, but follow from what does


@dataclass(frozen=True)
class Ledger:
    """The rows of earlier reports, the oldest first."""

    rows: tuple[PublishedRow, ...] = ()

    def lines(self, now: Mapping[Key, float]) -> list[Line]:
        """The rows, as they were told last, that are not among the figures of ``now``."""
        found = {}
        for row in self.rows:
            line = _line(row)
            if line is not None and line.key("d") not in now:
                found[line.key("d")] = line
        tables = {(key.kpi, *_table(key)) for key in now}
        nobody = [key for key in self._absent(now) if (key.kpi, *_table(key)) not in tables]
        return [*found.values(), *(line for key in nobody for line in _nobody(key))]

    def corrected(self, asked: KpiResult, told: KpiResult) -> Iterator[tuple[Mapping, dict[str, float]]]:
        """The rows of ``told`` that the newest earlier report had with another numerator or denominator, and those of
        them that it showed. ``asked``: the same question before disclosure control."""
        last = {(row.kpi, row.niveau, row.enhed, row.snit, row.fra, row.til): row.tal for row in self.rows}
        shown = {(row["month"], row["id"]): row for row in told.lines}
        for row in asked.lines:
            line = line_of(asked, row)
            was = last.get((line.kpi.id, *line.unit[:2], line.unit.dims, line.fra, line.til), {})
            other = [what for what in ("n", "d") if what in was and was[what][0] != line.counts.get(what)]
            if other and (row["month"], row["id"]) in shown:
                counts = {_NAMES[what]: was[what][0] for what in ("n", "d") if what in was and was[what][1]}
                yield shown[row["month"], row["id"]], counts

    def shown(self, now: Mapping[Key, float]) -> dict[Key, bool]:
        """Which figures were shown (true) or hidden (false). A corrected figure that was shown is another one and is
        left out; one that was hidden stays so, since the new one would tell about where the old one lay."""
        told: dict[Key, list[tuple[float, bool]]] = defaultdict(list)
        for row in self.rows:
            unit = Unit(row.niveau, row.enhed, row.snit)
            for what, (value, was_shown) in row.tal.items():
                if was_shown is not None:
                    told[Key(row.kpi, what, unit, row.fra, row.til)].append((value, was_shown))
        for key in self._absent(now):
            told[key].append((0.0, True))
        made: dict[Key, bool] = {}
        for key, versions in told.items():
            same = [was for value, was in versions if value == now.get(key, versions[-1][0])]
            if same or not any(was for _, was in versions):
                made[key] = any(same)
        return made

    def _absent(self, now: Iterable[Key]) -> set[Key]:
        """The denominators of units that a report's table had no row of, though there is such a unit: nobody."""
        there = {Key(row.kpi, "d", Unit(row.niveau, row.enhed, row.snit), row.fra, row.til) for row in self.rows}
        units: dict[tuple, set[Unit]] = defaultdict(set)
        for key in (*there, *now):
            units[_table(key)].add(key.unit)
        return {key._replace(unit=unit) for key in there for unit in units[_table(key)]} - there


def read_ledger(store: Path, kommune_kode: str, results: Sequence[KpiResult]) -> Ledger:
    """What earlier reports told of the same nøgletal and months as ``results``."""
    if not results:
        return Ledger()
    fra = min(result.filters.fra for result in results)
    til = max(result.filters.til for result in results)
    return Ledger(tuple(published_rows(store, kommune_kode, {result.kpi.id for result in results}, fra, til)))


def record(
    store: Path, rapport: str, kommune_kode: str, asked: Sequence[KpiResult], told: Sequence[KpiResult], who: str
) -> None:
    """Remember a report that leaves the house: ``asked`` as it went into ``protect``, ``told`` as it came out."""
    rows = [row for before, after in zip(complete(asked), told, strict=True) for row in _rows(before, after)]
    add_published(store, rapport, kommune_kode, rows, who)


def _rows(before: KpiResult, after: KpiResult) -> Iterator[PublishedRow]:
    if unprotectable(before) or after.rows.empty:
        return
    rows = {(row["month"], row["id"]): row for row in before.lines}
    for shown in after.lines:
        line = line_of(before, rows[shown["month"], shown["id"]])
        tal = {what: (value, _is_shown(what, shown)) for what, value in line.counts.items()}
        yield PublishedRow(line.kpi.id, line.unit.level, line.unit.id, line.unit.dims, line.fra, line.til, tal)


def _is_shown(what: str, row: Mapping) -> bool | None:
    kind, _, name = what.partition(":")
    if kind in _FOLLOWS or name.endswith((":c", ":w")):
        return None
    if kind == "p":
        part, _, of_part = name.rpartition(":")
        return _NAMES[of_part] not in row["parts"][part]["hidden"]
    hidden = f"over_{name}" if kind == "v" else what if kind == "k" else _NAMES[kind]
    return hidden not in row["hidden"]


def _table(key: Key) -> tuple:
    return key.unit.level, key.unit.dims, key.fra, key.til


def _nobody(key: Key) -> Iterator[Line]:
    one = catalogue().get(key.kpi)
    if one is not None:
        yield Line(one, key.unit, key.fra, key.til, {"d": 0.0}, shown=False, past=True)


def _line(row: PublishedRow) -> Line | None:
    """The row as a line; ``None`` when its nøgletal is no longer there."""
    one = catalogue().get(row.kpi)
    if one is None:
        return None
    counts = {what: value for what, (value, _) in row.tal.items()}
    return Line(one, Unit(row.niveau, row.enhed, row.snit), row.fra, row.til, counts, shown=False, past=True)
