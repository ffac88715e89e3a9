"""Jobs that run at the same time leave what they would have left one after the other."""

import threading
from functools import partial

import duckdb
import pytest

from app.build import side_by_side as module
from app.build.side_by_side import side_by_side

PATIENCE = 60


@pytest.fixture
def connection():
    with duckdb.connect() as made:
        made.execute("ATTACH ':memory:' AS andet; USE andet; CREATE TABLE tal (n INTEGER)")
        yield made


def rows(connection):
    return [n for (n,) in connection.execute("SELECT n FROM tal").fetchall()]


def add(cursor, number):
    cursor.execute("INSERT INTO tal VALUES ($n)", {"n": number})
    return number


def test_the_rows_lie_in_the_order_of_the_jobs_whichever_is_done_first(connection):
    later = threading.Event()

    def first(cursor):
        assert later.wait(PATIENCE)
        return add(cursor, 1)

    def second(cursor):
        add(cursor, 2)
        later.set()
        return 2

    jobs = [first, second, *(partial(add, number=n) for n in (3, 4, 5))]
    assert list(side_by_side(connection, jobs)) == [1, 2, 3, 4, 5]
    assert rows(connection) == [1, 2, 3, 4, 5]


def test_of_jobs_that_fail_the_first_is_told_and_nothing_from_it_on_is_kept(connection):
    def fails(cursor, number):
        add(cursor, number)
        raise ZeroDivisionError(number)

    jobs = [partial(add, number=1), partial(fails, number=2), partial(add, number=3), partial(fails, number=4)]
    with pytest.raises(ZeroDivisionError, match="2"):
        list(side_by_side(connection, jobs))
    assert rows(connection) == [1]


def test_a_large_database_has_one_job_at_a_time(connection, monkeypatch):
    monkeypatch.setattr(module, "_LARGE", 0)
    add(connection, 0)
    running = threading.Semaphore(1)

    def alone(cursor, number):
        assert running.acquire(blocking=False)
        add(cursor, number)
        running.release()

    list(side_by_side(connection, [partial(alone, number=n) for n in range(1, 20)]))
    assert rows(connection) == list(range(20))
