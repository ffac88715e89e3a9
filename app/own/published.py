"""What reports have told the world, row by row: it survives every import, since it cannot be called back.

Also hidden figures are kept, as hidden: only with them can it be calculated what the next report would give away. The
file lies beside the cases themselves and is read by nobody else.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from sqlite3 import Row

from app.own.database import note_change, own


@dataclass(frozen=True)
class PublishedRow:
    """A row of a table that was published: of which nøgletal, whose, for which months.

    ``snit``: (dimension, value) pairs that it was narrowed to. ``tal``: name → (value, whether it was shown; ``None``
    where it only follows from others).
    """

    kpi: str
    niveau: str
    enhed: str
    snit: tuple[tuple[str, str], ...]
    fra: date
    til: date
    tal: Mapping[str, tuple[float, bool | None]]


def add_published(store: Path, rapport: str, kommune_kode: str, rows: Iterable[PublishedRow], who: str) -> None:
    """Remember what a report told; a row that was told before in the same way is not kept twice."""
    with own(store) as connection:
        told = connection.execute(
            "SELECT kpi, niveau, enhed, snit, fra, til, tal FROM udgivet WHERE kommune_kode = ?", (kommune_kode,)
        )
        known = {tuple(row) for row in told}
        new = [row for row in dict.fromkeys(map(_plain, rows)) if row not in known]
        connection.executemany(
            "INSERT INTO udgivet (rapport, kommune_kode, hvem, kpi, niveau, enhed, snit, fra, til, tal) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [(rapport, kommune_kode, who, *row) for row in new],
        )
        note_change(connection, f"udgivet {rapport}", who)


def published_rows(store: Path, kommune_kode: str, kpis: Iterable[str], fra: date, til: date) -> list[PublishedRow]:
    """Every row of these nøgletal that has a month from ``fra`` to ``til`` in it, the oldest report first."""
    wanted = set(kpis)
    with own(store) as connection:
        rows = connection.execute(
            "SELECT * FROM udgivet WHERE kommune_kode = ? AND fra <= ? AND til >= ? ORDER BY id",
            (kommune_kode, til.isoformat(), fra.isoformat()),
        ).fetchall()
    return [_row(row) for row in rows if row["kpi"] in wanted]


def last_published(store: Path) -> int:
    """Grows with every row that is published; part of every cache key that rests on them."""
    with own(store) as connection:
        return connection.execute("SELECT coalesce(max(id), 0) FROM udgivet").fetchone()[0]


def _plain(row: PublishedRow) -> tuple[str, ...]:
    told = json.dumps({name: list(pair) for name, pair in sorted(row.tal.items())})
    return row.kpi, row.niveau, row.enhed, json.dumps(row.snit), row.fra.isoformat(), row.til.isoformat(), told


def _row(row: Row) -> PublishedRow:
    return PublishedRow(
        row["kpi"],
        row["niveau"],
        row["enhed"],
        tuple((name, value) for name, value in json.loads(row["snit"])),
        date.fromisoformat(row["fra"]),
        date.fromisoformat(row["til"]),
        {name: (value, shown) for name, (value, shown) in json.loads(row["tal"]).items()},
    )
