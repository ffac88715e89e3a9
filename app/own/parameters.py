"""The municipality's own parameters: they take the place of the house's, from a day, when a snapshot is built."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from app.own.database import note_change, own


@dataclass(frozen=True)
class OwnParameter:
    """A value in force from ``fra`` to ``til`` (both count; ``None``: until changed), for one municipality or all."""

    navn: str
    vaerdi: float
    fra: date
    til: date | None = None
    kommune_kode: str | None = None


def set_parameter(store: Path, one: OwnParameter, who: str) -> int:
    """Keep a parameter and return its number; the newest for the same name, municipality and first day holds."""
    with own(store) as connection:
        cursor = connection.execute(
            "INSERT INTO parameter (navn, kommune_kode, fra, til, vaerdi, hvem) VALUES (?, ?, ?, ?, ?, ?)",
            (one.navn, one.kommune_kode, one.fra.isoformat(), one.til and one.til.isoformat(), one.vaerdi, who),
        )
        note_change(connection, f"parameter {one.navn}", who)
        return cursor.lastrowid


def withdraw_parameter(store: Path, number: int, who: str) -> None:
    """Take back what ``set_parameter`` kept, because no snapshot could be built with it."""
    with own(store) as connection:
        connection.execute("DELETE FROM parameter WHERE id = ?", (number,))
        note_change(connection, "parameter taget tilbage", who)


def own_parameters(store: Path) -> list[OwnParameter]:
    """The parameters that hold, by name and first day: of several for the same day the newest."""
    with own(store) as connection:
        rows = connection.execute("SELECT * FROM parameter ORDER BY navn, fra, id").fetchall()
    newest = {(row["navn"], row["kommune_kode"], row["fra"]): row for row in rows}
    return [
        OwnParameter(
            row["navn"],
            row["vaerdi"],
            date.fromisoformat(row["fra"]),
            date.fromisoformat(row["til"]) if row["til"] else None,
            row["kommune_kode"],
        )
        for row in newest.values()
    ]
