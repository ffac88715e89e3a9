"""Nøgletal by team: what each figure is, how it stands to its target, and to the rest of the municipality."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from app.kpi import Kpi, KpiResult
from app.kpi.against import Verdict, against, of_row, rest
from app.kpi.judge import NO_TARGET, Status, judge
from app.own.targets import Target, target_for
from app.reports.comparison import unit_drill
from app.reports.hidden import HIDDEN, count_text, is_hidden
from app.reports.table import Drill
from app.reports.words import row_text, scale, value_text

Unit = tuple[str | None, str]  # id as delivered (None: "Uden team") and name


@dataclass(frozen=True)
class Cell:
    """One figure of one unit. ``told`` says it in full; ``verdict``: to the rest of the municipality."""

    text: str
    told: str
    drill: Drill
    basis: str = ""
    status: Status | None = None
    verdict: Verdict | None = None


@dataclass(frozen=True)
class Line:
    """A nøgletal across the units: ``cells`` as the columns, the municipality first; ``absent``: why there are none."""

    kpi: Kpi
    cells: tuple[Cell | None, ...] = ()
    absent: str = ""


def units_of(results: Iterable[KpiResult], month: date) -> list[Unit]:
    """Every unit that has a figure in the month, in the order of their names, "Uden …" last."""
    rows = [row for result in results for row in result.lines if row["month"] == month]
    found = dict.fromkeys((row["id"], row["name"]) for row in rows)
    return sorted(found, key=lambda unit: unit[0] is None)


def line(whole: KpiResult, by_unit: KpiResult, units: list[Unit], targets: list[Target], tolerance: float) -> Line:
    """The line of one nøgletal in the last month of ``whole``; ``by_unit`` is the same question per unit."""
    one, month = whole.kpi, whole.filters.til
    if whole.missing or whole.refused:
        return Line(one, absent=whole.missing or whole.refused or "")
    total = whole.at(month)
    rows = {row["id"]: row for row in by_unit.rows.to_dict("records") if row["month"] == month}
    first = None if total is None else _cell(one, total, (), target_for(targets, one.id, month), tolerance)
    cells = [_of_unit(one, rows.get(unit), total, month, targets, tolerance) for unit, _ in units]
    return Line(one, (first, *cells))


def _of_unit(
    one: Kpi, row: Mapping | None, total: Mapping | None, month: date, targets: list[Target], tolerance: float
) -> Cell | None:
    if row is None or (row["value"] is None and not is_hidden(row, "value")):
        return None
    target = target_for(targets, one.id, month, row["id"])
    verdict = against(one, of_row(row), rest(total, row))
    return _cell(one, row, unit_drill("team", row), target, tolerance, verdict)


def _cell(
    one: Kpi, row: Mapping, drill: Drill, target: float | None, tolerance: float, verdict: Verdict | None = None
) -> Cell:
    if is_hidden(row, "value"):
        return Cell(HIDDEN, f"{row['name']}: skjult", drill)
    judged = judge(one, row["value"], target, tolerance)
    told = f"{row['name']}: {row_text(one, row)}"
    status = None if judged == NO_TARGET or row["preliminary"] else judged
    return Cell(value_text(row["value"], scale(one)), told, drill, _basis(one, row), status, verdict)


def _basis(one: Kpi, row: Mapping) -> str:
    if one.maal == "antal":
        return ""
    if one.maal == "andel":
        return f"{count_text(row, 'numerator')} af {count_text(row, 'denominator')}"
    return f"N {count_text(row, 'denominator')}"
