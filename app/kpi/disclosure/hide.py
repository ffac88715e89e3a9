"""A result without what is hidden: nothing of it is left for a figure, a text or a file to tell."""

from collections.abc import Callable, Mapping
from dataclasses import replace

import pandas as pd

from app.kpi.disclosure.absent import ABSENT
from app.kpi.disclosure.cells import Line, line_of
from app.kpi.disclosure.quantities import STATS
from app.kpi.disclosure.rules import Rules
from app.kpi.result import KpiResult
from app.kpi.rows import empty_rows

IsHidden = Callable[[Line, str], bool]


def without(result: KpiResult, is_hidden: IsHidden, rules: Rules) -> KpiResult:
    """The result with ``None`` where a figure is hidden, and ``hidden``: the names of what is, per row."""
    rows = [_row(result, row, is_hidden, rules) for row in result.lines]
    kept = [row for row in rows if row["hidden"] or not row.get(ABSENT)]
    names = [name for name in result.rows.columns if name != ABSENT]
    frame = pd.DataFrame(kept, columns=[*names, "hidden"], dtype=object)
    return replace(result, rows=frame, months=None, protected=True)


def withheld(result: KpiResult, why: str) -> KpiResult:
    """The result with no figures at all."""
    return replace(result, rows=empty_rows().assign(hidden=None), months=None, protected=True, refused=why)


def _row(result: KpiResult, row: Mapping, is_hidden: IsHidden, rules: Rules) -> dict:
    line = line_of(result, row)
    gone = {what for what in line.counts if is_hidden(line, what)}
    names = {name for name, what in (("numerator", "n"), ("denominator", "d"), ("unknown", "u")) if what in gone}
    if _share_is_hidden(line, gone, rules):
        names |= {"value", "low", "high"}
    if "s" in gone:
        names |= set(STATS) | ({"value"} if result.kpi.maal in ("median", "gennemsnit") else set())
    if result.kpi.maal == "antal" and "n" in gone:
        names.add("value")
    names |= {
        f"over_{what[2:]}" for what in line.counts if what[:2] == "v:" and _over_is_hidden(line, what, gone, rules)
    }
    made = dict(row) | dict.fromkeys(names)
    if row["categories"] is not None:
        made["categories"] = {name: None if f"k:{name}" in gone else count for name, count in row["categories"].items()}
        names |= {f"k:{name}" for name in row["categories"] if f"k:{name}" in gone}
    if row["parts"] is not None:
        made["parts"] = {name: _part(name, part, gone, line, rules) for name, part in row["parts"].items()}
        names |= {f"p:{name}" for name, part in made["parts"].items() if part["hidden"]}
    return made | {"hidden": frozenset(names)}


def _share_is_hidden(line: Line, gone: set[str], rules: Rules) -> bool:
    if line.kpi.maal != "andel":
        return False
    return bool(gone & {"n", "c", "d"}) or 0 < line.counts["d"] < rules.denominator


def _over_is_hidden(line: Line, what: str, gone: set[str], rules: Rules) -> bool:
    return bool(gone & {what, "d"}) or 0 < line.counts["d"] < rules.denominator


def _part(name: str, part: Mapping, gone: set[str], line: Line, rules: Rules) -> dict:
    hidden = {key for key in part if f"p:{name}:{key[0]}" in gone}
    d = line.counts[f"p:{name}:d"]
    if gone & {f"p:{name}:{what}" for what in "ncd"} or 0 < d < rules.denominator:
        hidden.add("value")
    return dict(part) | dict.fromkeys(hidden) | {"hidden": frozenset(hidden)}
