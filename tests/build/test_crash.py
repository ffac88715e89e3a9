"""kill -9 in the middle of an import: a reader sees the old snapshot or the new one, and a rerun converges.

Four steps; with ``FLEKS_CRASH_TEST=1`` (``make crash-test``) every step three times, and fifty random moments.
"""

import os
import random
import shutil
import signal
import subprocess
import sys
import threading
from pathlib import Path

import duckdb
import pytest

from app.build import beside, content_hash
from app.intake import import_delivery
from app.store.snapshot import current
from tests.build.crashing import STEPS
from tests.deliveries import deliver

LONG = bool(os.environ.get("FLEKS_CRASH_TEST"))
FEW = ("find_changes", "verify", "write_pointer", "prune")
KILLS = [step for step in STEPS for _ in range(3)] if LONG else list(FEW)
MOMENTS = 50 if LONG else 1
POINTED_TO = ("prune",)
ROOT = Path(__file__).parents[2]


def content(store: Path) -> str:
    with duckdb.connect() as connection, beside(connection, current(store).path):
        connection.execute("USE foer")
        try:
            return content_hash(connection)
        finally:
            connection.execute("USE memory")


class Reader:
    """Counts the rows of what is served all the while; ``seen`` is every answer, ``failed`` every error."""

    def __init__(self, store: Path) -> None:
        self.store, self.seen, self.failed, self._stop = store, set(), [], threading.Event()
        self._thread = threading.Thread(target=self._read)

    def _read(self) -> None:
        while not self._stop.wait(0.02):
            try:
                rows = current(self.store).sql("SELECT count(*) AS antal FROM stage.ledighedsydelse")
                self.seen.add(int(rows["antal"].iloc[0]))
            except Exception as error:  # noqa: BLE001 (told by the test)
                self.failed.append(repr(error))

    def __enter__(self) -> "Reader":
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        self._thread.join()


@pytest.fixture(scope="module")
def months(tmp_path_factory: pytest.TempPathFactory):
    """Two deliveries, of 2 and of 3 spells, and the content that a store has after the second."""
    folder = tmp_path_factory.mktemp("nedbrud")
    made = []
    for number in (2, 3):
        spells = [{"borger_id": f"B{at}", "fra_dato": "2026-01-01"} for at in range(number)]
        made.append(deliver(folder, name=str(number), data_pr=f"2026-0{number}-28", ledighedsydelse=spells))
    for one in made:
        import_delivery(one, folder / "uden nedbrud")
    return (*made, content(folder / "uden nedbrud"))


@pytest.fixture(scope="module")
def store(months, tmp_path_factory: pytest.TempPathFactory):
    folder = tmp_path_factory.mktemp("lager")
    import_delivery(months[0], folder)
    return folder


@pytest.mark.parametrize("step", KILLS)
def test_a_kill_at_a_step_leaves_the_old_or_the_new_and_a_rerun_converges(step, months, store, tmp_path):
    _, second, wanted = months
    hurt = shutil.copytree(store, tmp_path / "kopi")
    with Reader(hurt) as reader:
        dead = subprocess.run(
            [sys.executable, "-m", "tests.build.crashing", step, str(second), str(hurt)], cwd=ROOT, check=False
        )
    assert dead.returncode == -signal.SIGKILL
    assert reader.failed == []
    assert reader.seen <= {2, 3}
    served = int(current(hurt).sql("SELECT count(*) AS antal FROM stage.ledighedsydelse")["antal"].iloc[0])
    assert served == (3 if step in POINTED_TO else 2)
    import_delivery(second, hurt)
    assert content(hurt) == wanted
    if step not in POINTED_TO:  # else there was nothing to do
        assert list((hurt / "snapshots").glob("*.building*")) == []


@pytest.mark.parametrize("moment", range(MOMENTS))
def test_a_kill_at_any_moment_leaves_the_old_or_the_new_and_a_rerun_converges(moment, months, store, tmp_path):
    _, second, wanted = months
    hurt = shutil.copytree(store, tmp_path / "kopi")
    command = [sys.executable, "-m", "app", "import", str(second), "--store", str(hurt)]
    with Reader(hurt) as reader:
        process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            process.wait(timeout=random.Random(moment).uniform(0.5, 6))
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
    assert reader.failed == []
    assert reader.seen <= {2, 3}
    import_delivery(second, hurt)
    assert content(hurt) == wanted
