"""Rows of earlier snapshots on their way into a new one, and borgere who get another pseudonym on the way."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import duckdb
import pandas as pd

from app.build.beside import beside
from app.store import sqlfile

Rename = Callable[[list[str]], dict[str, str]]


def prepare(connection: duckdb.DuckDBPyConnection, earlier: Iterable[Path], rename: Rename | None) -> None:
    """Settle what the borgere of the snapshots ``earlier`` are called from now on: as before, or as ``rename`` says.

    They are never written under the old name: what is deleted from a file of DuckDB stays in it.
    """
    connection.execute(sqlfile.read("build", "omdannet").body)
    if rename is None:
        return
    ids = sorted({one for path in earlier for one in _borgere(connection, path)})
    frame = pd.DataFrame(list(rename(ids).items()), columns=["gammel", "ny"], dtype=str)
    connection.register("navne", frame)
    connection.execute(sqlfile.read("build", "omdannet_ind").body)
    connection.unregister("navne")


def _borgere(connection: duckdb.DuckDBPyConnection, snapshot: Path) -> set[str]:
    with beside(connection, snapshot):
        tables = connection.execute(sqlfile.read("build", "borgertabeller_foer").body).fetchall()
        every = [connection.execute(_filled("borgere_foer", *table)).fetchall() for table in tables]
    return {one for found in every for (one,) in found}


def copied(connection: duckdb.DuckDBPyConnection, schema: str) -> Iterator[tuple[str, str]]:
    """Each table of ``schema`` that this snapshot and the one beside it have, with the SELECT of its rows there."""
    tables = connection.execute(sqlfile.read("build", "kopi_tabeller").body, {"skema": schema}).fetchall()
    for table, about_borgere in tables:
        yield table, _filled("kopi_borger" if about_borgere else "kopi", schema, table)


def _filled(name: str, schema: str, table: str) -> str:
    return sqlfile.read("build", name).body.replace("{skema}", schema).replace("{tabel}", table)
