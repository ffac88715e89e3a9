"""What every observation is given beside what its nøgletal yields: who answers for it, age, sex, ordning, order."""

import pytest

from app.intake import import_delivery
from app.store.snapshot import current
from tests.deliveries import deliver
from tests.queries.conftest import plain_rows

HEADER = "-- titel: Prøve\n-- art: forløb\n-- mål: andel\n-- tabeller: ledighedsydelse\n-- arbejdsliste: Prøve\n"


@pytest.fixture
def observe(real_house, tmp_path):
    """``observe(sql, columns, **tables)``: the observations of the nøgletal ``sql``, by borger and day."""

    def run(sql, columns, **tables):
        real_house.write("kpi/proeve.sql", HEADER + sql)
        name = f"leverance{len(list(tmp_path.iterdir()))}"
        import_delivery(deliver(tmp_path, name=name, **tables), tmp_path / "store")
        return plain_rows(
            current(tmp_path / "store").sql(
                f"SELECT {columns} FROM observation AS o JOIN borger USING (b, k) LEFT JOIN sagsbehandler AS sb "  # noqa: S608
                "ON sb.s = o.s LEFT JOIN team ON team.t = o.t ORDER BY borger_id, o.dag"
            )
        )

    return run


def ly(*names, fra="2026-01-01"):
    return [{"borger_id": name, "fra_dato": fra} for name in names]


def test_who_answers_is_read_on_the_day_and_for_what_is_pending_on_the_data_date_at_the_latest(observe):
    found = observe(
        "SELECT b, dag, true AS udfald, tilstand FROM ly, (VALUES (DATE '2026-02-28', 'talt'), (DATE '2026-03-01', "
        "'talt'), (DATE '2026-05-01', 'afventer'), (DATE '2027-01-01', 'afventer')) AS v (dag, tilstand)",
        "o.dag, sagsbehandler_id, team_id",
        ledighedsydelse=ly("B1"),
        sagsbehandlere=[
            {"sagsbehandler_id": "S1", "team_id": "T1", "til_dato": "2026-03-31"},
            {"sagsbehandler_id": "S1", "team_id": "T2", "fra_dato": "2026-04-01"},
        ],
        sagsansvar=[
            {"sagsbehandler_id": "S1", "fra_dato": "2026-03-01", "til_dato": "2026-09-30"},
            {"sagsbehandler_id": "S2", "fra_dato": "2026-10-01", "til_dato": "2026-12-31"},
        ],
    )
    assert found == [
        ("2026-02-28", None, None),
        ("2026-03-01", "S1", "T1"),
        ("2026-05-01", "S1", "T2"),
        ("2027-01-01", "S2", "T1"),
    ]


def test_the_age_is_that_of_the_day_and_counted_from_the_first_of_the_birth_month(observe):
    born = {
        "1996-10-31": "30-39",
        "1996-11-01": "under 30",
        "1986-10-15": "40-49",
        "1976-11-30": "40-49",
        "1966-10-01": "60 og over",
        "1966-11-01": "50-59",
        "": "uoplyst",
    }
    found = observe(
        "SELECT b, DATE '2026-10-01' AS dag, true AS udfald FROM ly",
        "borger_id, aldersgruppe",
        borgere=[{"borger_id": day or "ukendt", "foedselsdato": day, "ordning": "ny"} for day in born],
        ledighedsydelse=ly(*(day or "ukendt" for day in born)),
    )
    assert dict(found) == {day or "ukendt": group for day, group in born.items()}


def test_sex_and_ordning_come_from_the_borger_and_what_is_unknown_is_said(observe):
    found = observe(
        "SELECT b, DATE '2026-10-01' AS dag, true AS udfald FROM ly",
        "borger_id, o.koen, o.ordning",
        borgere=[{"borger_id": "A", "koen": "M", "ordning": "gammel"}, {"borger_id": "B", "koen": "", "ordning": ""}],
        ledighedsydelse=ly("A", "B"),
    )
    assert found == [("A", "M", "gammel"), ("B", "uoplyst", "uoplyst")]


def test_an_outcome_counts_as_one_or_nothing_and_what_does_not_count_adds_nothing(observe):
    found = observe(
        "SELECT b, DATE '2026-10-01' + n AS dag, n = 1 AS udfald, ['talt', 'talt', 'uoplyst', 'afventer'][n + 1] AS "
        "tilstand FROM ly, (SELECT range::INTEGER AS n FROM range(4))",
        "tilstand, taeller, naevner",
        ledighedsydelse=ly("A"),
    )
    assert found == [("talt", 0, 1), ("talt", 1, 1), ("uoplyst", 0, 0), ("afventer", 0, 0)]


def test_a_municipality_without_the_tables_has_no_rows_and_another_has(observe, tmp_path):
    sql = "SELECT b, fra AS dag, true AS udfald FROM ly".replace("SELECT", "-- tabeller: ledighedsydelse, cv\nSELECT")
    assert observe(sql, "o.k", ledighedsydelse=ly("A"), cv=[], kommune_kode="751") == [(751,)]
    assert observe(sql, "o.k", ledighedsydelse=ly("A")) == [(751,)]


