"""The tables of a snapshot as frames in memory: the best case of those who would do without a store."""

from dataclasses import dataclass
from datetime import date, timedelta

import pandas as pd
import polars as pl

from app.store.snapshot import Snapshot

TABLES = ("borger", "ly_forloeb", "fleksjob", "jobtimer", "timer", "cv", "ansvar", "kommune")


@dataclass(frozen=True)
class Asked:
    """What a nøgletal is asked for: month ends, and one team or sagsbehandler (keys) or neither."""

    ends: tuple[date, ...]
    team: int | None = None
    sagsbehandler: int | None = None

    @property
    def everybody(self) -> bool:
        """Whether it is asked for all, not for one team or sagsbehandler."""
        return self.team is None and self.sagsbehandler is None


def polars_frames(snapshot: Snapshot) -> dict[str, pl.DataFrame]:
    """Every table by its name, dates as dates."""
    tables = pandas_frames(snapshot)
    return {
        name: pl.DataFrame({column: _series(table[column]) for column in table.columns})
        for name, table in tables.items()
    }


def _series(column: pd.Series) -> pl.Series:
    if column.dtype.kind == "M":
        return pl.Series(column.to_numpy()).cast(pl.Date)
    if column.dtype.kind in "if":
        return pl.Series(column.to_numpy(), nan_to_null=True)
    return pl.Series([None if value is pd.NA or value != value else value for value in column.tolist()])


def pandas_frames(snapshot: Snapshot) -> dict[str, pd.DataFrame]:
    """Every table by its name, dates as datetime64."""
    return {name: snapshot.sql(f"SELECT * FROM {name}") for name in TABLES}  # noqa: S608 (our names)


def month_ends(last: date, months: int) -> tuple[date, ...]:
    """The last days of so many months, the newest last."""
    ends, day = [], (last + timedelta(days=1)).replace(day=1)
    for _ in range(months):
        ends.append(day - timedelta(days=1))
        day = ends[-1].replace(day=1)
    return tuple(reversed(ends))
