"""The quality of one municipality's delivery: what came, what was set aside and why, and what the checks found."""

from dataclasses import dataclass
from functools import lru_cache

import pandas as pd

from app.access import Scope, allowed
from app.errors import UsageError
from app.kpi.units import keys, knows_history
from app.store import sqlfile
from app.store.snapshot import Snapshot


@dataclass(frozen=True)
class Kontrol:
    """One check that warns. ``fund`` has a row per finding: ``team, sagsref, sagsnr, borger_id, sagsbehandler,
    genstand, dag``."""

    navn: str
    titel: str
    tekst: str
    forklaring: str
    goer_nu: str
    fund: pd.DataFrame


def tabeller(snapshot: Snapshot, kommune: str) -> pd.DataFrame:
    """A row per table of the format: ``tabel, leveret, laest, indlaest, dubletter, sat_til_side, ignoreret``."""
    return snapshot.frame("kvalitet_tabel", {"kommune": kommune})


def bemaerkninger(snapshot: Snapshot, kommune: str) -> pd.DataFrame:
    """Reasons and warnings of the import: ``tabel, sat_til_side`` (else a warning), ``kolonne, antal, tekst``."""
    return snapshot.frame("kvalitet_bemaerkning", {"kommune": kommune})


def may_see_set_aside(scope: Scope) -> bool:
    """A row that was set aside belongs to no team for certain, so only those who see all cases may have it."""
    return scope.cases and scope.teams is None and scope.sagsbehandlere is None


def set_aside(snapshot: Snapshot, kommune: str, scope: Scope) -> pd.DataFrame:
    """The rows set aside: ``tabel, fil, linje, kolonne, grund, raekke`` (JSON of the row as delivered).

    :raises UsageError: the asker may not see them.
    """
    if not may_see_set_aside(scope) or kommune not in (allowed(scope.kommuner, {kommune}) or ()):
        raise UsageError("Du har ikke adgang til de rækker, der er sat til side.", "Spørg den, der giver adgang.")
    return snapshot.frame("kvalitet_karantaene", {"kommune": kommune})


def kontroller(snapshot: Snapshot, kommune: str, team: str | None, scope: Scope) -> list[Kontrol]:
    """Every check that warns, with what it finds within ``scope`` and ``team``; most findings first."""
    mine = {
        "k": ("kommune", allowed(scope.kommuner, {kommune})),
        "t": ("team", allowed(scope.teams, {team} if team else None)),
        "s": ("sagsbehandler", scope.sagsbehandlere),
    }
    given = {"kommune": kommune} | {key: keys(snapshot, level, ids) for key, (level, ids) in mine.items()}
    every = [sqlfile.read("check", name) for name in sqlfile.names("check")]
    found = [_found(snapshot, check, given) for check in every if check.header["alvor"] == "advarsel"]
    return sorted(found, key=lambda one: (-len(one.fund), one.titel))


def over_tid(snapshot: Snapshot, kommune: str, team: str | None, scope: Scope) -> pd.DataFrame:
    """How each delivery was: ``data_pr, slags, navn, antal``, the oldest first.

    ``slags`` is ``kontrol`` (findings within ``scope`` and ``team``, ``navn`` as in ``Kontrol``), ``laest``,
    ``sat_til_side`` or ``advarsel`` (rows of the table ``navn``, of the municipality). Findings were kept per team: who
    may only see single sagsbehandlere has none.
    """
    if not knows_history(snapshot) or kommune not in (allowed(scope.kommuner, {kommune}) or ()):
        return pd.DataFrame(columns=["data_pr", "slags", "navn", "antal"])
    teams = allowed(scope.teams, {team} if team else None)
    given = {"kommune": kommune, "teams": None if teams is None else sorted(teams)}
    rows = snapshot.frame("kvalitet_trend", given)
    return rows if scope.sagsbehandlere is None else rows[rows["slags"] != "kontrol"]


def aendringer(snapshot: Snapshot, kommune: str, scope: Scope) -> pd.DataFrame:
    """What the delivery changed: ``siden`` (the former data date) and ``slags navn foer nu nye forsvundne aendrede``.

    ``slags`` is ``noegle`` (borgere and such of the table ``navn``), ``raekker`` (of the table ``navn``) or ``team``
    (borgere of a team that the asker may see). No rows: it was the first.
    """
    if kommune not in (allowed(scope.kommuner, {kommune}) or ()) or not _notes_changes(snapshot):
        return pd.DataFrame(columns=["siden", "slags", "navn", "foer", "nu", "nye", "forsvundne", "aendrede"])
    teams = frozenset() if scope.sagsbehandlere is not None else scope.teams
    given = {"kommune": kommune, "teams": None if teams is None else sorted(teams)}
    return snapshot.frame("kvalitet_aendring", given)


@lru_cache(maxsize=8)
def _notes_changes(snapshot: Snapshot) -> bool:
    """Whether the snapshot was built by a house that keeps what a delivery changed."""
    return bool(snapshot.frame("aendring_findes")["antal"].iloc[0])


def check_titles() -> dict[str, str]:
    """The name of each check that warns, and its title."""
    heads = {name: sqlfile.read("check", name).header for name in sqlfile.names("check")}
    return {name: head["titel"] for name, head in heads.items() if head["alvor"] == "advarsel"}


def _found(snapshot: Snapshot, check: sqlfile.SqlFile, given: dict) -> Kontrol:
    statement = sqlfile.read("shape", "kvalitet_fund").body.replace("{kontrol}", check.body)
    head = check.header
    rows = snapshot.sql(statement, given)
    return Kontrol(check.name, head["titel"], head["tekst"], head["forklaring"], head["gør nu"], rows)
