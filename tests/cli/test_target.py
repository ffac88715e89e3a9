"""``fleks target``: set, listed, ended, removed."""

from datetime import date

import pytest

from app.cli import run
from app.own.targets import Target, targets
from tests.pages.store import made_store


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    return made_store(tmp_path_factory.mktemp("maal"))


def target(store, *arguments: str) -> int:
    return run(["target", *arguments, "--store", str(store)])


def test_a_target_is_set_listed_ended_and_removed(store, capsys):
    assert target(store, "set", "cv_rettidig", "60 %", "--from", "2026-01", "--team", "T1", "--who", "Leder") == 0
    assert target(store, "end", "1", "--to", "2026-06") == 0
    assert targets(store) == [Target("cv_rettidig", 0.6, date(2026, 1, 1), date(2026, 6, 1), "T1")]
    capsys.readouterr()
    assert target(store, "list") == 0
    shown = capsys.readouterr().out
    assert all(word in shown for word in ("cv_rettidig", "T1", "60,0 %", "jan. 2026", "jun. 2026", "Leder"))
    assert target(store, "remove", "1") == 0
    assert targets(store) == []


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["set", "cv_rettidig", "60", "--from", "2026-01"], "Skriv procenttegnet med"),
        (["set", "cv_rettidig", "60 %", "--from", "januar"], "ikke en måned"),
        (["set", "cv_rettidig", "60 %", "--from", "2026-01", "--team", "T9"], "findes ikke i data"),
        (["end", "7", "--to", "2026-06"], "intet mål nr. 7"),
    ],
)
def test_what_makes_no_sense_is_refused(store, capsys, arguments, said):
    assert target(store, *arguments) == 2
    assert said in capsys.readouterr().err
    assert targets(store) == []
