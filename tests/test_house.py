"""The promises that the house makes of itself: small rooms, full headers, reasons, one lock."""

import ast
import re
import tomllib
from dataclasses import fields
from pathlib import Path

import pytest

from app.config import Settings
from app.kpi import catalogue
from app.kpi.catalogue import NIVEAUER
from app.kpi.filters import DIMENSIONER
from app.store import sqlfile

ROOT = Path(__file__).parent.parent
MODULES = sorted([*(ROOT / "app").rglob("*.py"), *(ROOT / "seed").rglob("*.py")])
LONGEST_MODULE, LONGEST_FUNCTION = 250, 40
HEADER = (
    *("titel", "tema", "art", "mål", "definition", "hvorfor", "tæller", "nævner", "enhed", "god retning", "kilde"),
    *("tabeller", "niveauer", "ejer", "efterprøvet"),
)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_room_is_small_and_so_are_its_functions(path):
    text = path.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= LONGEST_MODULE
    functions = [node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.FunctionDef)]
    assert [f.name for f in functions if f.end_lineno - f.lineno + 1 > LONGEST_FUNCTION] == []


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_public_name_says_what_it_means(path):
    tree = ast.parse(path.read_text(encoding="utf-8"))
    public = [
        node for node in tree.body if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_")
    ]
    assert [node.name for node in public if not ast.get_docstring(node)] == []


@pytest.mark.parametrize("name", sqlfile.names("kpi"))
def test_a_nøgletal_has_a_full_header_and_a_test_of_the_same_name(name):
    header = sqlfile.read("kpi", name).header
    counts = header["mål"] == "antal"  # a count has no denominator
    assert [field for field in HEADER if not header.get(field) and not (counts and field == "nævner")] == []
    assert (ROOT / "tests" / "queries" / f"test_{name}.py").exists()


@pytest.mark.parametrize("one", catalogue().values(), ids=lambda one: one.id)
def test_a_header_uses_the_words_that_the_house_knows(one):
    assert one.art in ("forløb", "bestand")
    assert one.maal in ("andel", "median", "gennemsnit", "antal", "dele")
    assert one.retning in ("op", "ned", "ingen")
    assert set(one.niveauer) <= set(NIVEAUER)
    assert set(one.dimensioner) <= set(DIMENSIONER)


def test_each_dependency_has_its_reason_on_its_line():
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    pinned = re.findall(r'^  "[a-z0-9-]+==[^"]+",(.*)$', text, re.MULTILINE)
    assert len(pinned) >= 20
    assert all(re.match(r"\s+# \S+ \S+", rest) for rest in pinned)


def test_the_lock_with_hashes_and_the_lock_of_uv_agree():
    locked = tomllib.loads((ROOT / "uv.lock").read_text(encoding="utf-8"))["package"]
    ours = {one["name"]: one["version"] for one in locked if one["name"] != "fleksoverblik"}
    lines = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    assert dict(re.findall(r"^([a-z0-9._-]+)==([^ ;\\]+)", lines, re.MULTILINE)) == ours


def test_the_readme_shows_every_setting_with_its_default():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    shown = dict(re.findall(r"^\| `([a-z_]+)` \| ([^|]*?) ?\|", readme, re.MULTILINE))
    assert shown == {
        one.name: f"{one.default:.2f}" if isinstance(one.default, float) else str(one.default)
        for one in fields(Settings)
    }
