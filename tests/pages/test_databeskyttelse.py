"""Databeskyttelse: the text of the repository, whole, with the settings of this house."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from app.config import Settings, house_folder
from app.pages.databeskyttelse import PAGE, layout, sections
from tests.answers import deliver_and_import
from tests.pages.drawn import text
from tests.pages.made import made_house

TEXT = (house_folder("docs") / "databeskyttelse.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> str:
    store: Path = deliver_and_import(tmp_path_factory.mktemp("dpo"), ledighedsydelse=[{"fra_dato": "2026-03-01"}])
    visit = made_house(store).visit(PAGE, "/databeskyttelse", "")
    return " ".join(text(layout(replace(visit, settings=replace(visit.settings, revision_gem_maaneder=77)))).split())


def test_the_page_has_every_word_of_the_text(drawn: str) -> None:
    assert len(sections()) >= 9
    words = " ".join(re.sub(r"^(#+|-) ", "", line) for line in TEXT.splitlines()).replace("**", "")
    shown = drawn.replace(" ", "")
    assert all(word in shown for word in words.split())


def test_the_settings_are_those_that_hold_here(drawn: str) -> None:
    assert "Måneder, som revisionssporet gemmes 77" in drawn


def test_a_setting_that_the_text_names_is_there() -> None:
    named = set(re.findall(r"indstillingen (\w+)", TEXT, re.IGNORECASE))
    assert len(named) >= 4
    assert all(hasattr(Settings(), name) for name in named)
