"""The words on screen come from one table."""

from pathlib import Path

import pytest

from app import ordbog
from app.kpi import catalogue
from app.kpi.catalogue import _from_file
from app.kpi.filters import DIMENSIONER


@pytest.fixture
def changed(tmp_path: Path, monkeypatch):
    """``changed("ledighedsydelse", "ventepenge")``: the table with another word on the right."""

    def change(own: str, shown: str) -> None:
        table = ordbog._FILE.read_text(encoding="utf-8")
        line = f'{own} = "{own}"'
        assert line in table
        path = tmp_path / "ord.toml"
        path.write_text(table.replace(line, f'{own} = "{shown}"'), encoding="utf-8")
        monkeypatch.setattr(ordbog, "_FILE", path)
        ordbog.words.cache_clear()

    yield change
    ordbog.words.cache_clear()


def test_a_word_that_a_law_changes_is_changed_in_every_text_of_a_header_and_nowhere_else(changed) -> None:
    before = _from_file("ly_varighed")
    changed("ledighedsydelse", "ventepenge")
    after = _from_file("ly_varighed")
    assert after.titel == "Varighed af igangværende ventepenge"
    assert "ledighedsydelse" not in after.definition
    assert (after.sql, after.tabeller, after.id) == (before.sql, before.tabeller, before.id)


def test_only_whole_words_are_changed_and_a_capital_is_kept(changed) -> None:
    changed("revurdering", "fornyet vurdering")
    assert ordbog.said("Revurdering, revurderingen og Revurdering til tiden") == (
        "Fornyet vurdering, revurderingen og Fornyet vurdering til tiden"
    )


def test_the_table_as_it_stands_changes_nothing() -> None:
    assert ordbog.said("Ledighedsydelse efter § 74 c i Min Plan") == "Ledighedsydelse efter § 74 c i Min Plan"


def test_every_dimension_that_a_header_names_has_its_word() -> None:
    assert {name for one in catalogue().values() for name in one.dimensioner} <= set(DIMENSIONER)
