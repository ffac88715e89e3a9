"""The verdict on every row of a table: what one text tells is looked up, what takes two is held together by row."""

from collections.abc import Iterator
from datetime import date

import numpy as np
import pandas as pd

from app.intake.cells import NO_END, Cells, days
from app.intake.faults import FileFault
from app.intake.header import Layout
from app.intake.people import NO_FAULT, Screened
from app.intake.schema import Column, Kind, Table

_UNREADABLE = {
    Kind.DATE: "dato_ugyldig",
    Kind.NUMBER: "tal_ugyldigt",
    Kind.AMOUNT: "tal_ugyldigt",
    Kind.WHOLE: "tal_ugyldigt",
    Kind.YES_NO: "ja_nej_ugyldig",
    Kind.CHOICE: "ukendt_vaerdi",
    Kind.WEEK: "uge_ugyldig",
    Kind.MONTH: "maaned_ugyldig",
}
_OLDEST = days(date(1900, 1, 1))
_SAME_JOB = ("borger_id", "fra_dato")
Check = tuple[str, str, np.ndarray]  # column, code, and the texts that it strikes


class Verdicts:
    """``duplicate``: the row stands before it already. ``fault``: the position in ``faults`` (code and column) of the
    first thing that is wrong with the row, or ``NO_FAULT``; a duplicate has none."""

    def __init__(self, screened: Screened, duplicate: np.ndarray) -> None:
        self.duplicate = duplicate
        self.faults = list(screened.faults)
        self.fault = np.where(duplicate, NO_FAULT, screened.fault)

    @property
    def loaded(self) -> np.ndarray:
        """The rows that are neither."""
        return ~self.duplicate & (self.fault == NO_FAULT)

    def strike(self, rows: np.ndarray, code: str, column: str) -> None:
        """Let ``code`` in ``column`` be what is wrong with those of the rows with which nothing was."""
        struck = rows & self.loaded
        if struck.any():
            self.fault[struck] = len(self.faults)
            self.faults.append((code, column))


def judge(
    table: Table, layout: Layout, screened: Screened, cells: dict[str, Cells], kommune: str, data_pr: date
) -> Verdicts:
    """Everything that can be seen in the table itself.

    :raises FileFault: a column has American dates, of which some would be read as another day.
    """
    verdicts = Verdicts(screened, _duplicates(table, layout, screened, cells))
    for column, code, texts in _checks(table, cells, kommune, days(data_pr)):
        if texts.any():
            verdicts.strike(cells[column].rows(texts), code, column)
    if table.period:
        first, last = (cells[name] for name in table.period)
        both = first.rows(first.known) & last.rows(last.known)
        verdicts.strike(both & (last.rows(last.value) < first.rows(first.value)), "slut_foer_start", table.period[1])
    _refuse_month_first([cells[name] for name in table.names if name in layout.position])
    if table.key:
        _conflict(verdicts, [cells[name] for name in table.key], 1, "noegle_konflikt", table.key[0])
    if table.name == "fleksjob":
        _conflict(verdicts, [cells[name] for name in _SAME_JOB], 2, "samme_fleksjob", "fleksjob_id")
    return verdicts


def _duplicates(table: Table, layout: Layout, screened: Screened, cells: dict[str, Cells]) -> np.ndarray:
    """The rows that are the same as one before in all that was delivered; with a key, in all that the format knows.

    Rows in which a CPR number was taken out can no longer be compared.
    """
    content = [one.rows(one.same) for one in cells.values()]
    if not table.key:
        content += [screened.columns[at].codes for at in layout.unknown]
    replaced = screened.replaced
    found = np.zeros(len(replaced), dtype=bool)
    found[~replaced] = pd.DataFrame({at: one[~replaced] for at, one in enumerate(content)}).duplicated()
    return found


def _checks(table: Table, cells: dict[str, Cells], kommune: str, data_pr: int) -> Iterator[Check]:
    """The checks of a row in their order; the first that strikes is its reason."""
    for column in table.columns:
        if column.required:
            yield column.name, "tom_paakraevet", ~cells[column.name].filled
    for column in table.columns:
        for code, texts in _value_checks(cells[column.name], table.may_end(column.name), data_pr):
            yield column.name, code, texts
    if table.name == "borgere":
        yield "kommune_kode", "anden_kommune", cells["kommune_kode"].read["som_tal"] != int(kommune)


def _value_checks(cells: Cells, ends: bool, data_pr: int) -> Iterator[tuple[str, np.ndarray]]:
    """``ends``: it is the last day of a period, and may say that there is none."""
    column, value, known = cells.column, cells.value, cells.known
    if column.kind in _UNREADABLE:
        unread = cells.filled & ~known
        yield _UNREADABLE[column.kind], unread & (value != NO_END) if ends else unread
    if column.kind is Kind.DATE:
        yield "dato_foer_1900", known & (cells.days < _OLDEST)
    if column.kind in (Kind.DATE, Kind.MONTH, Kind.WEEK) and not column.future:
        yield "dato_efter_data", known & (cells.days > data_pr)
    if column.kind in (Kind.NUMBER, Kind.WHOLE):
        outside = known & _outside(column, value)
        yield "timer_uden_for" if column.above is not None else "tal_uden_for", outside
    if column.kind is Kind.WHOLE and column.values:
        yield "ukendt_vaerdi", known & ~np.isin(value, [float(one) for one in column.values])


def _outside(column: Column, value: np.ndarray) -> np.ndarray:
    too_low = value <= column.above if column.above is not None else np.zeros(len(value), dtype=bool)
    if column.low is not None:
        too_low |= value < column.low
    return too_low | (value > column.high) if column.high is not None else too_low


def _refuse_month_first(columns: list[Cells]) -> None:
    """Some dates can only have the month first, none the day, and some could be read both ways, as the wrong day.

    :raises FileFault: so it is with a column.
    """
    found = [one.column.name for one in columns if one.column.kind is Kind.DATE and _month_first(one)]
    if found:
        names = ", ".join(f"»{name}«" for name in sorted(found))
        raise FileFault(f"Datoerne i {names} har måneden først.", "Skriv dem som 2024-05-31 eller 31-05-2024.")


def _month_first(cells: Cells) -> bool:
    day, month = cells.read["dag_foerst"], cells.read["maaned_foerst"]
    american = (day <= 12) & (month >= 13) & (month <= 31)
    either = (day <= 12) & (month <= 12) & (day != month)
    return bool(american.any() and either.any() and not (day > 12).any())


def _conflict(verdicts: Verdicts, columns: list[Cells], needed: int, code: str, column: str) -> None:
    """Set aside rows that share what may stand only once, and disagree: nobody can know which one is right.

    A row takes part where the first ``needed`` of ``columns`` have a value.
    """
    keys = [one.key for one in columns]
    part = ~verdicts.duplicate
    for key in keys[:needed]:
        part = part & (key >= 0)
    several = np.zeros(len(part), dtype=bool)
    several[part] = pd.DataFrame({at: key[part] for at, key in enumerate(keys)}).duplicated(keep=False)
    verdicts.strike(several, code, column)
