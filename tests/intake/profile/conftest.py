"""Sources of other shapes, imported or judged through their profile."""

from collections.abc import Callable
from pathlib import Path

import pytest

from app.errors import DeliveryRefused
from app.intake import DryRun, dry_run
from app.intake.profile.shipped import choose
from tests.deliveries import deliver


@pytest.fixture
def folder(tmp_path: Path) -> Callable[..., Path]:
    """``folder({"x.csv": "a;b"}, profil, table=[rows], without=("cv",))``: a delivery with these files and a profile
    beside it; the tables in ``without`` are left out."""

    def make(files: dict[str, str], profil: str = "", without: tuple[str, ...] = (), **tables: object) -> Path:
        place = deliver(tmp_path, **tables)
        for table in without:
            (place / f"{table}.csv").unlink()
        for name, text in files.items() | ({("profil.toml", profil)} if profil else set()):
            (place / name).write_text(text, encoding="utf-8")
        return place

    return make


@pytest.fixture
def mapped(folder: Callable[..., Path], lenient_store: Path) -> Callable[..., DryRun]:
    """The same, judged; ``chosen`` is a profile as the command line chooses it."""

    def judge(*given: object, chosen: str = "", **tables: object) -> DryRun:
        profile = choose(chosen) if chosen else None
        return dry_run(folder(*given, **tables), lenient_store, rows=10_000, profile=profile)

    return judge


@pytest.fixture
def refused(mapped: Callable[..., DryRun]) -> Callable[..., str]:
    """The same, refused: the message."""

    def refuse(*given: object, **tables: object) -> str:
        with pytest.raises(DeliveryRefused) as caught:
            mapped(*given, **tables)
        return caught.value.message

    return refuse
