"""The demo municipality, imported once for all tests that read it."""

import json
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import settings

from app.intake import import_delivery
from app.store.snapshot import Snapshot, current
from seed import make_delivery

settings.register_profile("house", deadline=None)  # a busy machine is no fault
settings.load_profile("house")


@contextmanager
def _alone(path: Path) -> Iterator[None]:
    """Waits until no other process of this test run is inside."""
    with path.open("ab") as file:
        if os.name == "nt":
            import msvcrt

            msvcrt.locking(file.fileno(), msvcrt.LK_LOCK, 1)
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX)
        yield


@pytest.fixture(scope="session")
def demo_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """``leverance``, ``store`` and ``rapport.json`` of the demo, made by the first process that asks, for all."""
    base = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        base = base.parent
    folder = base / "demokommune"
    with _alone(base / "demokommune.lock"):
        if not (folder / "ready").exists():
            report = import_delivery(make_delivery(folder / "leverance"), folder / "store")
            (folder / "rapport.json").write_text(json.dumps(report.to_json()), encoding="utf-8")
            (folder / "ready").touch()
    return folder


@pytest.fixture(scope="session")
def demo_report(demo_folder: Path) -> dict:
    """The report of the demo's import, as ``fleks import --format json`` prints it."""
    return json.loads((demo_folder / "rapport.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def demo_delivery(demo_folder: Path) -> Path:
    """The folder of the demo's delivery, to be read only."""
    return demo_folder / "leverance"


@pytest.fixture(scope="session")
def demo_store(demo_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store that serves the demo municipality: to be read only, who writes takes a copy.

    Each process has its own: a page that shows cases writes in the trail, and a copy that another process takes just
    then could hold one of the trail's two files without the other.
    """
    return shutil.copytree(demo_folder / "store", tmp_path_factory.mktemp("demo") / "store")


@pytest.fixture(scope="session")
def demo(demo_store: Path) -> Snapshot:
    """The demo municipality's snapshot."""
    return current(demo_store)
