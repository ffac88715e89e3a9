"""Whose turn it is: the same delivery changes nothing, and an older one does not come after a newer unasked."""

from datetime import date
from typing import NamedTuple

import duckdb

from app import danish
from app.build import built_by_this_house
from app.intake.manifest import Manifest
from app.intake.report import ImportReport
from app.intake.statement import fill
from app.intake.stopped import Stopped


class Served(NamedTuple):
    """The served delivery of one municipality."""

    data_pr: date
    sha256: str


def served_delivery(connection: duckdb.DuckDBPyConnection, kommune: str) -> Served | None:
    """What the snapshot that ``connection`` reads as ``foer`` holds of the municipality."""
    rows = connection.execute(fill("foer_leverance"), {"kommune": kommune}).fetchall()
    return Served(*rows[0]) if rows else None


def is_served(connection: duckdb.DuckDBPyConnection, manifest: Manifest, sha256: str) -> bool:
    """Whether just this delivery, built by just this house, is what ``foer`` holds."""
    same = served_delivery(connection, manifest.kommune_kode) == (manifest.data_pr, sha256)
    return same and built_by_this_house(connection)


def stop_older(connection: duckdb.DuckDBPyConnection, manifest: Manifest, sha256: str, report: ImportReport) -> None:
    """Refuse what is older than the served delivery, by its data date or because that one took its place.

    :raises Stopped: it is.
    """
    served = served_delivery(connection, manifest.kommune_kode)
    if served is None or sha256 == served.sha256 or manifest.data_pr > served.data_pr:
        return
    day = danish.long_date(manifest.data_pr)
    if manifest.data_pr < served.data_pr:
        text = f"Leverancen er fra {day}, men der vises data fra {danish.long_date(served.data_pr)}."
    elif _was_replaced(connection, manifest, sha256):
        text = f"Leverancen fra {day} er siden erstattet af en rettelse med samme datadato."
    else:
        return
    raise Stopped(report, [text], f"{text} Intet er ændret.", "Skal den alligevel vises, så importér med --older.")


def _was_replaced(connection: duckdb.DuckDBPyConnection, manifest: Manifest, sha256: str) -> bool:
    seen = connection.execute("SELECT data_pr, sha256 FROM stage.afloest").fetchall()
    return (manifest.data_pr, sha256) in seen


def note_replaced(connection: duckdb.DuckDBPyConnection, kommune: str, sha256: str) -> None:
    """Remember that the served delivery gives way to another."""
    connection.execute(fill("afloest"), {"kommune": kommune, "sha256": sha256})
