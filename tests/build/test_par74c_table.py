"""Municipalities are reckoned together only where the same holds for them."""

import duckdb
import pytest

from app.build.par74c_table import add_cycles
from app.store import sqlfile


def deadlines(kommuner: dict[int, str], own: dict[int, int]) -> dict[int, list]:
    """The cycles of one borger in each municipality, all on ledighedsydelse since 2024.

    :param kommuner: data date by municipality.
    :param own: the months of a municipality that has its own.
    """
    with duckdb.connect() as connection:
        connection.execute("CREATE SCHEMA stage")
        connection.execute(
            "CREATE TABLE stage.parameter (navn VARCHAR, kommune_kode VARCHAR, fra DATE, til DATE, vaerdi DOUBLE)"
        )
        for k, months in own.items():
            put = "INSERT INTO stage.parameter VALUES ('revurdering_maaneder', ?, DATE '1998-01-01', NULL, ?)"
            connection.execute(put, [f"{k:03}", months])
        connection.execute(sqlfile.read("model", "10_parameter").body)
        connection.execute("CREATE TABLE kommune (k INTEGER, data_pr DATE)")
        connection.execute("CREATE TABLE borger (b INTEGER, k INTEGER)")
        connection.execute("CREATE TABLE ly_dage (b INTEGER, fra DATE, til DATE)")
        for k, data_pr in kommuner.items():
            connection.execute("INSERT INTO kommune VALUES (?, ?)", [k, data_pr])
            connection.execute("INSERT INTO borger VALUES (?, ?)", [k, k])
            connection.execute("INSERT INTO ly_dage VALUES (?, DATE '2024-01-01', DATE '9999-12-31')", [k])
        add_cycles(connection)
        rows = connection.execute("FROM par74c_cyklus ORDER BY b, nr").fetchall()
    return {k: [row[1:] for row in rows if row[0] == k] for k in kommuner}


@pytest.mark.parametrize("own", [{}, {2: 6}])
def test_each_municipality_has_the_deadlines_that_it_has_alone(own):
    kommuner = {1: "2026-10-31", 2: "2026-10-31", 3: "2025-06-30"}
    together = deadlines(kommuner, own)
    alone = {k: deadlines({k: day}, {k: own[k]} if k in own else {})[k] for k, day in kommuner.items()}
    assert together == alone
    assert all(together.values())
    assert (together[1] == together[2]) == (not own)