def test_the_worklist_is_with_the_one_who_has_the_case_today(observe, tmp_path):
    observe(
        "SELECT b, fra AS dag, false AS udfald, fra AS frist, genstand, aktuel, handlet FROM ly, (VALUES "
        "('åben', true, NULL), ('lukket', false, NULL), ('klaret', true, DATE '2026-10-01')) "
        "AS v (genstand, aktuel, handlet)",
        "o.dag",
        ledighedsydelse=ly("A"),
        sagsansvar=[
            {"borger_id": "A", "sagsbehandler_id": "S1", "fra_dato": "2026-01-01", "til_dato": "2026-09-30"},
            {"borger_id": "A", "sagsbehandler_id": "S2", "fra_dato": "2026-10-01"},
        ],
    )
    rows = current(tmp_path / "store").sql("SELECT genstand, sagsbehandler_id FROM frist JOIN sagsbehandler USING (s)")
    assert plain_rows(rows) == [("åben", "S2")]


def test_the_rows_lie_in_the_order_that_makes_a_month_of_a_nøgletal_one_narrow_read(observe, tmp_path):
    observe(
        "SELECT b, fra + n AS dag, true AS udfald FROM ly, (SELECT range::INTEGER AS n FROM range(60, 0, -20))",
        "o.dag",
        ledighedsydelse=ly("C", "B", "A"),
    )
    rows = plain_rows(current(tmp_path / "store").sql("SELECT kpi, maaned, k, coalesce(t, 0), s, b FROM observation"))
    assert rows == sorted(rows)
    assert len(rows) == 9


BOTH = (
    "-- art: bestand\nSELECT b, NULL::DATE AS dag, fra, til, 'talt' AS tilstand, true AS udfald FROM ly "
    "UNION ALL SELECT b, DATE '2027-01-01', NULL, NULL, 'afventer', NULL FROM ly"
)
STOCK = "-- art: bestand\nSELECT b, fra, til, true AS udfald{more} FROM ly"


def test_a_period_counts_at_the_end_of_each_finished_month_in_it(observe):
    found = observe(
        STOCK.format(more=""),
        "borger_id, o.maaned, o.dag",
        ledighedsydelse=[
            {"borger_id": "A", "fra_dato": "2026-07-31", "til_dato": "2026-09-29"},
            {"borger_id": "B", "fra_dato": "2026-10-31"},
            {"borger_id": "C", "fra_dato": "2026-07-01", "til_dato": "2026-07-30"},
        ],
    )
    assert found == [
        ("A", "2026-07-01", "2026-07-31"),
        ("A", "2026-08-01", "2026-08-31"),
        ("B", "2026-10-01", "2026-10-31"),
    ]


def test_an_unfinished_month_has_no_stock(observe):
    found = observe(STOCK.format(more=""), "o.maaned", data_pr="2026-10-30", ledighedsydelse=ly("A", fra="2026-08-02"))
    assert found == [("2026-08-01",), ("2026-09-01",)]


def test_who_answers_during_a_period_is_read_at_each_months_end(observe):
    found = observe(
        STOCK.format(more=""),
        "o.maaned, sagsbehandler_id, team_id",
        ledighedsydelse=ly("B1", fra="2026-04-01"),
        sagsbehandlere=[
            {"sagsbehandler_id": "S1", "team_id": "T1", "til_dato": "2026-06-29"},
            {"sagsbehandler_id": "S1", "team_id": "T2", "fra_dato": "2026-06-30", "til_dato": "2026-07-30"},
        ],
        sagsansvar=[
            {"sagsbehandler_id": "S1", "fra_dato": "2026-05-31", "til_dato": "2026-07-31"},
            {"sagsbehandler_id": "S2", "fra_dato": "2026-09-30", "til_dato": "2026-09-30"},
        ],
    )
    assert found == [
        ("2026-04-01", None, None),
        ("2026-05-01", "S1", "T1"),
        ("2026-06-01", "S1", "T2"),
        ("2026-07-01", "S1", None),
        ("2026-08-01", None, None),
        ("2026-09-01", "S2", "T1"),
        ("2026-10-01", None, None),
    ]


def test_the_age_group_changes_within_a_period(observe):
    found = observe(
        STOCK.format(more=""),
        "borger_id, o.dag, aldersgruppe",
        borgere=[
            {"borger_id": "A", "foedselsdato": "1996-10-31", "ordning": "ny"},
            {"borger_id": "B", "foedselsdato": "", "ordning": "ny"},
        ],
        ledighedsydelse=ly("A", "B", fra="2026-09-02"),
    )
    assert found == [
        ("A", "2026-09-30", "under 30"),
        ("A", "2026-10-31", "30-39"),
        ("B", "2026-09-30", "uoplyst"),
        ("B", "2026-10-31", "uoplyst"),
    ]


@pytest.mark.parametrize(
    ("more", "values"),
    [
        (", 7 AS vaerdi", [7, 7]),
        (", DATE '2026-09-10' AS vaerdi_fra, 'dage' AS vaerdi_regel", [20, 51]),
        (", DATE '2026-09-10' AS vaerdi_fra, 'uger' AS vaerdi_regel", [2, 7]),
        (", 'maaned' AS vaerdi_regel", [30, 31]),
    ],
)
def test_a_value_may_grow_within_a_period(observe, more, values):
    found = observe(STOCK.format(more=more), "vaerdi", ledighedsydelse=ly("A", fra="2026-09-15"))
    assert [value for (value,) in found] == values


def test_a_nøgletal_may_give_periods_and_days(observe):
    found = observe(BOTH, "o.dag, tilstand, taeller", ledighedsydelse=ly("A", fra="2026-10-01"))
    assert found == [("2026-10-31", "talt", 1), ("2027-01-01", "afventer", 0)]
