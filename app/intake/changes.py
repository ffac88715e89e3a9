"""What a delivery changes beside the one that is served: counts only, never a value of a person."""

from dataclasses import dataclass, field
from datetime import date

import duckdb

from app import danish
from app.intake.statement import fill

_KEYS = {
    "borgere": "borger_id",
    "ledighedsydelse": "borger_id, fra_dato",
    "fleksjob": "fleksjob_id",
    "sagsbehandlere": "sagsbehandler_id",
}
_NOT_SAID = ("kommune_kode", "foedselsdato", "borger_id", "fleksjob_id", "sagsbehandler_id")
_WORDS = {"borgere": "borgere", "ledighedsydelse": "perioder med ledighedsydelse", "fleksjob": "fleksjob"}
_WORDS |= {"sagsbehandlere": "sagsbehandlere"}


@dataclass(frozen=True)
class Difference:
    """How many keys of a table are new, have vanished, or stand with other values than before."""

    new: int
    vanished: int
    changed: int


@dataclass(frozen=True)
class Rows:
    """Loaded rows of a table, before and now."""

    before: int
    now: int


@dataclass(frozen=True)
class Team:
    """Borgere of a team on each delivery's data date."""

    team_id: str
    name: str
    before: int
    now: int


@dataclass(frozen=True)
class Changes:
    """What is other than in the served delivery of the same municipality, whose data date is ``since``.

    ``differences`` has the tables of ``_KEYS``, ``rows`` every table that had or has rows.
    """

    since: date
    differences: dict[str, Difference] = field(default_factory=dict)
    rows: dict[str, Rows] = field(default_factory=dict)
    teams: list[Team] = field(default_factory=list)

    def to_json(self) -> dict:
        """For machines: only what JSON knows."""
        return {
            "since": self.since.isoformat(),
            **{table: vars(one) for table, one in self.differences.items()},
            "rows": {table: vars(one) for table, one in self.rows.items()},
            "teams": [vars(one) for one in self.teams],
        }

    def to_lines(self) -> list[str]:
        """For people, in Danish."""
        lines = [f"Siden leverancen pr. {danish.long_date(self.since)}:"]
        lines += [f"  {_WORDS[table]}: {_difference(one)}" for table, one in self.differences.items()]
        moved = [f"{table} {_step(one)}" for table, one in self.rows.items() if one.before != one.now]
        lines.append(f"  rækker: {', '.join(moved) or 'lige mange i hver tabel'}")
        teams = [f"{one.name} {_step(one)}" for one in self.teams if one.before != one.now]
        lines.append(f"  borgere pr. team: {', '.join(teams) or 'lige mange i hvert team'}")
        return lines


def _difference(one: Difference) -> str:
    counts = ((one.new, "nye"), (one.vanished, "forsvundet"), (one.changed, "ændret"))
    return ", ".join(f"{danish.number(count)} {word}" for count, word in counts)


def _step(one: Rows | Team) -> str:
    sign = "+" if one.now > one.before else "−"
    return f"{sign}{danish.number(abs(one.now - one.before))} (fra {danish.number(one.before)})"


def find_changes(connection: duckdb.DuckDBPyConnection, kommune: str, since: date, data_pr: date) -> Changes:
    """Hold what is staged on ``connection`` up against the served snapshot, which it reads as ``foer``."""
    who = {"kommune": kommune}
    rows = connection.execute(fill("aendring_raekker"), who).fetchall()
    before, now = (_teams(connection, schema, who | {"dag": day}) for schema, day in _sides(since, data_pr))
    return Changes(
        since,
        {table: _differs(connection, table, who) for table in _KEYS},
        {table: Rows(was, is_now) for table, was, is_now in rows},
        [
            Team(team, (now.get(team) or before[team])[0], before.get(team, ("", 0))[1], now.get(team, ("", 0))[1])
            for team in sorted(before.keys() | now.keys())
        ],
    )


def keep_changes(connection: duckdb.DuckDBPyConnection, kommune: str, changes: Changes) -> None:
    """Write them to ``stage.aendring``, for the page Datakvalitet."""
    nothing = dict.fromkeys(("navn", "team_id", "foer", "nu", "nye", "forsvundne", "aendrede"))
    rows = [
        *(
            {"slags": "noegle", "navn": table, "nye": one.new, "forsvundne": one.vanished, "aendrede": one.changed}
            for table, one in changes.differences.items()
        ),
        *(
            {"slags": "raekker", "navn": table, "foer": one.before, "nu": one.now}
            for table, one in changes.rows.items()
        ),
        *({"slags": "team", "team_id": one.team_id, "foer": one.before, "nu": one.now} for one in changes.teams),
    ]
    for row in rows:
        connection.execute(fill("aendring_ind"), nothing | {"kommune": kommune, "siden": changes.since} | row)


def _sides(since: date, data_pr: date) -> tuple[tuple[str, date], tuple[str, date]]:
    return ("foer.stage", since), ("stage", data_pr)


def _differs(connection: duckdb.DuckDBPyConnection, table: str, who: dict) -> Difference:
    known = [
        f"{column}" for column in connection.table(f"stage.{table}").columns if column not in ("linje", *_NOT_SAID)
    ]
    known = [*known, "borger_id"] if table == "fleksjob" else known
    content = "{" + ", ".join(f"'{name}': {name}" for name in known) + "}"
    statement = fill("aendring", tabel=table, noegle=_KEYS[table], indhold=content)
    (counts,) = connection.execute(statement, who).fetchall()
    return Difference(*counts)


def _teams(connection: duckdb.DuckDBPyConnection, schema: str, given: dict) -> dict[str, tuple[str, int]]:
    rows = connection.execute(fill("aendring_team", skema=schema), given).fetchall()
    return {team: (name, count) for team, name, count in rows}
