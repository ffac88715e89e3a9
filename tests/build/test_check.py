"""The checks that refuse publication: a nøgletal that breaks a common rule never reaches a page."""

import pytest

from app.build import run_checks
from app.errors import DeliveryRefused, StoreError
from app.store.snapshot import current

HEADER = "-- titel: Prøve\n-- art: {art}\n-- mål: andel\n-- kategorier: {kategorier}\n"


@pytest.fixture
def publish(real_house, deliver):
    """``publish(sql)``: one borger on ledighedsydelse since 2026-03-01, and ``sql`` as the only nøgletal."""

    def run(sql, art="forløb", kategorier=""):
        real_house.write("kpi/proeve.sql", HEADER.format(art=art, kategorier=kategorier) + sql)
        return deliver()

    run.store = deliver.store
    return run


def test_a_nøgletal_that_keeps_the_rules_is_published(publish):
    publish("SELECT b, fra AS dag, true AS udfald FROM ly")
    rows = current(publish.store).sql("SELECT kpi, taeller, naevner, tilstand, aldersgruppe, ordning FROM observation")
    assert rows.values.tolist() == [["proeve", 1, 1, "talt", "uoplyst", "uoplyst"]]


@pytest.mark.parametrize(
    ("sql", "more", "said"),
    [
        ("SELECT b, DATE '2026-11-01' AS dag, true AS udfald FROM ly", {}, "efter datadagen"),
        ("SELECT b, fra AS dag, true AS udfald FROM ly, range(2)", {}, "to gange samme dag"),
        ("SELECT b, fra AS dag, true AS udfald, 2 AS taeller FROM ly", {}, "Tælleren er større end nævneren"),
        ("SELECT b, fra AS dag FROM ly", {}, "eller mangler"),
        ("SELECT b, fra, DATE '2026-10-31' AS til, true AS udfald FROM ly, range(2)", {"art": "bestand"}, "to gange"),
        (
            "SELECT b, fra, til, NULL::DATE AS dag, true AS udfald FROM ly UNION ALL "
            "SELECT b, NULL, NULL, DATE '2026-05-31', true FROM ly",
            {"art": "bestand"},
            "to gange samme dag",
        ),
        ("SELECT b, fra, til, true AS udfald, 2 AS taeller FROM ly", {"art": "bestand"}, "Tælleren er større"),
        ("SELECT b, fra, til, true AS udfald, 'x' AS kategori FROM ly", {"kategorier": "a"}, "eller en kategori"),
        ("SELECT b, DATE '2026-09-29' AS dag, true AS udfald FROM ly", {"art": "bestand"}, "den sidste i en afsluttet"),
        ("SELECT b, fra AS dag, true AS udfald, 'talte' AS tilstand FROM ly", {}, "en tilstand eller en kategori"),
        (
            "SELECT b, fra AS dag, true AS udfald, 'c' AS kategori FROM ly",
            {"kategorier": "a, b"},
            "en tilstand eller en kategori",
        ),
    ],
)
def test_a_nøgletal_that_breaks_a_rule_refuses_publication_in_danish(publish, sql, more, said):
    with pytest.raises(DeliveryRefused, match=said):
        publish(sql, **more)
    assert not list((publish.store / "snapshots").iterdir())


@pytest.mark.parametrize(
    "sql",
    [
        "SELECT b, fra AS dag, true AS udfal FROM ly",
        "SELECT b, true AS udfald FROM ly",
        "SELECT fra AS dag, true AS udfald FROM ly",
        "SELECT b, NULL::DATE AS dag, true AS udfald FROM ly",
        "SELECT b, NULL::DATE AS fra, til, true AS udfald FROM ly",
        "SELECT b, NULL::DATE AS dag, NULL::DATE AS fra, til, true AS udfald FROM ly",
        "SELECT fra, til, true AS udfald FROM ly",
        "SELECT b, fra, til, 'afventer' AS tilstand FROM ly",
        "SELECT b, fra, til, true AS aktuel FROM ly",
        "SELECT b, fra, til, 'år' AS vaerdi_regel FROM ly",
    ],
)
def test_a_nøgletal_with_wrong_columns_is_told_which_there_are(publish, sql):
    with pytest.raises(StoreError, match=r"proeve giver ikke gyldige observationer(.|\n)*udfald"):
        publish(sql)


def test_a_nøgletal_without_its_tables_has_no_rows_and_the_others_have(publish):
    publish(
        "SELECT b, fra AS dag, true AS udfald FROM ly".replace("SELECT", "-- tabeller: ledighedsydelse, cv\nSELECT")
    )
    assert current(publish.store).sql("SELECT * FROM observation").empty


def test_the_checks_of_a_published_snapshot_can_be_asked_for_again(publish):
    publish("SELECT b, fra AS dag, true AS udfald FROM ly")
    found = {one.name: one for one in run_checks(current(publish.store))}
    assert found["sag_uden_sagsbehandler"].antal == 1
    assert not any(one.antal for one in found.values() if one.stop)


def test_a_snapshot_of_another_version_is_said_to_be_so(publish, house):
    publish("SELECT b, fra AS dag, true AS udfald FROM ly")
    house.write("check/ny.sql", "-- alvor: stop\n-- tekst: Ny.\nSELECT * FROM tabel_fra_i_morgen")
    with pytest.raises(StoreError, match="en anden udgave"):
        run_checks(current(publish.store))
