"""The checks of a snapshot: each file in ``queries/check`` is a SELECT that must return nothing."""

from dataclasses import dataclass
from functools import partial

import duckdb

from app.build.side_by_side import side_by_side
from app.store import sqlfile
from app.store.snapshot import Snapshot

STOP = "stop"


@dataclass(frozen=True)
class Finding:
    """What one check found: ``antal`` rows (0: all is well), in Danish in ``tekst``; ``stop`` refuses publication."""

    name: str
    tekst: str
    stop: bool
    antal: int


def run_checks(source: Snapshot | duckdb.DuckDBPyConnection) -> list[Finding]:
    """Run every check on a published snapshot or on one under construction; one finding per check, in order of name.

    :raises StoreError: the snapshot was built by another version of the house, and lacks what a check reads.
    """
    return [_run(source, sqlfile.read("check", name)) for name in sqlfile.names("check")]


def count_findings(connection: duckdb.DuckDBPyConnection) -> list[Finding]:
    """The same for a snapshot under construction; what the checks that warn find is noted in ``historik.kvalitet``."""
    checks = [sqlfile.read("check", name) for name in sqlfile.names("check")]
    jobs = [partial(_run if check.header["alvor"] == STOP else _note, check=check) for check in checks]
    return list(side_by_side(connection, jobs))


def _note(connection: duckdb.DuckDBPyConnection, check: sqlfile.SqlFile) -> Finding:
    statement = sqlfile.read("build", "kvalitet_kontrol").body.replace("{kontrol}", check.body)
    connection.execute(statement, {"navn": check.name})
    counted = sqlfile.read("build", "kvalitet_antal").body
    ((count,),) = connection.execute(counted, {"navn": check.name}).fetchall()
    return Finding(check.name, check.header["tekst"], False, count)


def _run(connection: Snapshot | duckdb.DuckDBPyConnection, check: sqlfile.SqlFile) -> Finding:
    return Finding(check.name, check.header["tekst"], check.header["alvor"] == STOP, len(connection.sql(check.body)))
