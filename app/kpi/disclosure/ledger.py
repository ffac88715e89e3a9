"""What was published before, figure by figure: next month's report must not tell what last month's hid."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from app.kpi.catalogue import catalogue
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
        return list(found.values())

    def shown(self, now: Mapping[Key, float]) -> dict[Key, bool]:
        """Which figures were shown (true) or hidden (false); of those in ``now`` only where they were the same: a
        corrected figure is another one."""
        told: dict[Key, list[tuple[float, bool]]] = defaultdict(list)
        for row in self.rows:
            unit = Unit(row.niveau, row.enhed, row.snit)
            for what, (value, was_shown) in row.tal.items():
                if was_shown is not None:
                    told[Key(row.kpi, what, unit, row.fra, row.til)].append((value, was_shown))
        made: dict[Key, bool] = {}
        for key, versions in told.items():
            same = [was for value, was in versions if value == now.get(key, versions[-1][0])]
            if same:
                made[key] = any(same)
        return made


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
    rows = [row for before, after in zip(asked, told, strict=True) for row in _rows(before, after)]
    add_published(store, rapport, kommune_kode, rows, who)


def _rows(before: KpiResult, after: KpiResult) -> Iterator[PublishedRow]:
    if unprotectable(before) or after.rows.empty:
        return
    pairs = zip(before.lines, after.lines, strict=True)
    for row, shown in pairs:
        line = line_of(before, row)
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


def _line(row: PublishedRow) -> Line | None:
    """The row as a line; ``None`` when its nøgletal is no longer there."""
    one = catalogue().get(row.kpi)
    if one is None:
        return None
    counts = {what: value for what, (value, _) in row.tal.items()}
    return Line(one, Unit(row.niveau, row.enhed, row.snit), row.fra, row.til, counts, shown=False, past=True)
