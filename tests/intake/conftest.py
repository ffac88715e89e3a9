"""Deliveries judged in memory, and imported into a store."""

from collections.abc import Callable
from pathlib import Path

import pytest

from app.intake import DryRun, dry_run
from app.store import sqlfile
from tests.deliveries import deliver


@pytest.fixture
def lenient_store(tmp_path: Path) -> Path:
    """A store that refuses no delivery for its share of set-aside rows, so that one row is enough for a test."""
    store = tmp_path / "lager"
    store.mkdir()
    (store / "fleks.toml").write_text("karantaene_max_andel = 1.0\n", encoding="utf-8")
    return store


@pytest.fixture
def judged(tmp_path: Path, lenient_store: Path) -> Callable[..., DryRun]:
    """``judged(table=[rows], …)``: what an import would make of a delivery with these rows."""
    return lambda **tables: dry_run(deliver(tmp_path, **tables), lenient_store, rows=10_000)


@pytest.fixture
def judged_files(tmp_path: Path, lenient_store: Path) -> Callable[..., DryRun]:
    """``judged_files({"cv.csv": b"…"}, table=[rows], …)``: the same with some files of the folder replaced by bytes."""

    def judge(files: dict[str, bytes], **tables: object) -> DryRun:
        folder = deliver(tmp_path, **tables)
        for name, content in files.items():
            (folder / name).write_bytes(content)
        return dry_run(folder, lenient_store, rows=10_000)

    return judge


@pytest.fixture
def small_house(monkeypatch: pytest.MonkeyPatch) -> None:
    """One nøgletal and no checks, so that an import takes a moment."""
    few = {"kpi": ("cv_rettidig",), "check": ()}
    names = sqlfile.names
    monkeypatch.setattr(sqlfile, "names", lambda folder: few[folder] if folder in few else names(folder))
