"""Units side by side in one month: teams, the sagsbehandlere of a team, or puljer."""

from collections.abc import Iterable, Mapping
from datetime import date

from app import danish
from app.kpi import UDEN, Kpi, KpiResult
from app.ordbog import words
from app.own.targets import Target, target_for
from app.reports.about import About
from app.reports.diagram import BAR, TARGET, TOTAL, Diagram, Point, Reference, Series
from app.reports.hidden import count_text, is_hidden
from app.reports.result_table import result_table, with_target
from app.reports.table import Column, Drill, Table
from app.reports.trend import FEW
from app.reports.words import row_text, scale, spread_of, target_text, value_text

_PLURAL = words("niveau_flere")


def comparison(
    result: KpiResult, about: About, total: KpiResult | None = None, targets: Iterable[Target] = ()
) -> Diagram:
    """One bar per unit of ``result`` in its last month, the best first, with N in the label and the interval of few.

    ``total``: the same question one level up, drawn as a line. "Uden team" and the like come last.
    """
    one, month = result.kpi, result.filters.til
    rows = sorted_rows(result, month)
    whole = None if total is None else total.at(month)
    word = _PLURAL[result.level]
    references = (*_total(one, whole, len(rows)), *_targets(result, rows, month, list(targets)))
    return Diagram(
        title=f"Sammenligning af {word}: {one.titel}",
        about=about,
        categories=tuple(label(one, row) for row in rows),
        series=(Series(one.titel, BAR, tuple(_point(one, row, result.level) for row in rows)),),
        scale=scale(one),
        table=with_target(one, _table(result, rows, whole), references),
        description=_description(one, word, month, rows, references),
        references=references,
        notes=_notes(one, rows),
        upright=False,
        heading=f"Sammenligning af {word}",
        axis_titles=(result.level.capitalize(), "" if scale(one).share else one.enhed.capitalize()),
    )


def sorted_rows(result: KpiResult, month: date) -> list[Mapping]:
    """The rows of a month: the best first by the direction that is good, then those without a figure, then "Uden …"."""
    rows = [row for row in result.lines if row["month"] == month]
    sign = 1 if result.kpi.retning == "ned" else -1
    return sorted(rows, key=lambda row: (row["id"] is None, row["value"] is None, sign * (row["value"] or 0)))


def label(one: Kpi, row: Mapping) -> str:
    """``Team Nord (N 47)``, not broken before its number; a count has no N beside itself."""
    return row["name"] if one.maal == "antal" else f"{row['name']} (N\u00a0{count_text(row, 'denominator')})"


def unit_drill(level: str, row: Mapping) -> Drill:
    """A unit, as a click narrows to it."""
    return ((level, UDEN if row["id"] is None else row["id"]),)


def _point(one: Kpi, row: Mapping, level: str) -> Point:
    low, high = spread_of(one, row)
    text = f"{row['name']}: {row_text(one, row)}"
    return Point(
        row["value"], text, low, high, bool(row["preliminary"]), unit_drill(level, row), is_hidden(row, "value")
    )


def _total(one: Kpi, whole: Mapping | None, count: int) -> list[Reference]:
    if whole is None or whole["value"] is None or not count:
        return []
    name = f"I alt: {value_text(whole['value'], scale(one))}"
    return [Reference(name, TOTAL, (whole["value"],) * count)]


def _targets(result: KpiResult, rows: list[Mapping], month: date, targets: list[Target]) -> list[Reference]:
    """Each team's own target where it has one; a sagsbehandler is held against the target of the chosen team."""
    chosen = result.filters.team
    teams = [row["id"] if result.level == "team" else chosen for row in rows]
    values = tuple(target_for(targets, result.kpi.id, month, team) for team in teams)
    known = {value for value in values if value is not None}
    if not known:
        return []
    name = f"Mål: {target_text(known.pop(), scale(result.kpi))}" if len(known) == 1 else "Mål (hver sit)"
    return [Reference(name, TARGET, values)]


def _table(result: KpiResult, rows: list[Mapping], whole: Mapping | None) -> Table:
    lines = [(row["name"], row, unit_drill(result.level, row)) for row in rows]
    if whole is not None:
        lines.append(("I alt", whole, ()))
    return result_table(result.kpi, Column(result.level.capitalize()), lines)


def _notes(one: Kpi, rows: list[Mapping]) -> tuple[str, ...]:
    if one.maal == "median":
        return ("Stregen på en søjle går fra 1. til 3. kvartil: den midterste halvdel.",)
    return (FEW,) if any(spread_of(one, row)[0] is not None for row in rows) else ()


def _description(one: Kpi, word: str, month: date, rows: list[Mapping], references: tuple[Reference, ...]) -> str:
    head = f"Søjlediagram af {one.titel} for {danish.count(len(rows), word, word)}, {danish.month(month)}."
    known = [row for row in rows if row["value"] is not None]
    if not known:
        return f"{head} Ingen tal."
    ends = dict.fromkeys([0, len(known) - 1])
    said = "; ".join(f"{known[at]['name']}: {row_text(one, known[at])}" for at in ends)
    lines = "".join(f" {line.name}." for line in references)
    return f"{head} Fra {said}.{lines}"
