"""Another snapshot beside the one under construction."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb


@contextmanager
def beside(connection: duckdb.DuckDBPyConnection, snapshot: Path) -> Iterator[None]:
    """Let ``connection`` read the snapshot at that path as ``foer``."""
    place = str(snapshot).replace("'", "''")
    connection.execute(f"ATTACH '{place}' AS foer (READ_ONLY)")
    try:
        yield
    finally:
        connection.execute("DETACH foer")
