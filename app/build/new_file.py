"""The database in which a snapshot is made: its file, and beside it in memory what is needed only while it is made."""

from pathlib import Path

import duckdb

CONFIG = {
    "threads": "2",
    "memory_limit": "4GB",  # at most; what a whole country needs, a municipality takes a tenth of it
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
    "allow_community_extensions": "false",
    "asof_loop_join_threshold": "0",
    "checkpoint_threshold": "1TB",  # never but when it is said: what is written again leaves a hole in the file
}
_BLOCK = 65536  # bytes; columns are narrow: a block of the default size is half empty


def open_new(path: Path) -> duckdb.DuckDBPyConnection:
    """A connection whose chosen database is the new file at ``path``; database ``memory`` vanishes with it.

    The file has no log of what is written: one that is not finished is thrown away, and to wait for the disk at each
    statement would take a second. It is whole after ``CHECKPOINT``, and not before.
    """
    place = str(path).replace("'", "''")
    connection = duckdb.connect(config=CONFIG | {"temp_directory": f"{path}.tmp"})
    connection.execute("SET enable_progress_bar = false")  # it would write on stdout, which is the answer's
    connection.execute(f"ATTACH '{place}' AS snapshot (RECOVERY_MODE NO_WAL_WRITES, BLOCK_SIZE {_BLOCK})")
    connection.execute("USE snapshot")
    return connection
