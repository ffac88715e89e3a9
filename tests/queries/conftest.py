"""A delivery goes in, observations come out: what every test of a nøgletal needs."""

from collections.abc import Callable, Iterable

import pandas as pd
import pytest

from app.intake import import_delivery
from app.store import sqlfile
from app.store.snapshot import Snapshot, current
from tests.deliveries import Row, deliver

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
        name = f"leverance{len(list(tmp_path.iterdir()))}"
        place = deliver(tmp_path, name=name, data_pr=data_pr, kommune_kode=kommune_kode, **tables)
        import_delivery(place, tmp_path / "store")
        return current(tmp_path / "store")

    return run


@pytest.fixture
def compute_only(monkeypatch) -> Callable[..., None]:
    """``compute_only("cv_rettidig")``: imports compute this nøgletal alone (or none), which saves most of the time."""
    names = sqlfile.names

    def run(*kpis: str) -> None:
        monkeypatch.setattr(sqlfile, "names", lambda folder: kpis if folder == "kpi" else names(folder))

    return run


@pytest.fixture
def model(publish, compute_only) -> Callable[..., Snapshot]:
    """As ``publish``, for tests of the model and of the checks: no nøgletal is computed."""
    compute_only()
    return publish


@pytest.fixture
def observe(publish, compute_only) -> Callable[..., list[tuple]]:
    """``observe("cv_rettidig", "borger_id udfald", cv=[...])``: the observations of a nøgletal as tuples of plain
    values (dates as text), in the order of day and borger. No other nøgletal is computed."""

    def run(kpi: str, columns: str, data_pr: str = "2026-10-31", **tables: Iterable[Row]) -> list[tuple]:
        compute_only(kpi)
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
