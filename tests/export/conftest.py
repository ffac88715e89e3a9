"""The three reports that come with the product, made once from the demo municipality, and opened by several tests."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from app.access import Scope
from app.own.targets import Target, set_target
from app.reports.asking import COURSE, joined
from app.reports.content import Report
from app.reports.drawing import Setting
from app.reports.report import gather, make_report
from app.reports.setting import setting_of
from app.reports.shelf import shipped
from app.store.snapshot import current

OKT = date(2026, 10, 1)


@pytest.fixture(scope="session")
def report_store(demo_store: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the demo municipality with targets, which reports may read and write beside."""
    store = tmp_path_factory.mktemp("reports") / "store"
    shutil.copytree(demo_store, store)
    for kpi_id, value in (("cv_rettidig", 0.60), ("puljebelaegning", 0.95), ("fleksjobledighed", 0.15)):
        set_target(store, Target(kpi_id, value, date(2024, 1, 1)), "test")
    return store


@pytest.fixture(scope="session")
def setting(report_store: Path) -> Setting:
    """What the reports are made in."""
    return setting_of(report_store, current(report_store), Scope.everything(), date(2026, 11, 21))


@pytest.fixture(scope="session")
def reports(setting: Setting) -> dict[str, Report]:
    """The shipped reports for October 2026 by name."""
    return {name: make_report(recipe, OKT, setting) for name, recipe in shipped().items()}


@pytest.fixture(scope="session")
def quarterly(reports: dict[str, Report]) -> Report:
    """The report that has every kind of figure."""
    return reports["kvartalsrapport"]


@pytest.fixture(scope="session")
def told(setting: Setting) -> dict[str, dict]:
    """nøgletal → label of a month on the axis → what the quarterly report may tell of it."""
    known = joined(gather(shipped()["kvartalsrapport"], OKT, setting).told)
    return {
        kpi_id: {row["month"]: row for row in result.lines}
        for (kpi_id, what), result in known.items()
        if what == COURSE
    }
