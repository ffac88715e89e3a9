"""A damaged snapshot or pointer is never shown as numbers: the last good one is, and that is said.

A few of each kind; with ``FLEKS_CRASH_TEST=1`` (``make crash-test``) 160 of them.
"""

import json
import os
import random
import shutil
import time
from pathlib import Path

import pytest

from app.build import rollback
from app.cli import run
from app.errors import StoreError
from app.intake import import_delivery
from app.store import sqlfile
from app.store.pointer import published, read_pointer, snapshot_path
from app.store.snapshot import current, serving
from tests.deliveries import deliver

EACH = 16 if os.environ.get("FLEKS_CRASH_TEST") else 3
FIRST, SECOND, THIRD = (f"{number:06d}-2026-0{number}-28" for number in (1, 2, 3))
ROWS = {FIRST: 1, SECOND: 2, THIRD: 3}


@pytest.fixture(scope="module")
def months(tmp_path_factory):
    """A store of three snapshots, with one, two and three spells, and the delivery that comes next."""
    folder = tmp_path_factory.mktemp("skade")
    with pytest.MonkeyPatch.context() as patch:
        few, names = {"kpi": ("cv_rettidig",), "check": ("sag_uden_sagsbehandler",)}, sqlfile.names
        patch.setattr(sqlfile, "names", lambda where: few.get(where) or names(where))
        for number in (1, 2, 3, 4):
            spells = [{"borger_id": f"B{at}", "fra_dato": "2026-01-01"} for at in range(number)]
            place = deliver(folder, name=str(number), data_pr=f"2026-0{number}-28", ledighedsydelse=spells)
            if number < 4:
                import_delivery(place, folder / "store")
    return folder / "store", place


@pytest.fixture
def store(months, tmp_path):
    return shutil.copytree(months[0], tmp_path / "store")


def newest(store: Path) -> Path:
    return store / "snapshots" / f"{THIRD}.duckdb"


def truncated(store: Path, dice: random.Random) -> str:
    os.truncate(newest(store), dice.randrange(newest(store).stat().st_size))
    return SECOND


def one_bit(store: Path, dice: random.Random) -> str:
    place = dice.randrange(newest(store).stat().st_size)
    with newest(store).open("r+b") as file:
        file.seek(place)
        (byte,) = file.read(1)
        file.seek(place)
        file.write(bytes([byte ^ (1 << dice.randrange(8))]))
    return SECOND


def zeroed(store: Path, dice: random.Random) -> str:
    content = bytearray(newest(store).read_bytes())
    place = dice.choice([at for at in range(0, len(content), 4096) if any(content[at : at + 4096])])
    content[place : place + 4096] = bytes(len(content[place : place + 4096]))
    newest(store).write_bytes(content)
    return SECOND


def longer(store: Path, dice: random.Random) -> str:
    with newest(store).open("ab") as file:
        file.write(dice.randbytes(dice.randrange(1, 5000)))
    return SECOND


def swapped(store: Path, dice: random.Random) -> str:
    other = dice.choice([FIRST, SECOND])
    one, two = newest(store), store / "snapshots" / f"{other}.duckdb"
    beside = store / "snapshots" / "beside"
    one.rename(beside)
    two.rename(one)
    beside.rename(two)
    return SECOND if other == FIRST else FIRST


def gone(store: Path, dice: random.Random) -> str:
    newest(store).unlink()
    if dice.random() < 0.5:
        newest(store).mkdir()
    return SECOND


def replaced(store: Path, dice: random.Random) -> str:
    newest(store).write_bytes(dice.choice([b"", b"<html>", dice.randbytes(5000), b"\0" * 300_000]))
    return SECOND


def no_pointer(store: Path, dice: random.Random) -> str:
    pointer = store / "CURRENT"
    whole = pointer.read_bytes()
    pointer.write_bytes(dice.choice([b"", b"[]", dice.randbytes(90), whole[: dice.randrange(1, len(whole))]]))
    return THIRD


def wrong_pointer(store: Path, dice: random.Random) -> str:
    right = read_pointer(store).sha256
    name = dice.choice([f"{SECOND}.duckdb", "000009-2026-09-28.duckdb", "../CURRENT", "/etc/passwd"])
    (store / "CURRENT").write_text(json.dumps({"snapshot": name, "sha256": right}), encoding="utf-8")
    return THIRD


def wrong_checksum(store: Path, dice: random.Random) -> str:
    wrong = f"{dice.getrandbits(256):064x}"
    (store / "CURRENT").write_text(json.dumps({"snapshot": f"{THIRD}.duckdb", "sha256": wrong}), encoding="utf-8")
    return THIRD


DAMAGES = (truncated, one_bit, zeroed, longer, swapped, gone, replaced, no_pointer, wrong_pointer, wrong_checksum)


def rows(snapshot) -> int:
    return int(snapshot.sql("SELECT count(*) AS antal FROM stage.ledighedsydelse")["antal"].iloc[0])


@pytest.mark.parametrize("seed", range(EACH))
@pytest.mark.parametrize("damage", DAMAGES, ids=lambda one: one.__name__)
def test_the_last_good_snapshot_is_served_and_it_is_said(store, damage, seed):
    if seed % 2:  # it is damaged while it is being read
        assert rows(current(store)) == ROWS[THIRD]
    wanted = damage(store, random.Random(f"{damage.__name__}{seed}"))
    now = serving(store)
    assert (now.snapshot.name, rows(now.snapshot)) == (wanted, ROWS[wanted])
    assert "Der vises et tidligere" in now.problem


def test_nothing_is_served_where_nothing_is_sound(store):
    for name in published(store):
        snapshot_path(store, name).write_bytes(b"skade")
    with pytest.raises(StoreError, match=f"{THIRD} er beskadiget"):
        serving(store)


def test_a_snapshot_that_is_put_back_is_served_again(store):
    whole = newest(store).read_bytes()
    truncated(store, random.Random(1))
    assert serving(store).problem
    newest(store).write_bytes(whole)
    assert (serving(store).problem, rows(current(store))) == ("", ROWS[THIRD])


def test_the_server_says_that_it_is_degraded_and_so_does_the_check(store, capsys):
    from app.main import create_app  # loads Dash, which the other tests do without

    newest(store).write_bytes(b"skade")
    answer = (
        create_app(store, {"CACHE_TYPE": "NullCache", "CACHE_NO_NULL_WARNING": True}).server.test_client().get("/klar")
    )
    assert (answer.status_code, answer.json["klar"], answer.json["nedsat"]) == (200, True, True)
    assert "er beskadiget" in answer.json["besked"]
    assert run(["check", "--store", str(store)]) == 4
    out, err = capsys.readouterr()
    assert f"Øjebliksbillede {SECOND}" in out
    assert f"Øjebliksbilledet {THIRD} er beskadiget. Der vises et tidligere." in err


def test_no_import_is_built_on_an_earlier_snapshot_unasked_and_a_rollback_takes_less_than_five_seconds(months, store):
    newest(store).write_bytes(b"skade")
    with pytest.raises(StoreError, match="er beskadiget") as caught:
        import_delivery(months[1], store)
    assert "fleks rollback" in caught.value.remedy
    started = time.process_time()
    assert rollback(store).snapshot == f"{SECOND}.duckdb"
    assert time.process_time() - started < 5
    assert (serving(store).problem, rows(current(store))) == ("", ROWS[SECOND])


def test_what_was_rolled_back_from_does_not_come_back_by_itself(store):
    rollback(store)
    snapshot_path(store, f"{SECOND}.duckdb").write_bytes(b"skade")
    assert serving(store).snapshot.name == FIRST
