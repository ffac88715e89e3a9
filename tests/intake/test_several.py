"""Several municipalities in one import: one snapshot with all of them, or nothing."""

import pytest

from app.errors import DeliveryRefused, UsageError
from app.intake import import_deliveries, import_delivery
from app.store import sqlfile
from app.store.snapshot import current
from tests.deliveries import deliver

LY = [{"borger_id": "B1", "fra_dato": "2026-01-01"}]


@pytest.fixture
def place(tmp_path, compute_none):
    """``place("580", starts…)``: the delivery of a municipality."""

    def run(kode, *, name=None, **tables):
        return deliver(tmp_path, name=name or kode, kommune_kode=kode, **({"ledighedsydelse": LY} | tables))

    return run


@pytest.fixture
def compute_none(monkeypatch):
    names = sqlfile.names
    monkeypatch.setattr(sqlfile, "names", lambda folder: () if folder == "kpi" else names(folder))


def municipalities(store):
    return [row.kommune_kode for row in current(store).frame("leverance").itertuples()]


def test_two_municipalities_are_published_together_and_a_third_stays(place, tmp_path):
    store, both = tmp_path / "store", [place("580"), place("607")]
    import_delivery(place("540"), store)
    reports = import_deliveries(both, store)
    assert municipalities(store) == ["540", "580", "607"]
    assert [report.kommune_kode for report in reports] == ["580", "607"]
    assert {report.snapshot for report in reports} == {current(store).name}
    assert [report.unchanged for report in import_deliveries(both, store)] == [True, True]


def test_where_one_is_new_all_are_taken_anew(place, tmp_path):
    store, one = tmp_path / "store", place("580")
    import_delivery(one, store)
    reports = import_deliveries([one, place("607")], store)
    assert [report.unchanged for report in reports] == [False, False]
    assert municipalities(store) == ["580", "607"]


def test_one_faulty_delivery_holds_all_of_them_back(place, tmp_path):
    store = tmp_path / "store"
    with pytest.raises(DeliveryRefused):
        import_deliveries([place("580"), place("607", ledighedsydelse=[{"fra_dato": "i går"}])], store)
    assert not (store / "CURRENT").exists()


def test_two_deliveries_of_one_municipality_are_not_taken_at_once(place, tmp_path):
    with pytest.raises(UsageError, match="samme kommune"):
        import_deliveries([place("580"), place("580", name="igen")], tmp_path / "store")
