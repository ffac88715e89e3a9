"""The README's "Tilføj et nøgletal" from start to page, in a copy of the house's queries."""

import importlib.util
import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

import pytest

from app import config
from app.cli import run
from app.kpi import catalogue
from app.pages import definitioner, kpi_cases, noegletal, overblik
from app.pages.kpi_head import head
from app.store import sqlfile
from tests.deliveries import deliver
from tests.pages.drawn import text
from tests.pages.made import made_house

NAME = "ledig_halvt_aar"
FILLED = {
    f"-- titel: {NAME}": "-- titel: Ledige i over et halvt år",
    "-- god retning: ingen": "-- god retning: ned",
    "andelen, der …": "andelen, der har fået den i mindst 26 uger.",
    "-- hvorfor: …": "-- hvorfor: Jo længere ledighed, jo sværere vej tilbage.",
    "-- tæller: …": "-- tæller: Borgere med mindst 26 uger.",
    "-- kilde: …": "-- kilde: Egen opgørelse",
    "-- efterprøvet: …": "-- efterprøvet: 2026-11-21",
    ">= 365": ">= 182",
}


def _forget() -> None:
    for remembered in (sqlfile.read, sqlfile.names, catalogue):
        remembered.cache_clear()


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A checkout with the house's queries, but for its nøgletal, whose time the test can do without."""
    copy = tmp_path / "house"
    shutil.copytree(config.house_folder("queries"), copy / "queries", ignore=shutil.ignore_patterns("kpi"))
    (copy / "queries" / "kpi").mkdir()
    (copy / "tests" / "queries").mkdir(parents=True)
    monkeypatch.setattr(config, "_HERE", copy / "app")
    _forget()
    yield copy
    monkeypatch.undo()
    _forget()


@pytest.fixture
def fleks(capsys: pytest.CaptureFixture) -> Callable[..., str]:
    def say(*words: object) -> str:
        capsys.readouterr()
        assert run([str(word) for word in words]) == 0
        return capsys.readouterr().out

    return say


def test_a_new_noegletal_goes_from_skeleton_to_page(house: Path, tmp_path: Path, fleks: Callable[..., str]) -> None:
    fleks("new-kpi", NAME)
    _forget()
    _passes(house / "tests" / "queries" / f"test_{NAME}.py", tmp_path)

    sql = house / "queries" / "kpi" / f"{NAME}.sql"
    sql.write_text(_filled(sql.read_text(encoding="utf-8")), encoding="utf-8")
    _forget()
    long, short = {"borger_id": "B1", "fra_dato": "2026-05-02"}, {"borger_id": "B2", "fra_dato": "2026-05-03"}
    store = tmp_path / "store"
    fleks("import", deliver(tmp_path, ledighedsydelse=[long, short]), "--store", store)

    question = (NAME, "--store", store, "--month", "2026-10", "--format", "json")
    answered = json.loads(fleks("kpi", *question, "--level", "team"))
    assert (answered["title"], answered["direction"]) == ("Ledige i over et halvt år", "ned")
    assert [(row["id"], row["numerator"], row["denominator"]) for row in answered["rows"]] == [("T1", 1, 2)]
    cases = json.loads(fleks("cases", *question))["rows"]
    assert [(case["borger_id"], case["outcome"]) for case in cases] == [("B1", True), ("B2", False)]
    assert "Ledige i over et halvt år" in fleks("kpis")
    _stands_on_the_pages(store)


def _filled(skeleton: str) -> str:
    for blank, words in FILLED.items():
        assert blank in skeleton
        skeleton = skeleton.replace(blank, words)
    return skeleton


def _passes(path: Path, folder: Path) -> None:
    """Run the tests of the skeleton."""
    specification = importlib.util.spec_from_file_location(path.stem, path)
    module: ModuleType = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    tests = [name for name in dir(module) if name.startswith("test_")]
    assert len(tests) == 2
    for name in tests:
        (folder / name).mkdir()
        getattr(module, name)(folder / name)


def _stands_on_the_pages(store: Path) -> None:
    served = made_house(store)
    here = served.visit(noegletal.PAGE, f"/noegletal/{NAME}", "?maaned=2026-10")
    assert "50 % 1 af 2" in text(head(here))
    assert kpi_cases.answer(here, {"startRow": 0, "endRow": 10})["rowCount"] == 2
    for page, draw in ((overblik.PAGE, overblik.draw), (definitioner.PAGE, definitioner.layout)):
        assert "Ledige i over et halvt år" in text(draw(served.visit(page, page.path, "")))
