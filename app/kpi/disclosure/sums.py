"""What adds up across the rows: units to their whole, months to their period, a dimension's values to all."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from app.kpi.disclosure.cells import REST, Line, Unit

_TINY = 1e-6


class Family(NamedTuple):
    """A row and the rows that it is the sum of; the last of them may be made up, for what is left over."""

    whole: Line
    parts: tuple[Line, ...]


def families(every: Iterable[Line]) -> Iterator[Family]:
    """Every row of ``every`` that is a sum of others."""
    by_kpi: dict[str, list[Line]] = {}
    for line in every:
        by_kpi.setdefault(line.kpi.id, []).append(line)
    for of_kpi in by_kpi.values():
        yield from _of_units(of_kpi)
        yield from _of_dimensions(of_kpi)
        yield from _of_months(of_kpi)


def _of_units(every: list[Line]) -> Iterator[Family]:
    """The municipality is the sum of its teams, and of its puljer."""
    wholes = {_at(line): line for line in every if line.unit.level == "kommune"}
    parts: dict[tuple, list[Line]] = {}
    for line in every:
        if line.unit.level != "kommune" and _at(line) in wholes:
            parts.setdefault((_at(line), line.unit.level), []).append(line)
    for (at, level), found in parts.items():
        yield _family(wholes[at], found, level)


def _at(line: Line) -> tuple:
    return line.unit.dims, line.fra, line.til


def _of_dimensions(every: list[Line]) -> Iterator[Family]:
    """A unit is the sum of its parts by one dimension; what is not asked for is left over."""
    known = {(line.unit, line.fra, line.til): line for line in every}
    parts: dict[tuple, list[Line]] = {}
    for line in every:
        for name, value in line.unit.dims:
            dims = tuple(pair for pair in line.unit.dims if pair != (name, value))
            whole = (line.unit._replace(dims=dims), line.fra, line.til)
            if whole in known:
                parts.setdefault((whole, name), []).append(line)
    for (whole, name), found in parts.items():
        yield _family(known[whole], found, name)


def _of_months(every: list[Line]) -> Iterator[Family]:
    """A sum of months is the sum of those that are told of, and what is left over."""
    for whole in every:
        if whole.fra < whole.til:
            inside = [
                line
                for line in every
                if line.unit == whole.unit and line.fra == line.til and whole.fra <= line.fra and line.til <= whole.til
            ]
            yield _family(whole, inside, "maaned")


def _family(whole: Line, parts: list[Line], name: str) -> Family:
    """The whole, its parts and what is left over, if anything is. Where a part is as an earlier report had it, what is
    left over would be a correction, and nobody's figure."""
    left = {what: value - sum(part.counts.get(what, 0.0) for part in parts) for what, value in whole.counts.items()}
    exact = all(abs(value) < _TINY * max(1.0, abs(whole.counts[what])) for what, value in left.items())
    if exact or any(part.past for part in parts):
        return Family(whole, tuple(parts))
    unit = Unit(REST, f"{name} {whole.unit.level} {whole.unit.id}", whole.unit.dims)
    counts = {what: max(value, 0.0) for what, value in left.items() if value > -_TINY}
    return Family(whole, (*parts, Line(whole.kpi, unit, whole.fra, whole.til, counts, shown=False)))
