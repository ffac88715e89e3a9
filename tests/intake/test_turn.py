"""Which delivery is served when several come: in what order, again, corrected, or from an earlier month."""

import os
import random
from datetime import date

import duckdb
import pytest

from app.build import beside, content_hash
from app.build import version as house
from app.errors import DeliveryRefused
from app.intake import Consent, dry_run, import_delivery
from app.store import snapshot
from tests.deliveries import deliver

OLDER = Consent(older=True)
pytestmark = pytest.mark.usefixtures("small_house")


LONG = bool(os.environ.get("FLEKS_CRASH_TEST"))
ORDERS = 50 if LONG else 3  # of twelve months with three corrections; else of three months with one


@pytest.fixture
def month(tmp_path):
    """``month(9)`` is the delivery of September; ``month(9, "x")`` another of the same data date."""

    def make(number, mark="", kommune_kode="580"):
        name = f"{kommune_kode}-{number}{mark}"
        place = tmp_path / name
        spells = [{"fra_dato": f"2025-{number:02}-0{1 + len(mark)}"}]
        return (
            place
            if place.exists()
            else deliver(
                tmp_path,
                name=name,
                kommune_kode=kommune_kode,
                data_pr=f"2026-{number:02}-28",
                ledighedsydelse=spells,
            )
        )

    return make


def content(store):
    with duckdb.connect(str(snapshot.current(store).path), read_only=True) as connection:
        return content_hash(connection)


def test_the_served_delivery_again_changes_nothing_and_says_so(tmp_path, month):
    store = tmp_path / "lager"
    first = import_delivery(month(9), store)
    files = sorted(store.rglob("*"))
    again = import_delivery(month(9), store)
    assert (first.unchanged, again.unchanged) == (False, True)
    assert (again.published, again.snapshot) == (True, first.snapshot)
    assert "Intet er ændret" in again.to_text()
    assert sorted(store.rglob("*")) == files


def test_the_same_delivery_with_another_data_date_is_another_delivery(tmp_path, month):
    store = tmp_path / "lager"
    import_delivery(month(9), store)
    assert not import_delivery(month(9), store, data_pr=date(2026, 9, 30)).unchanged


def test_another_house_reads_the_same_delivery_anew(tmp_path, month, monkeypatch):
    store = tmp_path / "lager"
    first = import_delivery(month(9), store)
    monkeypatch.setattr(house, "_version", lambda: "en anden udgave")
    again = import_delivery(month(9), store)
    assert not again.unchanged
    assert again.snapshot != first.snapshot


def test_an_older_delivery_is_refused_unless_asked_for(tmp_path, month):
    store = tmp_path / "lager"
    served = import_delivery(month(9), store).snapshot
    for attempt in (import_delivery, dry_run):
        with pytest.raises(DeliveryRefused, match=r"28\. august 2026") as caught:
            attempt(month(8), store)
        assert "--older" in caught.value.remedy
        assert caught.value.report.published is False
    assert snapshot.current(store).name == served
    assert import_delivery(month(8), store, consent=OLDER).published
    assert import_delivery(month(9), store).published


def test_an_older_delivery_of_another_kommune_is_not_older(tmp_path, month):
    store = tmp_path / "lager"
    import_delivery(month(9), store)
    assert import_delivery(month(8, kommune_kode="101"), store).published


def test_a_correction_takes_the_place_and_what_it_corrected_does_not_come_back(tmp_path, month):
    store = tmp_path / "lager"
    import_delivery(month(9), store)
    corrected = import_delivery(month(9, "x"), store).snapshot
    with pytest.raises(DeliveryRefused, match="erstattet af en rettelse"):
        import_delivery(month(9), store)
    assert snapshot.current(store).name == corrected
    assert import_delivery(month(9), store, consent=OLDER).published


def test_the_content_is_the_same_whatever_order_the_months_came_in(tmp_path, month):
    months = [*(month(number) for number in range(1 if LONG else 7, 13 if LONG else 10))]
    corrected = [(number, month(number, "x")) for number in ((3, 8, 12) if LONG else (9,))]
    seen = set()
    for seed in range(ORDERS):
        dice, store = random.Random(seed), tmp_path / f"lager{seed}"
        order = months.copy()
        dice.shuffle(order)
        for number, correction in corrected:  # it comes some time after what it corrects
            order.insert(dice.randint(order.index(month(number)) + 1, len(order)), correction)
        for delivery in (*order, dice.choice(order)):
            try:
                import_delivery(delivery, store)
            except DeliveryRefused as refused:
                assert "--older" in refused.remedy  # noqa: PT017
        seen.add(content(store))
    assert len(seen) == 1


def test_the_content_is_another_when_one_day_is(tmp_path, month):
    seen = []
    for number, mark in enumerate(("", "x")):
        store = tmp_path / f"lager{number}"
        import_delivery(month(9, mark), store)
        seen.append(content(store))
    assert seen[0] != seen[1]


def test_the_order_of_rows_is_no_content():
    hashes = set()
    for values in ("(1), (2), (2)", "(2), (1), (2)"):
        with duckdb.connect() as connection:
            connection.execute(f"CREATE SCHEMA stage; CREATE TABLE stage.cv AS FROM (VALUES {values}) AS t(b)")
            hashes.add(content_hash(connection))
    assert len(hashes) == 1


def test_a_row_twice_is_other_content_than_the_row_once():
    hashes = set()
    for values in ("(1), (2), (2)", "(1), (2), (2), (2), (2)", "(1)"):
        with duckdb.connect() as connection:
            connection.execute(f"CREATE SCHEMA stage; CREATE TABLE stage.cv AS FROM (VALUES {values}) AS t(b)")
            hashes.add(content_hash(connection))
    assert len(hashes) == 3


def test_a_snapshot_beside_is_let_go_of_after_an_error(tmp_path, month):
    store = tmp_path / "lager"
    import_delivery(month(9), store)
    with duckdb.connect() as connection:
        with pytest.raises(ZeroDivisionError), beside(connection, snapshot.current(store).path):
            raise ZeroDivisionError
        assert connection.execute(
            "SELECT count(*) FROM duckdb_databases() WHERE database_name = 'foer'"
        ).fetchone() == (0,)
