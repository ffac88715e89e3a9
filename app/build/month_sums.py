"""The months' sums, added up once: ``maanedssum``."""

from collections.abc import Iterable, Iterator

import duckdb

from app.store import sqlfile

_AT_ONCE = 20_000_000  # observations in one statement: a median holds all its values in memory


def add_up(connection: duckdb.DuckDBPyConnection, at_once: int = _AT_ONCE) -> None:
    """Add up all observations, some nøgletal at a time, so that a country's fit in memory.

    :param at_once: about how many observations, counted month by month, are added up in one statement.
    """
    counted = connection.execute(sqlfile.read("build", "observation_antal").body).fetchall()
    groups = list(_groups(counted, at_once))
    if len(groups) == 1:
        _add(connection, "maanedssum", groups[0])
    elif groups:
        connection.checkpoint()  # what is written so far need not lie in memory beside them
        connection.execute(sqlfile.read("build", "maanedssum_dele").body)
        for kpis in groups:
            _add(connection, "maanedssum_dele", kpis)
        connection.execute(sqlfile.read("build", "maanedssum_orden").body)


def _add(connection: duckdb.DuckDBPyConnection, table: str, kpis: list[str]) -> None:
    connection.execute(sqlfile.read("build", "maanedssum").body.replace("{tabel}", table), {"kpier": kpis})


def _groups(counted: Iterable[tuple[str, int]], at_once: int) -> Iterator[list[str]]:
    """The names in their order, in groups that begin anew before they count more than ``at_once``."""
    group, total = [], 0
    for kpi, count in counted:
        if group and total + count > at_once:
            yield group
            group, total = [], 0
        group.append(kpi)
        total += count
    if group:
        yield group
