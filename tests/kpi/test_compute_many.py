"""Several nøgletal asked for at once give what each gives alone, and in a handful of statements."""

import pytest
from pandas.testing import assert_frame_equal

from app.access import Scope
from app.errors import UsageError
from app.kpi import Filters, catalogue, compute, compute_many
from app.kpi.filters import first_of_month
from app.store.snapshot import Snapshot, current

EVERY = list(catalogue())
MONTHS = {"fra": first_of_month("2026-08"), "til": first_of_month("2026-10")}


@pytest.fixture(scope="module")
def snapshot(demo_store) -> Snapshot:
    return current(demo_store)


@pytest.mark.parametrize(
    ("level", "narrowed"),
    [("kommune", {}), ("team", {}), ("sagsbehandler", {"team": "T1"}), ("kommune", {"dims": (("koen", "K"),)})],
)
def test_every_noegletal_is_the_same_together_and_alone(snapshot, level, narrowed):
    filters = Filters(**MONTHS, **narrowed)
    ids = [name for name in EVERY if level in catalogue()[name].niveauer]
    together = compute_many(snapshot, ids, filters, level, Scope.everything())
    assert list(together) == ids
    for name in ids:
        alone = compute(snapshot, name, filters, level, Scope.everything())
        assert_frame_equal(together[name].rows, alone.rows)
        assert (together[name].missing, together[name].refused) == (alone.missing, alone.refused)


@pytest.mark.parametrize(("narrowed", "statements"), [({}, 1), ({"sagsbehandler": "SB01"}, 2)])
def test_the_whole_catalogue_takes_a_handful_of_statements(snapshot, monkeypatch, narrowed, statements):
    filters = Filters(**MONTHS, **narrowed)
    compute_many(snapshot, EVERY, filters, "kommune", Scope.everything())  # what is remembered of the snapshot
    asked = []
    answer = Snapshot._answer
    monkeypatch.setattr(Snapshot, "_answer", lambda self, *given: asked.append(given) or answer(self, *given))
    compute_many(snapshot, EVERY, filters, "kommune", Scope.everything())
    assert len(asked) == statements


def test_a_level_that_one_of_them_lacks_is_refused(snapshot):
    with pytest.raises(UsageError, match=r"kan ikke opgøres pr\. pulje"):
        compute_many(snapshot, ["puljebelaegning", "cv_rettidig"], Filters(**MONTHS), "pulje", Scope.everything())
