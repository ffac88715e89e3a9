"""An import as a whole: what is published, what stays, what is written of it."""

from datetime import date

import duckdb
import pytest

from app.errors import DeliveryRefused
from app.intake import import_delivery
from app.intake.format import TABLES
from app.store import snapshot
from tests.deliveries import deliver

SPELL = {"fra_dato": "2024-01-01"}
pytestmark = pytest.mark.usefixtures("small_house")


def served(store, statement):
    with duckdb.connect(str(snapshot.current(store).path), read_only=True) as connection:
        return connection.sql(statement).fetchall()


def on_benefit(store):
    return [row[0] for row in served(store, "SELECT borger_id FROM stage.ledighedsydelse ORDER BY ALL")]


@pytest.fixture
def store(tmp_path):
    return tmp_path / "lager"


def test_a_delivery_is_published_and_its_report_is_the_contract(tmp_path, store):
    told = []
    report = import_delivery(
        deliver(tmp_path, ledighedsydelse=[SPELL, SPELL]),
        store,
        progress=lambda text, share: told.append((text, share)),
    )
    given = report.to_json()
    assert given["published"] is True
    assert given["snapshot"] == snapshot.current(store).name
    assert given["data_pr"] == "2026-10-31"
    assert given["tables"]["ledighedsydelse"] == {
        "read": 2,
        "loaded": 1,
        "duplicates": 1,
        "set_aside": 0,
        "ignored": 0,
        "warnings": {},
        "reasons": {},
        "places": [],
    }
    assert [share for _, share in told] == sorted(share for _, share in told)
    assert told[-1][1] == 1.0


def test_a_refused_delivery_changes_nothing(tmp_path, store):
    before = import_delivery(deliver(tmp_path, name="a", ledighedsydelse=[SPELL]), store).snapshot
    with pytest.raises(DeliveryRefused) as caught:
        import_delivery(deliver(tmp_path, name="b", ledighedsydelse=[{"fra_dato": "x"}]), store)
    assert snapshot.current(store).name == before
    assert on_benefit(store) == ["B1"]
    assert caught.value.report.to_json()["tables"]["ledighedsydelse"]["reasons"] == {"dato_ugyldig": 1}
    assert list((store / "snapshots").glob("*.building*")) == []


def test_a_later_delivery_replaces_the_rows_of_its_own_kommune_alone(tmp_path, store):
    import_delivery(deliver(tmp_path, name="a", ledighedsydelse=[SPELL | {"borger_id": "A1"}]), store)
    other = deliver(tmp_path, name="b", kommune_kode="101", ledighedsydelse=[SPELL | {"borger_id": "B1"}])
    import_delivery(other, store)
    import_delivery(deliver(tmp_path, name="c", ledighedsydelse=[SPELL | {"borger_id": "A2"}]), store)
    assert on_benefit(store) == ["A2", "B1"]
    assert served(store, "SELECT kommune_kode FROM stage.leverance ORDER BY ALL") == [("101",), ("580",)]


def test_the_same_ids_in_two_kommuner_are_different_people(tmp_path, store):
    import_delivery(deliver(tmp_path, name="a", kommune_kode="101", ledighedsydelse=[SPELL]), store)
    delivery = deliver(tmp_path, name="b", derive=False, borgere=[{"borger_id": "B2"}], ledighedsydelse=[SPELL])
    with pytest.raises(DeliveryRefused, match="Borgeren er ikke leveret"):
        import_delivery(delivery, store)


def test_the_data_date_from_the_command_line_stands_above_the_deliverys(tmp_path, store):
    report = import_delivery(deliver(tmp_path, ledighedsydelse=[SPELL]), store, data_pr=date(2026, 9, 30))
    assert report.data_pr == date(2026, 9, 30)
    assert served(store, "SELECT data_pr FROM stage.leverance") == [(date(2026, 9, 30),)]


def test_every_table_of_the_format_is_noted_whether_delivered_or_not(tmp_path, store):
    import_delivery(deliver(tmp_path, ledighedsydelse=[SPELL, SPELL], cv=[]), store)
    noted = {row[0]: row[1:] for row in served(store, "SELECT * EXCLUDE (kommune_kode) FROM stage.tabel")}
    assert set(noted) == {table.name for table in TABLES}
    assert noted["ledighedsydelse"] == (True, 2, 1, 1, 0, 0)
    assert noted["cv"] == (True, 0, 0, 0, 0, 0)
    assert noted["samtaler"] == (False, 0, 0, 0, 0, 0)


def test_reasons_warnings_and_set_aside_rows_are_kept_in_the_snapshot(tmp_path, lenient_store):
    spells = [{"fra_dato": "2026-12-01"}, {"fra_dato": ""}, {"fra_dato": "x"}]
    import_delivery(deliver(tmp_path, ledighedsydelse=spells), lenient_store)
    remarks = served(lenient_store, "SELECT kode, alvor, kolonne, antal FROM stage.bemaerkning ORDER BY ALL")
    assert remarks == [
        ("dato_ugyldig", "karantaene", "fra_dato", 1),
        ("fremtidig", "advarsel", None, 1),
        ("tom_paakraevet", "karantaene", "fra_dato", 1),
    ]
    aside = served(lenient_store, "SELECT fil, linje, kolonne, kode, raekke FROM stage.karantaene ORDER BY linje")
    assert aside == [
        ("ledighedsydelse.csv", 3, "fra_dato", "tom_paakraevet", '{"borger_id":"B1","fra_dato":""}'),
        ("ledighedsydelse.csv", 4, "fra_dato", "dato_ugyldig", '{"borger_id":"B1","fra_dato":"x"}'),
    ]


def test_the_same_delivery_into_two_stores_gives_the_same_rows(tmp_path):
    rows = {"ledighedsydelse": [SPELL], "fleksjob": [{"fra_dato": "2020-01-01"}]}
    seen = []
    for name in "ab":
        store = tmp_path / f"lager {name}"
        import_delivery(deliver(tmp_path, name=name, **rows), store)
        seen.append(
            served(store, "SELECT * FROM stage.ledighedsydelse") + served(store, "SELECT * FROM stage.fleksjob")
        )
    assert seen[0] == seen[1]
