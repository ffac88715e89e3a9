"""The model's other tables, by small tables and their answers."""

import duckdb

from app.store import sqlfile
from tests.queries.conftest import plain_rows


def test_the_months_reach_from_the_first_period_to_the_data_date_and_only_whole_ones_have_ended(model):
    snapshot = model(data_pr="2026-03-30", ledighedsydelse=[{"fra_dato": "2026-01-31", "til_dato": "2026-02-01"}])
    assert plain_rows(snapshot.sql("SELECT maaned, slut, afsluttet FROM maaned")) == [
        ("2026-01-01", "2026-01-31", True),
        ("2026-02-01", "2026-02-28", True),
        ("2026-03-01", "2026-03-31", False),
    ]


def test_a_store_whose_only_period_lies_in_the_future_has_the_month_of_its_data_date(model):
    snapshot = model(ledighedsydelse=[{"fra_dato": "2027-01-31"}])
    assert plain_rows(snapshot.sql("SELECT maaned, afsluttet FROM maaned")) == [("2026-10-01", True)]


def test_a_forloeb_ends_as_its_last_row_does(model):
    rows = [
        ("A", "2026-01-01", "2026-02-28", "fleksjob"),
        ("A", "2026-01-15", "2026-01-31", "andet"),
        ("B", "2026-01-01", "2026-02-28", "fleksjob"),
        ("B", "2026-02-15", "2026-03-31", None),
        ("C", "2026-01-01", "2026-02-28", None),
        ("C", "2026-02-01", "2026-02-28", "fleksjob"),
    ]
    names = ("borger_id", "fra_dato", "til_dato", "afgang_til")
    snapshot = model(ledighedsydelse=[dict(zip(names, row, strict=True)) for row in rows])
    found = snapshot.sql("SELECT borger_id, til, afgang_til FROM ly_forloeb JOIN borger USING (b) ORDER BY borger_id")
    assert plain_rows(found) == [
        ("A", "2026-02-28", "fleksjob"),
        ("B", "2026-03-31", None),
        ("C", "2026-02-28", "fleksjob"),
    ]


def test_the_days_that_count_are_those_of_ledighedsydelse_without_barsel_and_sorgorlov(model):
    leaves = {
        "first day": [("barsel", "2026-03-01", "2026-03-01")],
        "last day": [("sorgorlov", "2026-03-20", "2026-03-31")],
        "middle": [("barsel", "2026-03-05", "2026-03-09"), ("sorgorlov", "2026-03-10", "2026-03-12")],
        "all of it": [("barsel", "2026-02-01", None)],
        "outside": [("barsel", "2026-02-01", "2026-02-28"), ("barsel", "2026-04-01", None)],
        "ill": [("sygdom", "2026-03-05", "2026-03-09")],
    }
    snapshot = model(
        ledighedsydelse=[{"borger_id": who, "fra_dato": "2026-03-01", "til_dato": "2026-03-31"} for who in leaves],
        fravaer=[
            {"borger_id": who, "type": kind, "fra_dato": first, "til_dato": last}
            for who, rows in leaves.items()
            for kind, first, last in rows
        ],
    )
    rows = plain_rows(snapshot.sql("SELECT borger_id, day(fra), day(til) FROM ly_dage JOIN borger USING (b)"))
    assert sorted(rows) == [
        ("first day", 2, 31),
        ("ill", 1, 31),
        ("last day", 1, 19),
        ("middle", 1, 4),
        ("middle", 13, 31),
        ("outside", 1, 31),
    ]


