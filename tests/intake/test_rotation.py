"""A store goes over to a new key without the CPR numbers, and the next delivery meets the same borgere."""

import os
import shutil
from datetime import date
from types import SimpleNamespace

import pytest

from app.access import Scope
from app.build import publication, rollback
from app.cli import run
from app.errors import StoreError
from app.intake import import_delivery, rotate_key, rotation
from app.intake.cpr import Pseudonyms, successor
from app.intake.key import KEY_FILE, NEXT_FILE, read_key
from app.kpi.rettelser import rettede_sager
from app.own.renamed import earlier_names
from app.own.targets import Target, set_target, targets
from app.store import sqlfile
from app.store.snapshot import current
from tests.answers import filters
from tests.deliveries import deliver

CPR = ("0107601234", "0207601235", "0307601236")


def delivery(folder, data_pr, with_cv, kommune="580", numbers=CPR):
    borgere = [{"cpr": number, "sagsnr": f"2026-{at}"} for at, number in enumerate(numbers)]
    rows = {
        "ledighedsydelse": [{"cpr": number, "fra_dato": "2026-05-01"} for number in numbers],
        "cv": [{"cpr": number, "tilgaengelig_fra": "2026-05-10"} for number in with_cv],
    }
    name = f"{kommune}-{data_pr}"
    return deliver(
        folder, name=name, kommune_kode=kommune, data_pr=data_pr, derive=False, sagsansvar=[], borgere=borgere, **rows
    )


@pytest.fixture(scope="module", autouse=True)
def small():
    """Imports compute one nøgletal and no check."""
    with pytest.MonkeyPatch.context() as patch:
        few, every = {"kpi": ("cv_rettidig",), "check": ()}, sqlfile.names
        patch.setattr(sqlfile, "names", lambda folder: few[folder] if folder in few else every(folder))
        yield


@pytest.fixture(scope="module")
def made(small, tmp_path_factory):
    """May was first shown as 1 of 3, and is 2 of 3 since June's delivery."""
    folder = tmp_path_factory.mktemp("nøgle")
    import_delivery(delivery(folder, "2026-05-31", CPR[:1]), folder / "store")
    import_delivery(delivery(folder, "2026-06-30", CPR[1:]), folder / "store")
    return folder / "store"


@pytest.fixture
def store(made, tmp_path):
    return shutil.copytree(made, tmp_path / "store")


def names(store):
    return set(current(store).sql("SELECT borger_id FROM stage.borgere")["borger_id"])


def behind(store):
    rows = rettede_sager(current(store), "cv_rettidig", filters("2026-05", kommune="580"), Scope.everything())
    return {row.sagsnr: (row.numerator, row.numerator_now) for row in rows.itertuples()}


def test_every_borger_gets_another_pseudonym_nothing_else_is_other_and_there_is_no_way_back(store, tmp_path):
    set_target(store, Target("cv_rettidig", 0.6, date(2026, 1, 1)), "prøve")
    old, before = names(store), behind(store)
    assert before == {"2026-0": (1, 0), "2026-1": (0, 1), "2026-2": (0, 1)}
    name = rotate_key(store)
    assert current(store).name == name == "000003-2026-06-30"
    assert (len(names(store)), names(store) & old) == (3, set())
    assert behind(store) == before
    assert [one.vaerdi for one in targets(store)] == [0.6]
    content = current(store).path.read_bytes()
    assert [one for one in old if one.encode() in content] == []  # nor in what DuckDB has deleted
    assert {earlier_names(store, one)[0] for one in names(store)} == old  # who asks of the audit trail finds both
    assert len(read_key(store)) == 2
    assert not (store / NEXT_FILE).exists()

    with pytest.raises(StoreError, match="intet tidligere"):
        rollback(store)
    new = names(store)
    report = import_delivery(delivery(tmp_path, "2026-07-31", CPR[1:]), store)
    assert names(store) == new
    assert report.changes.to_json()["borgere"] == {"new": 0, "vanished": 0, "changed": 0}
    assert behind(store) == before


def test_a_chain_of_keys_names_the_same_borger_whether_at_once_or_step_by_step():
    first, second, third = (bytes([at]) * 32 for at in (1, 2, 3))
    at_first = Pseudonyms(first).read(CPR[0]).pseudonym
    now = successor(successor(at_first, second), third)
    assert Pseudonyms(first, second, third).read(CPR[0]).pseudonym == now
    assert now.startswith(Pseudonyms(third).prefix)


@pytest.mark.parametrize("step", ["before", "after"])
def test_a_rotation_that_is_killed_has_happened_or_has_not(store, tmp_path, monkeypatch, step):
    """``before`` the snapshot is served, or ``after``, while the file with the keys still has the other name."""
    old = names(store)

    class Killed(BaseException):
        """Stands for SIGKILL."""

    def die(*_):
        raise Killed

    if step == "before":
        monkeypatch.setattr(publication, "publish", die)
    else:
        monkeypatch.setattr(rotation, "os", SimpleNamespace(replace=die))
    with pytest.raises(Killed):
        rotate_key(store)
    monkeypatch.undo()
    assert (store / NEXT_FILE).exists()
    assert (names(store) == old) is (step == "before")
    served = names(store)
    import_delivery(delivery(tmp_path, "2026-07-31", CPR[1:]), store)
    assert names(store) == served
    assert not (store / NEXT_FILE).exists()


def test_the_command_says_what_was_done_and_what_to_keep(store, capsys):
    assert run(["key", "rotate", "--store", str(store)]) == 0
    said = capsys.readouterr().out
    assert "000003-2026-06-30" in said
    assert KEY_FILE in said


def test_a_key_that_names_nobody_is_not_rotated(tmp_path, capsys):
    store = tmp_path / "store"
    assert run(["key", "rotate", "--store", str(store)]) == 4
    assert "fleks key new" in capsys.readouterr().err
    assert run(["key", "new", "--store", str(store)]) == 0
    import_delivery(deliver(tmp_path, ledighedsydelse=[{"fra_dato": "2026-05-01"}]), store)
    assert run(["key", "rotate", "--store", str(store)]) == 4
    assert "er ikke i brug" in capsys.readouterr().err
    assert names(store) == {"B1"}
    assert os.listdir(store / "snapshots") == ["000001-2026-10-31.duckdb"]
