"""Every figure of some results by what it is of, so that the same figure in two tables is one."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from app.kpi.catalogue import Kpi
from app.kpi.disclosure.quantities import quantities
from app.kpi.filters import UDEN
from app.kpi.result import KpiResult

REST = "rest"  # the level of what a whole has beside the units that are told of


class Unit(NamedTuple):
    """Whose figure: a level, the id there (``UDEN`` for "Uden …"), and the dimensions that it is narrowed to."""

    level: str
    id: str
    dims: tuple[tuple[str, str], ...] = ()


class Key(NamedTuple):
    """Which figure: a nøgletal, one of its quantities, whose, and the months from ``fra`` to ``til``."""

    kpi: str
    what: str
    unit: Unit
    fra: date
    til: date


@dataclass(frozen=True)
class Line:
    """The figures of one row. ``shown``: it stands in a result; otherwise it is only a part of one. ``past``: it stood
    in an earlier report."""

    kpi: Kpi
    unit: Unit
    fra: date
    til: date
    counts: Mapping[str, float]
    shown: bool = True
    past: bool = False

    def key(self, what: str) -> Key:
        """The key of one of the figures."""
        return Key(self.kpi.id, what, self.unit, self.fra, self.til)


def unprotectable(result: KpiResult) -> bool:
    """Figures of one sagsbehandler, or of a unit that is not told apart from others by its filters."""
    filters = result.filters
    within_pulje = result.level == "pulje" and filters.team is not None
    return result.level == "sagsbehandler" or filters.sagsbehandler is not None or within_pulje


def lines(results: Iterable[KpiResult]) -> Iterator[Line]:
    """The rows of the results, and of the months that a sum of months was made from."""
    for result in results:
        yield from (line_of(result, row) for row in result.lines)
        if result.months is not None:
            rows = result.months.lines
            yield from (line_of(result.months, row, shown=False) for row in rows)


def line_of(result: KpiResult, row: Mapping, shown: bool = True) -> Line:
    """A row of a result as a line."""
    first = row["month"] if result.months is None else result.filters.fra
    return Line(result.kpi, unit_of(result, row), first, row["month"], quantities(result.kpi, row), shown)


def unit_of(result: KpiResult, row: Mapping) -> Unit:
    """Whose the figures of a row are."""
    filters = result.filters
    if result.level == "kommune" and filters.team is not None:
        return Unit("team", filters.team, filters.dims)
    return Unit(result.level, UDEN if row["id"] is None else str(row["id"]), filters.dims)


def merged(every: Sequence[Line]) -> list[Line]:
    """One line per kpi, unit and period; shown when one of them is."""
    found: dict[tuple, Line] = {}
    for line in every:
        key = (line.kpi.id, line.unit, line.fra, line.til)
        if key not in found or (line.shown and not found[key].shown):
            found[key] = line
    return list(found.values())
