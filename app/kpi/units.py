"""What the snapshot holds: its municipalities, teams, sagsbehandlere, puljer, months and delivered tables."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

import pandas as pd

from app import danish
from app.errors import UsageError
from app.kpi.filters import UDEN
from app.ordbog import words
from app.store import sqlfile
from app.store.snapshot import Snapshot

UDEN_NAVN = words("niveau_uden")


@dataclass(frozen=True)
class Leverance:
    """One municipality's delivery in the snapshot."""

    kommune_kode: str
    navn: str
    data_pr: date
    kilde: str

    @property
    def is_fiction(self) -> bool:
        """Demo data say so in their source; every page and file made from them says it too."""
        return self.kilde.startswith("Opdigtede data")


@lru_cache(maxsize=8)
def leverancer(snapshot: Snapshot) -> tuple[Leverance, ...]:
    """The deliveries that the snapshot was built from, by kommune_kode."""
    rows = snapshot.frame("leverance")
    return tuple(
        Leverance(row.kommune_kode, row.navn, pd.Timestamp(row.data_pr).date(), row.kilde or "")
        for row in rows.itertuples()
    )


def data_pr(snapshot: Snapshot, kommune: str | None = None) -> date:
    """The data date: of one municipality, else the oldest in the snapshot, so that nothing seems newer than it is."""
    days = [one.data_pr for one in leverancer(snapshot) if kommune in (None, one.kommune_kode)]
    if not days:
        raise UsageError(f"Kommunen »{kommune}« er ikke leveret.", "Brug kommunens trecifrede kode.")
    return min(days)


@lru_cache(maxsize=8)
def knows_history(snapshot: Snapshot) -> bool:
    """Whether the snapshot was built by a house that remembers what was shown before."""
    return bool(snapshot.frame("historik_findes")["antal"].iloc[0])


@lru_cache(maxsize=8)
def kinds(snapshot: Snapshot) -> tuple[frozenset[str], frozenset[str]]:
    """The ids of the nøgletal that have observations with a day, and of those that have observations over a period."""
    rows = snapshot.lines(sqlfile.read("shape", "observationer").body)
    return frozenset(row["kpi"] for row in rows if row["dag"]), frozenset(row["kpi"] for row in rows if not row["dag"])


@lru_cache(maxsize=8)
def months(snapshot: Snapshot) -> tuple[date, ...]:
    """The months with observations, first days, oldest first."""
    return tuple(pd.Timestamp(day).date() for day in snapshot.frame("maaneder")["month"])


@lru_cache(maxsize=8)
def units(snapshot: Snapshot) -> pd.DataFrame:
    """Every unit: ``niveau`` (kommune, team, sagsbehandler, pulje), ``noegle`` (key), ``id`` as delivered, ``navn``,
    and the ``kommune`` (its code) that it belongs to."""
    return snapshot.frame("enhed")


def _of_level(snapshot: Snapshot, niveau: str) -> pd.DataFrame:
    every = units(snapshot)
    return every[every["niveau"] == niveau]


def keys(snapshot: Snapshot, niveau: str, ids: frozenset[str] | None) -> list[int] | None:
    """The keys of the units with these ids (the same id may stand in two municipalities); ``None`` stays "all".

    :raises UsageError: an id that was not delivered.
    """
    if ids is None:
        return None
    known = _keys_of(snapshot, niveau)
    unknown = ids - known.keys() - {UDEN}
    if unknown:
        raise UsageError(f"{niveau.capitalize()} »{sorted(unknown)[0]}« findes ikke i data.", "Se id'er i filtrene.")
    return sorted(key for one in ids for key in known.get(one, ())) + [0] * (UDEN in ids)


@lru_cache(maxsize=64)
def _keys_of(snapshot: Snapshot, niveau: str) -> dict[str, list[int]]:
    """Id → the keys of the units that have it."""
    found: dict[str, list[int]] = {}
    for row in _of_level(snapshot, niveau).itertuples():
        found.setdefault(row.id, []).append(int(row.noegle))
    return found


def within(snapshot: Snapshot, niveau: str, kommuner: list[int] | None, chosen: list[int] | None) -> list[int] | None:
    """Those of the keys ``chosen`` that belong to one of ``kommuner``: the same id may stand in two municipalities.

    ``None`` is "all" of either; key 0, "Uden …", belongs everywhere.
    """
    if kommuner is None or chosen is None:
        return chosen
    places = _places(snapshot, niveau)
    return [key for key in chosen if not key or places[key] in kommuner]


@lru_cache(maxsize=64)
def _places(snapshot: Snapshot, niveau: str) -> dict[int, int]:
    """Key of a unit → the key of its municipality."""
    known = {row.id: int(row.noegle) for row in _of_level(snapshot, "kommune").itertuples()}
    return {int(row.noegle): known[row.kommune] for row in _of_level(snapshot, niveau).itertuples()}


@lru_cache(maxsize=64)
def unit_names(snapshot: Snapshot, niveau: str) -> dict[int, tuple[str | None, str]]:
    """Key → (id, name) at a level; key 0 is "Uden …", with id ``None``."""
    of_level = _of_level(snapshot, niveau)
    known = {int(row.noegle): (row.id, row.navn) for row in of_level.itertuples()}
    return known | {0: (None, UDEN_NAVN[niveau])}


@lru_cache(maxsize=64)
def unit_order(snapshot: Snapshot, niveau: str) -> dict[int, int]:
    """Key → where its name stands among the names of a level, "Uden …" last; the same name has the same place."""
    known = unit_names(snapshot, niveau)
    sorted_by = {key: (unit_id is None, danish.sort_key(name)) for key, (unit_id, name) in known.items()}
    places = {one: place for place, one in enumerate(sorted(set(sorted_by.values())))}
    return {key: places[one] for key, one in sorted_by.items()}


@lru_cache(maxsize=8)
def display_names(snapshot: Snapshot) -> dict[tuple[str, str], str]:
    """(level, id) → name, for sentences about filters."""
    rows = units(snapshot)
    return {(row.niveau, row.id): row.navn for row in rows.itertuples()}


@lru_cache(maxsize=8)
def _delivered(snapshot: Snapshot) -> frozenset[tuple[str, str]]:
    rows = snapshot.frame("leveret")
    return frozenset(zip(rows["kommune_kode"], rows["tabel"], strict=True))


def missing_tables(snapshot: Snapshot, tables: tuple[str, ...], kommune: str | None = None) -> tuple[str, ...]:
    """Which of ``tables`` no municipality (or not the one asked for) has delivered."""
    codes = [one.kommune_kode for one in leverancer(snapshot) if kommune in (None, one.kommune_kode)]
    have = _delivered(snapshot)
    return tuple(name for name in tables if not any((code, name) in have for code in codes))
