"""The months' sums are added up some nøgletal at a time."""

import shutil

import duckdb
import pytest

from app.build.month_sums import add_up
from app.store.snapshot import current
from tests.build.conftest import KPI

ROWS = "SELECT * FROM maanedssum ORDER BY ALL"


@pytest.mark.parametrize("at_once", [1, 2, 1000])
def test_the_sums_are_the_same_however_few_are_added_up_at_once(house, deliver, tmp_path, at_once):
    for name in ("andet", "tredje"):
        house.write(f"kpi/{name}.sql", KPI)
    deliver()
    shutil.copy(current(deliver.store).path, tmp_path / "kopi.duckdb")
    with duckdb.connect(tmp_path / "kopi.duckdb") as connection:
        before = connection.execute(ROWS).fetchall()
        assert [row[:2] for row in before] == [
            (kpi, level) for kpi in ("andet", "proeve", "tredje") for level in ("kommune", "team")
        ]
        connection.execute("TRUNCATE maanedssum")
        add_up(connection, at_once)
        assert connection.execute(ROWS).fetchall() == before
