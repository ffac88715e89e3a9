"""kill -9 or a full disk in the middle of an import, and two imports at once: a reader sees the old snapshot or the new
one, and a rerun converges.

Some steps; with ``FLEKS_CRASH_TEST=1`` (``make crash-test``) every step three times, and fifty random moments.
"""

import errno
import os
import random
import shutil
import signal
import subprocess
import sys
import threading
from datetime import datetime
from pathlib import Path

import duckdb
import pytest

from app.build import beside, content_hash, history, rollback
from app.errors import StoreError
from app.intake import import_delivery, receiving
from app.store import pointer
from app.store.snapshot import current
from tests.build.crashing import STEPS
from tests.deliveries import deliver

LONG = bool(os.environ.get("FLEKS_CRASH_TEST"))
FEW = ("find_changes", "write_pointer", "prune")
KILLS = [step for step in STEPS for _ in range(3)] if LONG else list(FEW)
FULL = list(STEPS) if LONG else ["verify"]
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


TOTALS = """
SELECT
    (SELECT count(*) FROM stage.ledighedsydelse) AS forloeb,
    (SELECT count(DISTINCT b) FROM observation WHERE kpi = 'fleksjobledighed' AND maaned = '2026-01-01') AS borgere,
    (SELECT max(data_pr)::VARCHAR FROM stage.leverance) AS data_pr
"""
OLD, NEW = (2, 2, "2026-02-28"), (3, 3, "2026-03-28")


def totals(store: Path) -> tuple:
    return next(current(store).sql(TOTALS).itertuples(index=False, name=None))


class Reader:
    """Adds up what is served all the while; ``seen`` is every answer, ``failed`` every error."""

    def __init__(self, store: Path) -> None:
        self.store, self.seen, self.failed, self._stop = store, set(), [], threading.Event()
        self._thread = threading.Thread(target=self._read)

    def _read(self) -> None:
        while not self._stop.wait(0.02):
            try:
                self.seen.add(totals(self.store))
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
            [sys.executable, "-m", "tests.build.crashing", "kill", step, str(second), str(hurt)], cwd=ROOT, check=False
        )
    assert dead.returncode == -signal.SIGKILL
    assert reader.failed == []
    assert reader.seen <= {OLD, NEW}
    assert totals(hurt) == (NEW if step in POINTED_TO else OLD)
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
    assert reader.seen <= {OLD, NEW}
    import_delivery(second, hurt)
    assert content(hurt) == wanted


@pytest.mark.parametrize("step", FULL)
def test_a_disk_that_is_full_from_a_step_on_is_said_in_danish_and_a_rerun_converges(step, months, store, tmp_path):
    _, second, wanted = months
    hurt = shutil.copytree(store, tmp_path / "kopi")
    command = [sys.executable, "-m", "tests.build.crashing", "full", step, str(second), str(hurt)]
    with Reader(hurt) as reader:
        ended = subprocess.run(command, cwd=ROOT, check=False, capture_output=True, text=True)
    assert reader.failed == []
    assert reader.seen <= {OLD, NEW}
    assert totals(hurt) == (NEW if step in POINTED_TO else OLD)
    assert ended.returncode == 4  # also where it is served: the audit trail could not be written
    assert "plads på disken" in ended.stderr
    assert "Traceback" not in ended.stderr
    import_delivery(second, hurt)
    assert content(hurt) == wanted


def test_of_two_imports_at_once_one_is_told_to_wait_and_none_is_lost(months, store, tmp_path):
    _, second, _ = months
    shared, other = shutil.copytree(store, tmp_path / "kopi"), deliver(tmp_path, kommune_kode="101")
    commands = [[sys.executable, "-m", "app", "import", str(one), "--store", str(shared)] for one in (second, other)]
    with Reader(shared) as reader:
        running = [subprocess.Popen(one, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE) for one in commands]
        told = [process.communicate()[1].decode() for process in running]
    codes = [process.returncode for process in running]
    assert reader.failed == []
    assert 0 in codes
    assert all(
        code == 0 or (code == 4 and "En anden import er i gang" in text) for code, text in zip(codes, told, strict=True)
    )
    for one in (second, other):
        import_delivery(one, shared)
    rows = current(shared).sql("SELECT kommune_kode, data_pr::VARCHAR AS dag FROM stage.leverance ORDER BY 1")
    assert rows.values.tolist() == [["101", "2026-10-31"], ["580", "2026-03-28"]]


def test_a_folder_that_cannot_be_written_is_said_and_what_is_served_stays(months, store, tmp_path, monkeypatch):
    shut = shutil.copytree(store, tmp_path / "kopi")
    opened = Path.open

    def read_only(path, mode="r", *rest, **named):
        if shut in path.parents and set(mode) & set("wax+"):
            raise OSError(errno.EROFS, "Read-only file system")
        return opened(path, mode, *rest, **named)

    monkeypatch.setattr(Path, "open", read_only)
    with pytest.raises(StoreError, match="kunne ikke bygges") as caught:
        import_delivery(months[1], shut)
    assert "mappen kan skrives" in caught.value.remedy
    assert totals(shut) == OLD


def test_a_clock_that_is_turned_back_changes_no_order(months, store, tmp_path, monkeypatch):
    back = shutil.copytree(store, tmp_path / "kopi")

    class Earlier(datetime):
        @classmethod
        def now(cls, tz=None):
            return datetime(2001, 1, 1, tzinfo=tz)

    for module in (receiving, history, pointer):
        monkeypatch.setattr(module, "datetime", Earlier)
    assert import_delivery(months[1], back).snapshot == "000002-2026-03-28"
    assert totals(back) == NEW
    assert content(back) == months[2]
    rollback(back)
    assert totals(back) == OLD
