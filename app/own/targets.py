"""Targets: the municipality's own, per nøgletal and team, with validity dates."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from datetime import date, datetime
from pathlib import Path

from app.own.database import day_of, moment_of, note_change, own, statement


@dataclass(frozen=True)
class Target:
    """A target from month ``fra`` (first day) until a later one takes over or month ``til`` is past.

    ``vaerdi`` is a fraction for shares. ``team_id`` and ``kommune_kode``: ``None`` is all. What was read from the store
    has its ``number`` there, and who set it (``hvem``) and when (``hvornaar``, UTC).
    """

    kpi: str
    vaerdi: float
    fra: date
    til: date | None = None
    team_id: str | None = None
    kommune_kode: str | None = None
    number: int = field(default=0, compare=False)
    hvem: str = field(default="", compare=False)
    hvornaar: datetime | None = field(default=None, compare=False)


def set_target(store: Path, target: Target, who: str) -> int:
    """Keep a target and return its number; the newest for the same nøgletal, team and month is the one in force."""
    with own(store) as connection:
        given = asdict(target) | {"fra": target.fra.isoformat(), "til": target.til and target.til.isoformat()}
        cursor = connection.execute(statement("maal_ny"), given | {"hvem": who})
        note_change(connection, f"maal {target.kpi} sat", who)
        return cursor.lastrowid


def end_target(store: Path, number: int, til: date, who: str) -> None:
    """Let target ``number`` hold until month ``til`` (first day), that one included."""
    with own(store) as connection:
        connection.execute(statement("maal_afslut"), {"til": til.isoformat(), "id": number})
        note_change(connection, f"maal nr. {number} afsluttet", who)


def remove_target(store: Path, number: int, who: str) -> None:
    """Take target ``number`` away as if it had never been set."""
    with own(store) as connection:
        connection.execute(statement("maal_fjern"), {"id": number})
        note_change(connection, f"maal nr. {number} fjernet", who)


def targets(store: Path) -> list[Target]:
    """Every target, the oldest first."""
    with own(store) as connection:
        rows = connection.execute(statement("maal_alle")).fetchall()
    return [
        Target(
            row["kpi"],
            row["vaerdi"],
            day_of(row["fra"]),
            day_of(row["til"]),
            row["team_id"],
            row["kommune_kode"],
            row["id"],
            row["hvem"],
            moment_of(row["hvornaar"]),
        )
        for row in rows
    ]


def of_kommune(every: Iterable[Target], kommune_kode: str | None) -> list[Target]:
    """The targets that hold for one municipality; its own come after, and so go before, those of all."""
    mine = [one for one in every if one.kommune_kode in (None, kommune_kode)]
    return sorted(mine, key=lambda one: one.kommune_kode is not None)


def target_for(every: list[Target], kpi_id: str, month: date, team_id: str | None = None) -> float | None:
    """The target in force in a month: the team's own where there is one, else the municipality's, else ``None``."""
    valid = [one for one in every if one.kpi == kpi_id and one.fra <= month and (one.til is None or month <= one.til)]
    for wanted in dict.fromkeys([team_id, None]):
        found = [one for one in valid if one.team_id == wanted]
        if found:
            return found[-1].vaerdi
    return None
