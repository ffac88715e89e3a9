"""What one sees of a part is what there would be if the rest did not exist, and stays one's own among many."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import pytest

from app.access import Scope
from app.errors import UsageError
from app.kpi import Filters, catalogue, compute
from app.kpi.cases import cases
from app.kpi.worklist import worklist
from app.store.snapshot import Snapshot, current
from tests.security.conftest import LONG
from tests.security.town import CASES, STAFF

MONTHS = Filters(date(2026, 3, 1), date(2026, 10, 1))
T1 = Scope(teams=frozenset({"T1"}), cases=True, colleagues=True)
T2 = Scope(teams=frozenset({"T2"}), cases=True, colleagues=True)
S1 = Scope(sagsbehandlere=frozenset({"S1QX"}), cases=True)
NOTHING = Scope(teams=frozenset(), cases=True, colleagues=True)
ASKED = ["month", "name", "numerator", "denominator", "unknown", "median", "x1", "x2"]
THREADS, QUESTIONS = (8, 150) if LONG else (4, 12)


@pytest.fixture(scope="module")
def snapshot(store: Path) -> Snapshot:
    return current(store)


def rows(snapshot: Snapshot, kpi: str, scope: Scope, **narrowed: str) -> list:
    level = "team" if "team" in catalogue()[kpi].niveauer else "kommune"
    found = compute(snapshot, kpi, MONTHS.replace(**narrowed), level, scope).rows[ASKED]
    return found[found["denominator"] > 0].astype(object).where(found.notna(), None).values.tolist()


@pytest.mark.parametrize("kpi", [one for one in sorted(catalogue()) if "team" in catalogue()[one].niveauer])
def test_a_scope_is_the_filter_that_one_cannot_take_off(snapshot: Snapshot, kpi: str) -> None:
    whole = Scope.everything()
    assert rows(snapshot, kpi, T1) == rows(snapshot, kpi, whole, team="T1")
    assert rows(snapshot, kpi, S1) == rows(snapshot, kpi, whole, sagsbehandler="S1QX")
    assert rows(snapshot, kpi, T1, team="T2") == []
    assert rows(snapshot, kpi, NOTHING) == rows(snapshot, kpi, Scope(kommuner=frozenset(), cases=True)) == []


def seen(snapshot: Snapshot, scope: Scope, kpi: str) -> set:
    return set(cases(snapshot, kpi, MONTHS, scope)["borger_id"])


@pytest.mark.parametrize(
    ("scope", "staff"),
    [(T1, ("S1QX", "S2QX")), (T2, ("S3QX",)), (S1, ("S1QX",)), (NOTHING, ()), (Scope(cases=True), STAFF)],
)
def test_the_cases_behind_are_those_of_the_scope(snapshot: Snapshot, scope: Scope, staff: tuple) -> None:
    mine = {borger for who in staff for borger in CASES[who]}
    assert seen(snapshot, scope, "cv_rettidig") == mine
    assert set(worklist(snapshot, MONTHS, scope)["borger_id"]) <= mine


def test_many_who_ask_at_once_are_each_answered_with_their_own(snapshot: Snapshot) -> None:
    """One connection for all would now and then hand one thread the rows of another."""
    scopes = (T1, T2, S1, NOTHING)
    expected = {scope: seen(snapshot, scope, "cv_rettidig") for scope in scopes}

    def ask(number: int) -> bool:
        scope = scopes[number % len(scopes)]
        return seen(snapshot, scope, "cv_rettidig") == expected[scope]

    with ThreadPoolExecutor(THREADS) as pool:
        assert all(pool.map(ask, range(THREADS * QUESTIONS)))


def test_who_may_not_see_cases_gets_none_of_them(snapshot: Snapshot) -> None:
    for scope in (Scope(), Scope(colleagues=True), Scope(teams=frozenset({"T1"}))):
        with pytest.raises(UsageError):
            seen(snapshot, scope, "cv_rettidig")
        with pytest.raises(UsageError):
            worklist(snapshot, MONTHS, scope)