def test_the_hours_of_a_job_cover_its_days_once(model):
    jobs = [
        {"fleksjob_id": "before and in it", "fra_dato": "2026-01-01", "til_dato": "2026-06-30"},
        {"fleksjob_id": "first later", "borger_id": "B2", "fra_dato": "2026-01-01"},
        {"fleksjob_id": "never", "borger_id": "B3", "fra_dato": "2026-01-01", "til_dato": "2026-01-31"},
        {"fleksjob_id": "after its end", "borger_id": "B4", "fra_dato": "2026-01-01", "til_dato": "2026-01-31"},
        {"fleksjob_id": "from its start", "borger_id": "B6", "fra_dato": "2026-01-01", "til_dato": "2026-01-31"},
        {"fleksjob_id": "first day alone", "borger_id": "B5", "fra_dato": "2026-01-01", "til_dato": "2026-01-31"},
    ]
    hours = [
        ("before and in it", "2025-06-01", 4),
        ("before and in it", "2025-12-01", 5),
        ("before and in it", "2026-03-01", 6),
        ("before and in it", "2026-07-01", 7),
        ("first later", "2026-02-01", 8),
        ("after its end", "2026-02-01", 9),
        ("from its start", "2026-01-01", 2),
        ("first day alone", "2025-06-01", 3),
        ("first day alone", "2026-01-02", 4),
        ("first day alone", "2026-01-31", 5),
    ]
    names = ("fleksjob_id", "fra_dato", "timer")
    snapshot = model(fleksjob=jobs, fleksjobtimer=[dict(zip(names, row, strict=True)) for row in hours])
    found = snapshot.sql(
        "SELECT fleksjob_id, jobtimer.fra, strftime(jobtimer.til, '%Y-%m-%d') AS til, timer "
        "FROM jobtimer JOIN fleksjob USING (j) ORDER BY fleksjob_id, jobtimer.fra"
    )
    assert plain_rows(found) == [
        ("after its end", "2026-01-01", "2026-01-31", None),
        ("before and in it", "2026-01-01", "2026-02-28", 5),
        ("before and in it", "2026-03-01", "2026-06-30", 6),
        ("first day alone", "2026-01-01", "2026-01-01", 3),
        ("first day alone", "2026-01-02", "2026-01-30", 4),
        ("first day alone", "2026-01-31", "2026-01-31", 5),
        ("first later", "2026-01-01", "2026-01-31", None),
        ("first later", "2026-02-01", "9999-12-31", 8),
        ("from its start", "2026-01-01", "2026-01-31", 2),
        ("never", "2026-01-01", "2026-01-31", None),
    ]


def test_the_latest_row_of_a_pulje_holds_and_the_one_before_when_it_has_ended(model):
    rows = [("2025-01-01", None, 80), ("2026-01-01", "2026-06-30", 90), ("2026-12-01", None, 100)]
    names = ("fra_dato", "til_dato", "pladser")
    snapshot = model(puljer=[{"pulje_id": "P1"} | dict(zip(names, row, strict=True)) for row in rows])
    found = snapshot.sql("SELECT fra, strftime(til, '%Y-%m-%d') AS til, pladser FROM pulje_periode ORDER BY fra")
    assert plain_rows(found) == [
        ("2025-01-01", "2025-12-31", 80),
        ("2026-01-01", "2026-06-30", 90),
        ("2026-07-01", "9999-12-31", 80),
    ]


def test_two_municipalities_have_their_own_rows_dates_and_numbers(model):
    model(kommune_kode="580", ledighedsydelse=[{"fra_dato": "2026-01-01"}])
    snapshot = model(kommune_kode="101", data_pr="2026-09-30", ledighedsydelse=[{"fra_dato": "2026-02-01"}])
    found = snapshot.sql(
        "SELECT k, kommune.navn, data_pr, borger_id, ly.fra, t FROM ly JOIN borger USING (b) JOIN kommune USING (k) "
        "JOIN ansvar USING (b) ORDER BY k"
    )
    assert plain_rows(found) == [
        (101, "København", "2026-09-30", "B1", "2026-02-01", 1),
        (580, "Aabenraa", "2026-10-31", "B1", "2026-01-01", 2),
    ]


def test_the_reference_in_addresses_is_the_same_from_import_to_import(model):
    references = [model(borgere=[{"borger_id": "B1"}]).sql("SELECT sagsref FROM borger") for _ in range(2)]
    assert plain_rows(references[0]) == plain_rows(references[1])


def test_the_reference_in_addresses_needs_the_salt_and_differs_between_municipalities():
    def references(salt):
        with duckdb.connect() as connection:
            connection.execute("CREATE SCHEMA stage; CREATE TABLE stage.salt AS SELECT $salt AS salt", {"salt": salt})
            connection.execute("CREATE TABLE kommune AS SELECT unnest([101, 580]) AS k, k::TEXT AS kommune_kode")
            connection.execute(
                "CREATE TABLE stage.borgere AS SELECT kommune_kode, 'B1' AS borger_id, NULL AS sagsnr, NULL AS koen, "
                "NULL AS foedt, NULL AS visitationsdato, NULL AS ordning, NULL AS visiteret_efter, NULL AS tilflyttet "
                "FROM kommune"
            )
            connection.execute(sqlfile.read("model", "22_borger").body)
            return connection.sql("SELECT sagsref FROM borger ORDER BY k").fetchall()

    assert references("salt") == references("salt")
    assert len({*references("salt"), *references("pepper")}) == 4
    assert len(references("salt")[0][0]) == 16
