"""The parameters that a nøgletal rests on, with the values and the periods in which they hold."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

import pandas as pd

from app.kpi.catalogue import Kpi
from app.store.snapshot import Snapshot


@dataclass(frozen=True)
class Parameter:
    """One value from ``fra`` until ``til`` (``None``: until it is changed). ``kommune``: a municipality's own."""

    navn: str
    kommune: str | None
    fra: date
    til: date | None
    vaerdi: float

    def holds(self, day: date) -> bool:
        """Whether the row covers ``day``."""
        return self.fra <= day and (self.til is None or day <= self.til)


def in_force_on(rows: Iterable[Parameter], day: date) -> set[Parameter]:
    """The rows that decide on ``day``: of several that cover it, for the same municipality, the latest from-date."""
    valid = sorted((row for row in rows if row.holds(day)), key=lambda row: row.fra)
    return set({(row.navn, row.kommune): row for row in valid}.values())


def parameters_of(snapshot: Snapshot, one: Kpi) -> list[Parameter]:
    """Every row of the parameters that the header names, by name, the one for all first, the oldest first."""
    if not one.parametre:
        return []
    rows = snapshot.frame("parametre", {"navne": list(one.parametre)})
    return [_parameter(row) for row in rows.itertuples(index=False)]


def every_parameter(snapshot: Snapshot) -> list[Parameter]:
    """Every parameter of the snapshot, in the same order."""
    return [_parameter(row) for row in snapshot.frame("parametre", {"navne": None}).itertuples(index=False)]


def _parameter(row: tuple) -> Parameter:
    til = pd.Timestamp(row.til).date() if row.til is not None and pd.notna(row.til) else None
    kommune = row.kommune if isinstance(row.kommune, str) else None
    return Parameter(
        row.navn,
        kommune,
        pd.Timestamp(row.fra).date(),
        None if til is None or til.year == 9999 else til,
        float(row.vaerdi),
    )
