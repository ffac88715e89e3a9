"""The rows of a result as a table: the same columns on the page, in the file and behind every chart."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date

from app import danish
from app.kpi import Kpi, KpiResult
from app.reports.diagram import TARGET, Reference
from app.reports.hidden import HIDDEN, cell, is_hidden
from app.reports.months import month_drill, short_name_of, units_of
from app.reports.table import COUNT, MONTH, NUMBER, SHARE, TEXT, Cell, Column, Drill, Table
from app.reports.words import category_text, spread_of

_NONE = {"unknown": 0, "preliminary": False, "denominator": 0, "categories": None}
Field = tuple[Column, Callable[[Mapping], Cell], bool]  # heading, value of a row, shown also when empty


def result_table(one: Kpi, label: Column, rows: list[tuple[Cell, Mapping, Drill]]) -> Table:
    """``rows`` are (label, row of ``KpiResult.rows``, drill). A column that may be empty is left out when it is."""
    fields = [*_value_fields(one), *_category_fields(one), *_sum_fields(one), *_rest(one)]
    kept = [(column, get) for column, get, always in fields if always or any(_has(get(row)) for _, row, _ in rows)]
    return Table(
        columns=(label, *(column for column, _ in kept)),
        rows=tuple((name, *(get(row) for _, get in kept)) for name, row, _ in rows),
        drills=tuple(drill for _, _, drill in rows),
    )


def with_target(one: Kpi, table: Table, references: Iterable[Reference]) -> Table:
    """The table with the target beside each value, where there is one."""
    kind = Column("Mål", SHARE) if one.maal == "andel" else Column("Mål", NUMBER)
    for line in references:
        if line.kind == TARGET:
            table = table.with_column(kind, line.values)
    return table


def _has(value: Cell) -> bool:
    return value not in (None, "", 0)


def _field(name: str, kind: str, key: str, always: bool = True, decimals: int = 1) -> Field:
    return Column(name, kind, decimals), lambda row: cell(row, key), always


def _value_fields(one: Kpi) -> list[Field]:
    if one.maal == "andel":
        return [
            _field("Andel", SHARE, "value"),
            _field("Tæller", COUNT, "numerator"),
            _field("Nævner", COUNT, "denominator"),
            (Column("95 % fra", SHARE), lambda row: spread_of(one, row)[0], False),
            (Column("95 % til", SHARE), lambda row: spread_of(one, row)[1], False),
        ]
    if one.maal == "antal":
        return [_field(f"Antal {one.enhed}", COUNT, "value")]
    name = f"{one.maal.capitalize()} ({one.enhed})"
    spread = [_field("1. kvartil", NUMBER, "q1", always=False), _field("3. kvartil", NUMBER, "q3", always=False)]
    over = [_field(f"Over {limit:g} {one.enhed}", SHARE, f"over_{limit:g}") for limit in one.over]
    return [_field(name, NUMBER, "value"), *spread, _field("N", COUNT, "denominator"), *over]


def _category_fields(one: Kpi) -> list[Field]:
    return [(Column(category_text(name), COUNT), _category(name), True) for name in one.kategorier]


def _category(name: str) -> Callable[[Mapping], Cell]:
    return lambda row: HIDDEN if is_hidden(row, f"k:{name}") else (row["categories"] or {}).get(name)


def _sum_fields(one: Kpi) -> list[Field]:
    return [_field(name, NUMBER, key) for key, name in one.sums]


def _rest(one: Kpi) -> list[Field]:
    remark = (Column("Bemærkning", TEXT), lambda row: "foreløbig" if row["preliminary"] else "", False)
    return [_field("Ikke registreret", COUNT, "unknown", always=False), remark]


def month_table(result: KpiResult, months: list[date]) -> Table:
    """The result month by month, also the months without observations."""
    units = list(units_of(result))
    if len(units) > 1:
        lines = [(f"{danish.month(month)}, {name}", rows.get(month), month) for name, rows in units for month in months]
        label = Column("Måned og enhed")
    else:
        rows = units[0][1] if units else {}
        lines, label = [(month, rows.get(month), month) for month in months], Column("Måned", MONTH)
        if result.span > 1:
            lines = [(short_name_of(month, result.span), row, month) for month, row, _ in lines]
            label = Column("Periode")
    names = [*result.columns, *(f"over_{limit:g}" for limit in result.kpi.over)]
    blank = dict.fromkeys(names) | _NONE
    return result_table(result.kpi, label, [(name, row or blank, month_drill(month)) for name, row, month in lines])
