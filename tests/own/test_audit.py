"""The audit trail: what was written stays, and whatever is done to the file from outside is found."""

import shutil
import sqlite3
import subprocess
import sys
import threading
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.errors import AuditError
from app.own import audit
from app.own.audit import FILE, HEAD, Wanted, append, events, head, require_writable, trail, trim, verify
from app.own.audit_chain import Event

DAY = datetime(2026, 11, 1, 12, tzinfo=UTC)


def event(number: int, *persons: str) -> Event:
    """The event number ``number`` of a test."""
    return Event("anna", "leder", "sag", f"sag {number}", "oktober 2026", len(persons), "000001", persons)


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Eight events, a day apart, about borger B1 to B8 and all of them about B0."""
    store = tmp_path_factory.mktemp("revisionsspor")
    for number in range(1, 9):
        append(store, event(number, "B0", f"B{number}"), lambda n=number: DAY + timedelta(days=n))
    return store


@pytest.fixture
def written(template: Path, tmp_path: Path) -> Path:
    """The eight events, to be written on."""
    for name in (FILE, HEAD):
        shutil.copy(template / name, tmp_path)
    return tmp_path


def outside(store: Path, statement: str, file: str = FILE) -> None:
    """Do what somebody with the file in hand can do: take the triggers off, then run ``statement``."""
    with sqlite3.connect(store / file) as connection:
        connection.execute("PRAGMA synchronous = OFF")
        names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for (name,) in names:
            connection.execute(f"DROP TRIGGER {name}")
        connection.executescript(statement)
    connection.close()


def test_an_event_is_read_as_it_was_written(written: Path) -> None:
    rows, total = events(written, limit=1)
    assert total == 8
    assert {name: rows[0][name] for name in ("nr", "hvem", "rolle", "handling", "genstand", "filter", "antal")} == {
        **{"nr": 8, "hvem": "anna", "rolle": "leder", "handling": "sag"},
        **{"genstand": "sag 8", "filter": "oktober 2026", "antal": 2},
    }
    assert rows[0]["hvornaar"] == "2026-11-09T12:00:00.000+00:00"


@pytest.mark.parametrize(
    ("wanted", "numbers"),
    [
        (Wanted(person="B3"), [3]),
        (Wanted(person="B0", fra="2026-11-07"), [8, 7, 6]),
        (Wanted(fra="2026-11-03", til="2026-11-05"), [3, 2]),
        (Wanted(hvem="bo"), []),
        (Wanted(handling="sag", person="B0", til="2026-11-03"), [1]),
    ],
)
def test_events_are_found_by_person_actor_act_and_day(written: Path, wanted: Wanted, numbers: list[int]) -> None:
    rows, total = events(written, wanted)
    assert [row["nr"] for row in rows] == numbers
    assert total == len(numbers)


def test_an_untouched_trail_holds(written: Path) -> None:
    verdict = verify(written, head(written))
    assert (verdict.antal, verdict.nr, verdict.faults) == (8, 8, ())


COLUMNS = ("nr", "hvornaar", "hvem", "rolle", "handling", "genstand", "filter", "antal", "snapshot", "forrige", "hash")
EDITS = [
    *(f"UPDATE haendelse SET {column} = 99 WHERE nr = {nr}" for column in COLUMNS for nr in range(1, 9)),  # noqa: S608
    *(f"DELETE FROM haendelse WHERE nr = {nr}" for nr in range(1, 9)),  # noqa: S608
    "UPDATE haendelse SET antal = NULL WHERE nr = 4",
    "DELETE FROM haendelse WHERE nr > 5; DELETE FROM vist WHERE nr > 5",
    "DELETE FROM haendelse WHERE nr < 5; DELETE FROM vist WHERE nr < 5",
    "DELETE FROM haendelse; DELETE FROM vist; DELETE FROM person",
    "DELETE FROM vist WHERE nr = 4 AND person = 1",
    "INSERT INTO vist VALUES (4, 2)",
    "INSERT INTO vist VALUES (99, 2)",
    "INSERT INTO vist VALUES (0, 2)",
    "INSERT INTO vist VALUES (4, 999)",
    "UPDATE vist SET nr = 5 WHERE nr = 4 AND person > 1",
    "UPDATE person SET borger_id = 'B77' WHERE borger_id = 'B3'",
    "DELETE FROM person WHERE borger_id = 'B3'",
    "UPDATE haendelse SET nr = -4 WHERE nr = 4; UPDATE haendelse SET nr = 4 WHERE nr = 5;"
    "UPDATE haendelse SET nr = 5 WHERE nr = -4",
    "INSERT INTO haendelse SELECT 9, hvornaar, hvem, rolle, handling, genstand, filter, antal, snapshot, forrige, hash"
    " FROM haendelse WHERE nr = 8",
    "INSERT INTO haendelse SELECT 0, hvornaar, hvem, rolle, handling, genstand, filter, antal, snapshot, forrige, hash"
    " FROM haendelse WHERE nr = 1",
]


def test_a_trail_that_is_read_in_pieces_is_held_together_across_them(
    written: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for size in (1, 3, 4, 8):
        monkeypatch.setattr(audit, "_PIECE", size)
        verdict = verify(written, head(written))
        assert (verdict.antal, verdict.nr, verdict.faults) == (8, 8, ())
    outside(written, "UPDATE haendelse SET forrige = 'x' WHERE nr = 5")
    monkeypatch.setattr(audit, "_PIECE", 4)
    assert verify(written).faults[0] == "Nr. 5 følger ikke efter den hændelse, der står før den."


def test_whatever_is_done_to_the_file_is_found(template: Path, tmp_path: Path) -> None:
    assert len(EDITS) >= 100
    for number, edit in enumerate(EDITS):
        copy = shutil.copytree(template, tmp_path / str(number))
        outside(copy, edit)
        assert verify(copy).faults, edit


def test_an_older_copy_of_the_file_is_found(written: Path) -> None:
    older = (written / FILE).read_bytes()
    append(written, event(9, "B9"))
    (written / FILE).write_bytes(older)
    assert "hovedet siger nr. 9" in verify(written).faults[0]


def test_an_older_copy_of_both_files_is_found_by_a_head_that_was_kept_elsewhere(written: Path) -> None:
    older = {name: (written / name).read_bytes() for name in (FILE, HEAD)}
    append(written, event(9, "B9"))
    kept = head(written)
    for name, content in older.items():
        (written / name).write_bytes(content)
    assert verify(written).faults == ()
    assert "gemt et andet sted" in verify(written, kept).faults[0]


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE haendelse SET hvem = 'x'",
        "DELETE FROM haendelse WHERE nr = 8",
        "DELETE FROM vist",
        "UPDATE vist SET nr = 1",
        "UPDATE person SET borger_id = 'x'",
        "DELETE FROM person",
    ],
)
def test_the_file_itself_refuses_a_change(written: Path, statement: str) -> None:
    with pytest.raises(AuditError), trail(written) as connection:
        connection.execute(statement)
    assert verify(written).faults == ()


def test_what_is_older_than_the_limit_goes_and_the_trail_says_so(written: Path) -> None:
    kept = head(written)
    assert trim(written, DAY + timedelta(days=4), Event("drift", "kommandolinje", "oprydning")) == 3
    rows, total = events(written)
    assert (total, rows[0]["handling"], rows[0]["genstand"], rows[0]["antal"]) == (6, "oprydning", "3", 3)
    assert events(written, Wanted(person="B2"))[1] == 0
    assert verify(written, kept).faults == ()
    with pytest.raises(AuditError), trail(written) as connection:
        connection.execute("DELETE FROM haendelse WHERE nr = 4")
    assert trim(written, DAY + timedelta(days=6), Event("drift", "kommandolinje", "oprydning")) == 2
    assert trim(written, DAY, Event("drift", "kommandolinje", "oprydning")) == 0
    assert verify(written).faults == ()
    outside(written, "DELETE FROM haendelse WHERE nr = 6; DELETE FROM vist WHERE nr = 6")
    assert verify(written).faults


WRITER = """
import sys; from pathlib import Path; from app.own.audit import append; from app.own.audit_chain import Event
for number in range(8): append(Path(sys.argv[1]), Event(sys.argv[2], "leder", "sag", str(number), personer=("B1",)))
"""


def test_threads_and_processes_that_write_at_once_keep_one_chain(tmp_path: Path) -> None:
    processes = [subprocess.Popen([sys.executable, "-c", WRITER, str(tmp_path), f"proces {n}"]) for n in range(2)]
    threads = [
        threading.Thread(target=lambda: [append(tmp_path, event(number)) for number in range(8)]) for _ in range(4)
    ]
    for thread in threads:
        thread.start()
    for one in (*threads, *processes):
        one.join() if isinstance(one, threading.Thread) else one.wait()
    verdict = verify(tmp_path)
    assert (verdict.antal, verdict.nr, verdict.faults) == (48, 48, ())


def test_a_trail_that_cannot_be_written_says_so_before_and_when_it_is_tried(written: Path) -> None:
    (written / HEAD).unlink()
    (written / HEAD).mkdir()
    for attempt in (lambda: require_writable(written), lambda: append(written, event(9))):
        with pytest.raises(AuditError, match="revisionssporet kan ikke skrives"):
            attempt()


def test_a_trail_that_has_lost_its_head_is_refused_and_not_begun_anew(written: Path) -> None:
    (written / HEAD).unlink()
    for attempt in (lambda: require_writable(written), lambda: append(written, event(9)), lambda: verify(written)):
        with pytest.raises(AuditError, match="begge er der og fra samme tid"):
            attempt()
    assert events(written)[1] == 8


def test_asking_whether_it_can_be_written_writes_nothing(tmp_path: Path, written: Path) -> None:
    require_writable(written)
    assert verify(written).faults == ()
    assert head(written)[0] == 8


def test_only_its_owner_can_read_the_trail(written: Path) -> None:
    assert {oct((written / name).stat().st_mode)[-3:] for name in (FILE, HEAD)} == {"600"}
