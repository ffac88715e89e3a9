"""A delivery goes in, observations come out: what every test of a nøgletal needs."""

from collections.abc import Callable, Iterable
from datetime import date

import pandas as pd
import pytest

from app.build import building
from app.store.snapshot import Snapshot, current
from tests.deliveries import Row, complete_tables

OBSERVATIONS = """
    SELECT o.*, borger_id, team_id, sagsbehandler_id, pulje_id, strftime(maaned, '%Y-%m') AS i_maaned
    FROM observation AS o
    LEFT JOIN borger USING (b)
    LEFT JOIN team ON team.t = o.t
    LEFT JOIN sagsbehandler ON sagsbehandler.s = o.s
    LEFT JOIN pulje ON p = pulje_nr
    ORDER BY dag, borger_id, genstand, pulje_id
"""


@pytest.fixture
def publish(tmp_path) -> Callable[..., Snapshot]:
    """``publish(ledighedsydelse=[...])``: the snapshot of a delivery, filled in as ``tests/deliveries.py`` says."""

    def run(data_pr: str = "2026-10-31", kommune_kode: str = "580", **tables: Iterable[Row]) -> Snapshot:
        store = tmp_path / "store"
        with building(store, kommune_kode) as made:
            _stage(made.connection, complete_tables(tables, kommune_kode), kommune_kode, data_pr)
            made.complete()
            made.publish(date.fromisoformat(data_pr))
        return current(store)

    return run


def _stage(connection, tables: dict[str, list[Row]], kommune_kode: str, data_pr: str) -> None:
    connection.execute("INSERT INTO stage.leverance (kommune_kode, data_pr) VALUES (?, ?)", [kommune_kode, data_pr])
    for table, rows in tables.items():
        connection.execute(
            "INSERT INTO stage.tabel (kommune_kode, tabel, leveret) VALUES (?, ?, true)", [kommune_kode, table]
        )
        for line, row in enumerate(rows, 2):
            full = {"kommune_kode": kommune_kode, "linje": line} | {
                "foedt" if column == "foedselsdato" else column: value for column, value in row.items()
            }
            connection.execute(
                f"INSERT INTO stage.{table} ({', '.join(full)}) VALUES ({', '.join('?' * len(full))})",  # noqa: S608
                list(full.values()),
            )


@pytest.fixture
def observe(publish) -> Callable[..., list[tuple]]:
    """``observe("cv_rettidig", "borger_id udfald", cv=[...])``: the observations of a nøgletal as tuples of plain
    values (dates as text), in the order of day and borger."""

    def run(kpi: str, columns: str, data_pr: str = "2026-10-31", **tables: Iterable[Row]) -> list[tuple]:
        return observations(publish(data_pr, **tables), kpi, columns)

    return run


def observations(snapshot: Snapshot, kpi: str, columns: str) -> list[tuple]:
    """The observations of one nøgletal; ``columns`` are names with blanks between."""
    frame = snapshot.sql(OBSERVATIONS)
    return plain_rows(frame[frame["kpi"] == kpi][columns.split()])


def plain_rows(frame: pd.DataFrame) -> list[tuple]:
    """The rows as tuples: dates as ``2026-03-01``, whole numbers as int, what is missing as None."""
    return [tuple(map(_plain, row)) for row in frame.astype(object).itertuples(index=False)]


def _plain(value: object) -> object:
    if pd.isna(value):
        return None
    if isinstance(value, pd.Timestamp):
        return value.date().isoformat()
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return bool(value) if type(value).__name__ == "bool" else value
