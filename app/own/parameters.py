"""The municipality's own parameters: they take the place of the house's, from a day, when a snapshot is built."""

import sqlite3
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from datetime import date, datetime
from pathlib import Path

from app.own.database import day_of, moment_of, note_change, own, statement

Undo = Callable[[], None]  # takes a change back, because no snapshot could be built with it


@dataclass(frozen=True)
class OwnParameter:
    """A value in force from ``fra`` to ``til`` (both count; ``None``: until changed), for one municipality or all.

    What was read from the store has its ``number`` there, and who set it (``hvem``) and when (``hvornaar``, UTC).
    """

    navn: str
    vaerdi: float
    fra: date
    til: date | None = None
    kommune_kode: str | None = None
    number: int = field(default=0, compare=False)
    hvem: str = field(default="", compare=False)
    hvornaar: datetime | None = field(default=None, compare=False)


def set_parameter(store: Path, one: OwnParameter, who: str) -> Undo:
    """Keep a parameter; the newest for the same name, municipality and first day holds."""
    with own(store) as connection:
        given = asdict(one) | {"fra": one.fra.isoformat(), "til": one.til and one.til.isoformat(), "hvem": who}
        cursor = connection.execute(statement("parameter_ny"), given)
        note_change(connection, f"parameter {one.navn} sat", who)
    return lambda: _delete(store, cursor.lastrowid, who)


def end_parameter(store: Path, number: int, til: date, who: str) -> Undo:
    """Let parameter ``number`` hold until the day ``til``, that one included."""
    before = _row(store, number)
    _write_til(store, number, til.isoformat(), f"parameter nr. {number} afsluttet", who)
    return lambda: _write_til(store, number, before["til"], f"parameter nr. {number} taget tilbage", who)


def remove_parameter(store: Path, number: int, who: str) -> Undo:
    """Take parameter ``number`` away as if it had never been set."""
    before = _row(store, number)
    _delete(store, number, who)
    return lambda: _insert(store, before, who)


def own_parameters(store: Path) -> list[OwnParameter]:
    """The parameters that hold, by name and first day: of several for the same day the newest."""
    with own(store) as connection:
        rows = connection.execute(statement("parameter_alle")).fetchall()
    newest = {(row["navn"], row["kommune_kode"], row["fra"]): row for row in rows}
    return [
        OwnParameter(
            row["navn"],
            row["vaerdi"],
            day_of(row["fra"]),
            day_of(row["til"]),
            row["kommune_kode"],
            row["id"],
            row["hvem"],
            moment_of(row["hvornaar"]),
        )
        for row in newest.values()
    ]


def _row(store: Path, number: int) -> sqlite3.Row:
    with own(store) as connection:
        return connection.execute(statement("parameter_en"), {"id": number}).fetchone()


def _write_til(store: Path, number: int, til: str | None, what: str, who: str) -> None:
    with own(store) as connection:
        connection.execute(statement("parameter_afslut"), {"til": til, "id": number})
        note_change(connection, what, who)


def _delete(store: Path, number: int, who: str) -> None:
    with own(store) as connection:
        connection.execute(statement("parameter_fjern"), {"id": number})
        note_change(connection, f"parameter nr. {number} fjernet", who)


def _insert(store: Path, row: sqlite3.Row, who: str) -> None:
    with own(store) as connection:
        connection.execute(statement("parameter_genskab"), dict(row))
        note_change(connection, f"parameter nr. {row['id']} taget tilbage", who)
