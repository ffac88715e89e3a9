"""What the import added up is what counting the observations gives."""

import pytest
from pandas.testing import assert_frame_equal

from app.access import Scope
from app.intake import import_delivery
from app.kpi import UDEN, Filters, catalogue, compute_many, sums
from app.kpi.filters import first_of_month
from app.kpi.question import parameters
from app.store.snapshot import Snapshot, current
from tests.deliveries import deliver

EVERY = list(catalogue())
YEARS = {"fra": first_of_month("2018-11"), "til": first_of_month("2026-11")}


@pytest.fixture
def count(monkeypatch):
    """Makes every question go to the observations."""
    return lambda: monkeypatch.setattr(sums, "_added_up", lambda given, municipalities: None)


def ask(snapshot: Snapshot, ids: list[str], level: str, **narrowed: object) -> dict:
    return compute_many(snapshot, ids, Filters(**YEARS, **narrowed), level, Scope.everything())


@pytest.mark.parametrize(("level", "narrowed"), [("kommune", {}), ("team", {}), ("kommune", {"team": "T2"})])
def test_sums_are_counts_in_every_month_of_every_noegletal(demo_store, count, level, narrowed):
    snapshot = current(demo_store)
    ids = [name for name in EVERY if level in catalogue()[name].niveauer]
    added_up = ask(snapshot, ids, level, **narrowed)
    count()
    counted = ask(snapshot, ids, level, **narrowed)
    for name in ids:
        assert_frame_equal(added_up[name].rows, counted[name].rows)
    assert sum(len(one.rows) for one in added_up.values()) > 1000


def test_a_value_and_a_sum_stand_in_the_header_else_they_would_not_be_read(demo_store):
    held = current(demo_store).rows(
        "SELECT kpi, count(mean) > 0, count(x1) + count(x2) > 0 FROM maanedssum GROUP BY kpi"
    )
    assert {name for name, value, _ in held if value} <= {name for name in EVERY if catalogue()[name].vaerdi}
    assert {name for name, _, sums in held if sums} == {name for name in EVERY if catalogue()[name].sums}


@pytest.fixture(scope="module")
def neighbours(tmp_path_factory) -> Snapshot:
    """Two municipalities: in each one borger of team T1 and one whom nobody answers for."""
    folder = tmp_path_factory.mktemp("neighbours")
    for code in ("580", "540"):
        place = deliver(
            folder,
            name=code,
            kommune_kode=code,
            ledighedsydelse=[
                {"borger_id": "B1", "fra_dato": "2026-01-01"},
                {"borger_id": "B2", "fra_dato": "2026-01-01"},
            ],
            sagsansvar=[{"borger_id": "B1", "sagsbehandler_id": "S1", "fra_dato": "2020-01-01"}],
        )
        import_delivery(place, folder / "store")
    return current(folder / "store")


@pytest.mark.parametrize(
    ("narrowed", "units"),
    [
        ({}, [("T1", 1), ("T1", 1), (None, 2)]),
        ({"kommune": "540"}, [("T1", 1), (None, 1)]),
        ({"team": UDEN}, [(None, 2)]),
        ({"team": UDEN, "kommune": "580"}, [(None, 1)]),
    ],
)
def test_those_without_a_team_are_one_unit_also_in_two_municipalities(neighbours, narrowed, units):
    rows = ask(neighbours, ["fleksjobledighed"], "team", **narrowed)["fleksjobledighed"].rows
    latest = rows[rows["month"] == first_of_month("2026-10")]
    assert list(zip(latest["id"], latest["denominator"], strict=True)) == units


@pytest.mark.parametrize(
    ("narrowed", "source"),
    [
        ({"kommune": "540"}, "team"),
        ({"kommune": "580"}, "team"),
        ({}, None),
        ({"kommune": "540", "team": UDEN}, "team"),
    ],
)
def test_a_team_is_read_where_it_was_added_up_though_another_municipality_has_its_name(neighbours, narrowed, source):
    asked = Filters(**YEARS, **{"team": "T1"} | narrowed)
    given = parameters(neighbours, ["fleksjobledighed"], asked, Scope.everything()) | {"niveau": "kommune"}
    assert sums._added_up(given, 2) == source


def test_a_team_of_two_municipalities_is_told_for_each_of_them(neighbours):
    rows = ask(neighbours, ["fleksjobledighed"], "kommune", team=UDEN)["fleksjobledighed"].rows
    latest = rows[rows["month"] == first_of_month("2026-10")]
    assert sorted(zip(latest["id"], latest["denominator"], strict=True)) == [("540", 1), ("580", 1)]
