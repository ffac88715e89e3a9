"""The file of a snapshot while it is made."""

import duckdb

from app.build.new_file import open_new


def test_what_is_written_waits_for_no_log_and_is_whole_after_the_checkpoint(tmp_path):
    place = tmp_path / "et 'nyt'.duckdb"
    connection = open_new(place)
    connection.execute("CREATE TABLE tal AS SELECT 1 AS n; CREATE TABLE memory.ved_siden AS SELECT 2 AS n")
    connection.execute("INSERT INTO tal VALUES (3)")
    assert [path.name for path in tmp_path.iterdir()] == [place.name]
    connection.execute("CHECKPOINT")
    connection.close()
    with duckdb.connect(str(place), read_only=True) as finished:
        assert finished.execute("SELECT n FROM tal").fetchall() == [(1,), (3,)]
        assert [name for (name,) in finished.execute("SHOW TABLES").fetchall()] == ["tal"]
