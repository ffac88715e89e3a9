"""What looks like a CPR number stops publication. The numbers are made up."""

import re
import time
from datetime import date, timedelta

import duckdb
import pytest

from app.build.cpr_scan import NUMBER, stop_at_cpr
from app.errors import DeliveryRefused
from app.intake.cpr import looks_like_cpr

FOUND = "0107601234|010760-1234|01.07.60-1234|sag 010760-1234 x|6107601234|2902004000|x0107601234y"
PASSED = "3002601234|2902010000|2902000000|20240001|12345678901|2024-05-31T22:00:00Z|9901601234|Team Nord|"


def scan(table, *rows, column="navn"):
    with duckdb.connect() as connection:
        connection.execute(f'CREATE SCHEMA stage; CREATE TABLE {table} ("{column}" VARCHAR)')
        for row in rows:
            connection.table(table).insert([row])
        stop_at_cpr(connection)


@pytest.mark.parametrize("text", FOUND.split("|"))
@pytest.mark.parametrize("table", ["stage.teams", "main.team"])
def test_a_text_with_a_cpr_number_stops_and_is_named_without_its_value(table, text):
    with pytest.raises(DeliveryRefused) as caught:
        scan(table, "Team Syd", text)
    assert f"{table.split('.')[1]}.navn (1)" in str(caught.value)
    assert not re.search(r"\d{4}", str(caught.value))


@pytest.mark.parametrize("text", PASSED.split("|"))
def test_other_numbers_pass(text):
    scan("stage.teams", text, None)


def test_the_scan_and_the_importer_agree_on_every_day_of_a_century():
    pattern = re.compile(NUMBER.replace(r"\x{a0}", "\u00a0"))
    for at in range(0, 36600, 7):
        day = date(1940, 1, 1) + timedelta(days=at)
        for number in (f"{day:%d%m%y}{seventh}001" for seventh in "049"):
            assert bool(pattern.fullmatch(number)) == looks_like_cpr(number)
    for text in ("2902010000", "2902000000", "2902004000", "3104601234", "3112601234", "9131601234", "9104601234"):
        assert bool(pattern.fullmatch(text)) == looks_like_cpr(text)


@pytest.mark.parametrize("column", ["sagsnr", "borger_id", "fleksjob_id"])
def test_an_id_may_look_like_one_unless_most_of_its_column_does(column):
    usual = [f"{at:010d}" for at in range(9900000000, 9900000010)]
    scan("stage.borgere", *usual, "0107601234", column=column)
    with pytest.raises(DeliveryRefused, match=f"borgere.{column}"):
        scan("stage.borgere", *usual, *[f"01076012{at}" for at in range(10, 21)], column=column)


def test_a_row_set_aside_may_hold_such_an_id_but_no_such_text():
    scan("stage.karantaene", '{"Borger_ID":"0107601234","sagsnr":"0107601234","fra_dato":"x"}', column="raekke")
    with pytest.raises(DeliveryRefused, match=r"karantaene\.raekke"):
        scan("stage.karantaene", '{"borger_id":"B1","navn":"0107601234"}', column="raekke")


def test_a_million_texts_take_seconds():
    with duckdb.connect() as connection:
        connection.execute(
            "CREATE SCHEMA stage; CREATE TABLE stage.cv AS SELECT 'k1234_abcdefghijklmnopqrst' || i AS borger_id, "
            "'en tekst om ' || i AS navn, (9900000000 + i)::VARCHAR AS sagsnr FROM range(1000000) AS t(i)"
        )
        started = time.process_time()
        stop_at_cpr(connection)
        assert time.process_time() - started < 20
