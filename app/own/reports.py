"""Reports that were published: who, when and from what, and their files beside the store of one's own."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from sqlite3 import Row

from app.errors import StoreError
from app.own.database import note_change, own

FOLDER = "rapporter"


@dataclass(frozen=True)
class Publication:
    """One published report. ``files``: form → the file's name; ``hvornaar`` is in UTC."""

    number: int
    titel: str
    kommune_kode: str
    maaned: date
    snapshot: str
    files: Mapping[str, str]
    hvem: str
    hvornaar: str

    @property
    def forms(self) -> tuple[str, ...]:
        """The forms that it can be had in."""
        return tuple(self.files)


def publish(
    store: Path,
    titel: str,
    kommune_kode: str,
    maaned: date,
    snapshot: str,
    files: Mapping[str, tuple[str, bytes]],
    who: str,
) -> int:
    """Keep a report and its files (form → name and content) for all who may read reports; its number is handed back.

    :raises StoreError: it cannot be written.
    """
    names = {form: name for form, (name, _) in files.items()}
    with own(store) as connection:
        number = connection.execute(
            "INSERT INTO rapport (titel, kommune_kode, maaned, snapshot, filer, hvem) VALUES (?, ?, ?, ?, ?, ?)",
            (titel, kommune_kode, maaned.isoformat(), snapshot, json.dumps(names, ensure_ascii=False), who),
        ).lastrowid
        folder = store / FOLDER / f"{number:05d}"
        folder.mkdir(parents=True, exist_ok=True)
        for form, (_, content) in files.items():
            (folder / form).write_bytes(content)
        note_change(connection, f"rapport {number} udgivet", who)
    return number


def publications(store: Path, kommuner: frozenset[str] | None = None) -> list[Publication]:
    """The published reports of these municipalities (``None``: all), the newest first."""
    with own(store) as connection:
        rows = connection.execute("SELECT * FROM rapport ORDER BY id DESC").fetchall()
    every = [_publication(row) for row in rows]
    return [one for one in every if kommuner is None or one.kommune_kode in kommuner]


def content_of(store: Path, one: Publication, form: str) -> bytes:
    """The file of a published report.

    :raises StoreError: it is gone.
    """
    try:
        return (store / FOLDER / f"{one.number:05d}" / form).read_bytes()
    except OSError as error:
        raise StoreError("Rapportens fil kan ikke læses.", "Hent mappen »rapporter« fra en sikkerhedskopi.") from error


def _publication(row: Row) -> Publication:
    return Publication(
        row["id"],
        row["titel"],
        row["kommune_kode"],
        date.fromisoformat(row["maaned"]),
        row["snapshot"],
        json.loads(row["filer"]),
        row["hvem"],
        row["hvornaar"],
    )
