"""Goal 2: the deadlines of LAS § 74 c for everybody, against looking at every day of every person in SQL."""

import shutil
import tempfile
from pathlib import Path

import duckdb

from app.build.par74c_table import add_cycles
from app.store.snapshot import Snapshot
from benchmarks.timing import seconds

DAYS = Path(__file__).parent / "par74c_dage.sql"


def par74c(snapshot: Snapshot) -> dict:
    """Seconds of the engine (all cycles and the forecast, written to its table), and of the first condition of the
    first cycle alone, day by day, in SQL."""
    with tempfile.TemporaryDirectory() as folder:
        copy = shutil.copy(snapshot.path, Path(folder) / "kopi.duckdb")
        with duckdb.connect(str(copy), config={"threads": "2", "asof_loop_join_threshold": "0"}) as connection:
            connection.execute("DROP TABLE par74c_cyklus")
            engine = seconds(lambda: add_cycles(connection))
            days = seconds(lambda: connection.execute(DAYS.read_text("utf-8")).fetchall())
    return {"motor s": engine, "dage i SQL s": days, "motor / dage": engine / days}
