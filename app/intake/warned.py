"""What a loaded row is warned of: it counts, and someone should look at it."""

from collections.abc import Iterator
from datetime import date

import numpy as np

from app.intake.cells import Cells, days
from app.intake.header import Layout
from app.intake.people import Screened
from app.intake.schema import Kind, Table


def count_warnings(
    table: Table, layout: Layout, screened: Screened, cells: dict[str, Cells], loaded: np.ndarray, data_pr: date
) -> dict[str, int]:
    """How many of the loaded rows have each warning, by code."""
    counts = {code: int(rows[loaded].sum()) for code, rows in _warnings(table, layout, screened, cells, days(data_pr))}
    return {code: count for code, count in sorted(counts.items()) if count}


def _warnings(
    table: Table, layout: Layout, screened: Screened, cells: dict[str, Cells], data_pr: int
) -> Iterator[tuple[str, np.ndarray]]:
    told = screened.warning
    for code in {text for text in told.texts if text}:
        yield code, told.rows([text == code for text in told.texts], bool)
    if table.period:
        first, last = (cells[name] for name in table.period)
        yield "fremtidig", first.rows(first.known & (first.days > data_pr))
        yield "aaben_slutdato", last.rows(last.filled & ~last.known)
    dates = [one for one in cells.values() if one.column.kind is Kind.DATE and one.column.name in layout.position]
    numbered = [one.rows(one.read["excel_dato"]) for one in dates]
    yield "excel_datotal", np.logical_or.reduce([np.zeros(len(screened.fault), dtype=bool), *numbered])
    if screened.told:
        yield "cpr_uenig", _differs_from_cpr(layout, screened, cells)


def _differs_from_cpr(layout: Layout, screened: Screened, cells: dict[str, Cells]) -> np.ndarray:
    """Whether sex or birth date was delivered and is another than the CPR number tells."""
    differs = np.zeros(len(screened.fault), dtype=bool)
    if "koen" in layout.position and "koen" in cells:
        told, given = screened.told["koen"], cells["koen"]
        sex = given.rows(np.array([text and text.upper() for text in given.text], dtype=object))
        differs |= (
            (sex != told.rows(told.texts))
            & given.rows(given.filled)
            & told.rows([bool(text) for text in told.texts], bool)
        )
    if "foedselsdato" in layout.position and "foedselsdato" in cells:
        told, given = screened.told["foedselsdato"], cells["foedselsdato"]
        born = told.rows([days(date.fromisoformat(text)) if text else np.nan for text in told.texts], float)
        read = given.rows(given.known & ~given.read["excel_dato"])
        differs |= read & ~np.isnan(born) & (given.rows(given.days) != born)
    return differs
