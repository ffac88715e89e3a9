"""The tables of a file are those of the script, also when the script has come to tell of more."""

import sqlite3
from contextlib import closing

from app.own.tables import make_tables

FIRST = "CREATE TABLE IF NOT EXISTS maal (n INTEGER);"
MORE = f"CREATE TABLE IF NOT EXISTS rapport (n INTEGER);\n{FIRST}"


def names(connection: sqlite3.Connection) -> list[str]:
    return [name for (name,) in connection.execute("SELECT name FROM sqlite_master ORDER BY name")]


def test_an_older_file_gets_what_the_script_has_come_to_tell_of_and_keeps_its_rows() -> None:
    with closing(sqlite3.connect(":memory:")) as connection:
        make_tables(connection, FIRST)
        connection.execute("INSERT INTO maal VALUES (7)")
        make_tables(connection, MORE)
        assert names(connection) == ["maal", "rapport"]
        assert connection.execute("SELECT n FROM maal").fetchall() == [(7,)]


def test_a_script_that_was_run_is_not_run_again() -> None:
    with closing(sqlite3.connect(":memory:")) as connection:
        make_tables(connection, FIRST)
        asked: list[str] = []
        connection.set_trace_callback(asked.append)
        make_tables(connection, FIRST)
        assert asked == ["PRAGMA user_version"]
