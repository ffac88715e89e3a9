from pathlib import Path

from flask import Flask
from flask_caching import Cache

from app.access import Scope
from app.kpi import Filters
from app.pages.ask import Ask, key
from app.store.snapshot import Snapshot
from tests.pages.made import OKT

ONE, TWO = Snapshot(Path("/s/1.duckdb")), Snapshot(Path("/s/2.duckdb"))
ALL, FEW = Scope.everything(), Scope(teams=frozenset(["T1", "T2", "T3"]))
FILTERS = Filters(OKT, OKT, team="T1")


def test_an_answer_is_remembered_under_its_key() -> None:
    server, cache, asked = Flask(__name__), Cache(), []
    cache.init_app(server, {"CACHE_TYPE": "SimpleCache"})
    with server.app_context():
        answers = [Ask(cache).remember(name, lambda: asked.append(1) or len(asked)) for name in ("a", "a", "b")]
    assert answers == [1, 1, 2]


def test_equal_questions_have_equal_keys_whatever_order_a_set_has() -> None:
    same = Scope(teams=frozenset(["T3", "T2", "T1"]))
    assert key(ONE, FEW, "compute", FILTERS) == key(ONE, same, "compute", Filters(OKT, OKT, team="T1"))


def test_snapshot_scope_and_filters_each_make_another_key() -> None:
    keys = [
        key(ONE, ALL, "compute", FILTERS),
        key(TWO, ALL, "compute", FILTERS),
        key(ONE, FEW, "compute", FILTERS),
        key(ONE, Scope(teams=frozenset()), "compute", FILTERS),
        key(ONE, Scope(kommuner=FEW.teams), "compute", FILTERS),
        key(ONE, ALL, "compute", FILTERS.replace(team="T2")),
        key(ONE, ALL, "compute", FILTERS.replace(team=None, dims=(("koen", "K"),))),
    ]
    assert len(set(keys)) == len(keys)
