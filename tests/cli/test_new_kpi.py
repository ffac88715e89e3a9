"""A new nøgletal from skeleton to figure."""

import shutil

import pytest

from app import config
from app.cli import new_kpi, run
from app.errors import UsageError
from app.store import sqlfile


@pytest.fixture
def house(tmp_path, monkeypatch):
    """A copy of the house's queries, so that a skeleton can be written without leaving a trace."""
    copy = tmp_path / "house"
    shutil.copytree(config.house_folder("queries"), copy / "queries")
    (copy / "tests" / "queries").mkdir(parents=True)
    return copy


def test_the_skeleton_is_a_sql_file_and_a_test_of_the_same_name(house):
    written = new_kpi.write_skeleton("mit_noegletal", house)
    assert [path.relative_to(house).as_posix() for path in written] == [
        "queries/kpi/mit_noegletal.sql",
        "tests/queries/test_mit_noegletal.py",
    ]
    file = sqlfile.parse("mit_noegletal", written[0].read_text(encoding="utf-8"))
    assert file.header["titel"] == "mit_noegletal"
    assert file.body.startswith("SELECT")
    assert 'answer(store, "mit_noegletal"' in written[1].read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["", "Mit", "1tal", "../x", "a b", "cv_rettidig"])
def test_a_name_that_cannot_be_an_id_or_is_taken_is_refused(house, name):
    with pytest.raises(UsageError):
        new_kpi.write_skeleton(name, house)


def test_the_command_says_what_is_wrong(capsys):
    assert run(["new-kpi", "Mit Tal"]) == 2
    assert "kan ikke være et id" in capsys.readouterr().err
