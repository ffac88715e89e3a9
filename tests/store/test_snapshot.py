"""A snapshot is read and nothing else, and nobody gets another's rows, from the store or from the cache."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import duckdb
import pandas as pd
import pytest
from flask import Flask
from flask_caching import Cache

from app.access import Scope
from app.kpi import Filters, compute
from app.main import IN_PROCESS
from app.pages.ask import Ask
from app.store import snapshot as store_snapshot
from app.store.snapshot import AnotherVersion, Snapshot, current
from tests.pages.made import OKT
from tests.pages.store import made_store

THREADS, QUESTIONS = 8, 150


@pytest.fixture(scope="module")
def snapshot(tmp_path_factory: pytest.TempPathFactory) -> Snapshot:
    return current(made_store(tmp_path_factory.mktemp("snapshot")))


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM borger",
        "UPDATE borger SET borger_id = 'x'",
        "CREATE TABLE mit (i INTEGER)",
        "ATTACH '{folder}/anden.duckdb'",
        "COPY borger TO '{folder}/ud.csv'",
        "EXPORT DATABASE '{folder}'",
        "SELECT * FROM read_csv('/etc/passwd')",
        "SELECT * FROM read_text('/etc/passwd')",
        "SELECT * FROM glob('/*')",
        "SELECT * FROM 'https://example.com/a.parquet'",
        "SELECT * FROM frame",
        "INSTALL httpfs",
        "LOAD httpfs",
        "SET enable_external_access = true",
        "SET memory_limit = '100GB'",
        "SET lock_configuration = false",
        "RESET lock_configuration",
        "SET temp_directory = '{folder}'",
    ],
)
def test_a_snapshot_is_locked_to_reading_itself(snapshot: Snapshot, tmp_path: Path, statement: str) -> None:
    frame = pd.DataFrame({"a": [1]})
    with pytest.raises((duckdb.Error, AnotherVersion)) as refused:
        snapshot.sql(statement.replace("{folder}", str(tmp_path)))
    assert isinstance(refused.value.__cause__ or refused.value, duckdb.Error)
    assert len(frame) == 1
    assert list(tmp_path.iterdir()) == []
    assert len(snapshot.sql("SELECT * FROM borger")) == 7


@pytest.mark.parametrize("statement", ["SELECT * FROM ny_tabel", "SELECT ny_kolonne FROM borger"])
def test_a_snapshot_without_what_is_asked_for_was_built_by_another_version(snapshot: Snapshot, statement: str) -> None:
    with pytest.raises(AnotherVersion, match="anden udgave") as caught:
        snapshot.sql(statement)
    assert "Importér den samme leverance igen" in caught.value.remedy


def test_a_statement_that_was_forgotten_is_parsed_again(snapshot: Snapshot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store_snapshot, "_PARSED", 1)
    monkeypatch.setattr(store_snapshot, "_statements", {})
    asked = [(text, n) for n in range(3) for text in ("SELECT $n AS n", "SELECT $n + 10 AS n")]
    assert [snapshot.rows(text, {"n": n})[0][0] for text, n in asked] == [0, 10, 1, 11, 2, 12]
    assert len(store_snapshot._statements) == 1


def test_threads_that_ask_at_once_each_get_their_own_answer(snapshot: Snapshot) -> None:
    def ask(thread: int) -> int:
        wrong = 0
        for number in range(QUESTIONS):
            mine = thread * QUESTIONS + number
            rows = snapshot.sql("SELECT $mine AS mine, i FROM range($mine % 50 + 1) t(i)", {"mine": mine})
            wrong += len(rows) != mine % 50 + 1 or set(rows["mine"]) != {mine}
        return wrong

    with ThreadPoolExecutor(THREADS) as pool:
        assert sum(pool.map(ask, range(THREADS))) == 0


# What one may see → the numerator and denominator of October; tests.pages.store says whose the cases are
SEEN = {
    Scope.everything(): (4, 7),
    Scope(teams=frozenset({"T1"}), cases=True): (1, 4),
    Scope(teams=frozenset({"T2"}), cases=True): (2, 2),
    Scope(teams=frozenset({"T1", "T2"}), cases=True): (3, 6),
    Scope(sagsbehandlere=frozenset({"S1"}), cases=True): (1, 2),
    Scope(sagsbehandlere=frozenset({"S2"}), cases=True): (0, 2),
    Scope(kommuner=frozenset({"580"}), teams=frozenset({"T1"}), cases=True): (1, 4),
    Scope(kommuner=frozenset(), cases=True): None,
    Scope(teams=frozenset(), cases=True): None,
}


def test_a_remembered_answer_is_given_to_nobody_who_sees_something_else(snapshot: Snapshot) -> None:
    server, cache, filters = Flask(__name__), Cache(), Filters(OKT, OKT)
    cache.init_app(server, IN_PROCESS)
    asking = Ask(cache)

    def told(scope: Scope) -> tuple | None:
        with server.app_context():
            rows = asking.compute(snapshot, "cv_rettidig", filters, "kommune", scope).rows
        return None if rows.empty else (rows.iloc[0]["numerator"], rows.iloc[0]["denominator"])

    scopes = [list(SEEN)[(thread + number) % len(SEEN)] for number in range(40) for thread in range(THREADS)]
    with ThreadPoolExecutor(THREADS) as pool:
        assert [SEEN[scope] for scope in scopes] == list(pool.map(told, scopes))
    for scope, expected in SEEN.items():
        rows = compute(snapshot, "cv_rettidig", filters, "kommune", scope).rows
        assert (None if rows.empty else (rows.iloc[0]["numerator"], rows.iloc[0]["denominator"])) == expected


def test_what_is_remembered_lies_in_the_process_and_is_never_read_from_a_file() -> None:
    assert IN_PROCESS["CACHE_TYPE"] == "SimpleCache"
    code = "\n".join(path.read_text(encoding="utf-8") for path in Path("app").rglob("*.py"))
    for word in ("pickle", "FileSystemCache", "RedisCache", "shelve", "marshal.load", "joblib"):
        assert word not in code
