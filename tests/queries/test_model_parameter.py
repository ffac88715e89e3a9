"""The parameter in force on a day: the house's own, and the municipality's from its day."""

import duckdb
import pytest

from app.store import sqlfile


@pytest.fixture
def parameter():
    def value(rows, day, kommune=580):
        with duckdb.connect() as connection:
            connection.execute("CREATE SCHEMA stage")
            connection.execute(
                "CREATE TABLE stage.parameter (navn TEXT, kommune_kode TEXT, fra DATE, til DATE, vaerdi DOUBLE)"
            )
            for row in rows:
                connection.execute("INSERT INTO stage.parameter VALUES ('cv_frist_dage', ?, ?, ?, ?)", row)
            connection.execute(sqlfile.read("model", "10_parameter").body)
            asked = "SELECT parameter('cv_frist_dage', k, fra) FROM (SELECT $k::INTEGER AS k, $day::DATE AS fra)"
            return connection.execute(asked, {"k": kommune, "day": day}).fetchone()[0]

    return value


def test_without_own_parameters_the_defaults_hold_for_all_time(parameter):
    assert parameter([], "1998-01-01") == 21
    assert parameter([], "2026-10-31") == 21


def test_a_change_of_the_law_holds_from_its_day(parameter):
    rows = [(None, "2027-01-01", None, 14)]
    assert parameter(rows, "2026-12-31") == 21
    assert parameter(rows, "2027-01-01") == 14


def test_a_municipalitys_own_rule_goes_before_the_rule_for_all_while_it_lasts(parameter):
    rows = [("580", "2026-01-01", "2026-12-31", 28), (None, "2026-06-01", None, 14)]
    assert [parameter(rows, day) for day in ("2025-12-31", "2026-01-01", "2026-06-01", "2027-01-01")] == [
        21,
        28,
        28,
        14,
    ]
    assert parameter(rows, "2026-03-01", kommune=101) == 21


def test_an_own_rule_from_the_first_day_takes_the_defaults_place(parameter):
    assert parameter([(None, "1900-01-01", None, 35)], "2020-01-01") == 35
