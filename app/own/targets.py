"""Targets: the municipality's own, per nøgletal and team, with validity dates."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from app.own.database import note_change, own


@dataclass(frozen=True)
class Target:
    """A target from month ``fra`` (first day) until a later one takes over or ``til`` is past. ``vaerdi`` is a
    fraction for shares."""

    kpi: str
    vaerdi: float
    fra: date
    til: date | None = None
    team_id: str | None = None
    kommune_kode: str | None = None


def set_target(store: Path, target: Target, who: str) -> None:
    """Keep a target; the newest for the same nøgletal, team and day is the one in force."""
    with own(store) as connection:
        connection.execute(
            "INSERT INTO maal (kpi, kommune_kode, team_id, fra, til, vaerdi, hvem) VALUES (?, ?, ?, ?, ?, ?, ?)",
            (
                target.kpi,
                target.kommune_kode,
                target.team_id,
                target.fra.isoformat(),
                target.til and target.til.isoformat(),
                target.vaerdi,
                who,
            ),
        )
        note_change(connection, f"maal {target.kpi}", who)


def targets(store: Path) -> list[Target]:
    """Every target, the oldest first."""
    with own(store) as connection:
        rows = connection.execute("SELECT * FROM maal ORDER BY fra, id").fetchall()
    return [
        Target(
            row["kpi"],
            row["vaerdi"],
            date.fromisoformat(row["fra"]),
            date.fromisoformat(row["til"]) if row["til"] else None,
            row["team_id"],
            row["kommune_kode"],
        )
        for row in rows
    ]


def target_for(every: list[Target], kpi_id: str, month: date, team_id: str | None = None) -> float | None:
    """The target in force in a month: the team's own where there is one, else the municipality's, else ``None``."""
    valid = [one for one in every if one.kpi == kpi_id and one.fra <= month and (one.til is None or month <= one.til)]
    for wanted in dict.fromkeys([team_id, None]):
        found = [one for one in valid if one.team_id == wanted]
        if found:
            return found[-1].vaerdi
    return None
