"""Work on one database of which nothing waits for the rest, on both cores: at the size of a municipality most of the
time of a statement is its planning, which takes one."""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import duckdb

Job = Callable[[duckdb.DuckDBPyConnection], Any]
_CORES = 2
_LARGE = 10_000_000  # rows; from there on one statement takes both cores, and two at once twice the memory


def side_by_side(connection: duckdb.DuckDBPyConnection, jobs: Sequence[Job]) -> Iterator[Any]:
    """What each job gives, or raises, in their order; when one raises, neither it nor those after it leave anything.

    Each has a transaction of its own, and a cursor without the temporary tables of ``connection``. They are committed
    in their order, whichever is done first, so that the rows of a table lie in the same order each time.
    """
    ((database,),) = connection.execute("SELECT current_database()").fetchall()
    cursors = [_cursor(connection, database) for _ in jobs]
    pool = ThreadPoolExecutor(1 if _rows(connection) > _LARGE else _CORES)
    try:
        running = [pool.submit(_run, job, cursor) for job, cursor in zip(jobs, cursors, strict=True)]
        for one, cursor in zip(running, cursors, strict=True):
            answer = one.result()
            cursor.commit()
            yield answer
    finally:
        pool.shutdown(cancel_futures=True)
        for cursor in cursors:
            cursor.close()  # what was not committed is rolled back


def _run(job: Job, cursor: duckdb.DuckDBPyConnection) -> Any:
    cursor.begin()
    return job(cursor)


def _cursor(connection: duckdb.DuckDBPyConnection, database: str) -> duckdb.DuckDBPyConnection:
    """A new one, that has chosen ``database`` among those that are attached."""
    cursor = connection.cursor()
    cursor.execute(f'USE "{database}"')
    return cursor


def _rows(connection: duckdb.DuckDBPyConnection) -> int:
    """About how many there are in all tables."""
    counted = "SELECT coalesce(sum(estimated_size), 0) FROM duckdb_tables() WHERE database_name = current_database()"
    ((rows,),) = connection.execute(counted).fetchall()
    return rows
