"""One case: who the borger is to the system, what has happened, which deadlines run, and what the case counts in."""

from dataclasses import dataclass, fields
from typing import Any, TypeVar

import pandas as pd

from app.access import Scope, allowed
from app.errors import UsageError
from app.kpi.sagsdele import Bemaerkning, Cyklus, Frist, Stamdata, Stykke, Taelling, Talt
from app.kpi.units import keys
from app.store import sqlfile
from app.store.snapshot import Snapshot

Row = TypeVar("Row")


@dataclass(frozen=True)
class Sag:
    """All that the page of one case shows. ``stykker`` by their first day, ``talt`` by nøgletal, object and day."""

    stamdata: Stamdata
    stykker: tuple[Stykke, ...]
    frister: tuple[Frist, ...]
    cykler: tuple[Cyklus, ...]
    taelling: Taelling
    talt: tuple[Talt, ...]
    bemaerkninger: tuple[Bemaerkning, ...]


def find_sag(snapshot: Snapshot, sagsref: str, scope: Scope) -> Sag | None:
    """The case that ``sagsref`` stands for; ``None`` when there is none, or when it is not within ``scope`` today.

    :raises UsageError: the asker may not see cases.
    """
    if not scope.cases:
        raise UsageError("Du har ikke adgang til enkeltsager.", "Spørg den, der administrerer adgangen.")
    found = snapshot.frame("sag", {"sagsref": sagsref, **_keys(snapshot, scope)})
    if found.empty:
        return None
    b = {"b": int(found.iloc[0]["b"])}
    return Sag(
        stamdata=_rows(found.drop(columns="b"), Stamdata)[0],
        stykker=_rows(snapshot.frame("sag_forloeb", b), Stykke),
        frister=_rows(snapshot.frame("sag_frister", b), Frist),
        cykler=_rows(snapshot.frame("sag_cykler", b), Cyklus),
        taelling=_rows(snapshot.frame("sag_taelling", b), Taelling)[0],
        talt=_rows(snapshot.frame("sag_tal", b), Talt),
        bemaerkninger=_remarks(snapshot, b),
    )


def _keys(snapshot: Snapshot, scope: Scope) -> dict:
    mine = {"k": ("kommune", scope.kommuner), "t": ("team", scope.teams), "s": ("sagsbehandler", scope.sagsbehandlere)}
    return {key: keys(snapshot, niveau, allowed(ids, None)) for key, (niveau, ids) in mine.items()}


def _rows(frame: pd.DataFrame, kind: type[Row]) -> tuple[Row, ...]:
    """The rows of a frame as values of ``kind``, with ``None`` for what is missing and days as dates."""
    names = [field.name for field in fields(kind)]  # type: ignore[arg-type]
    return tuple(
        kind(**{name: _plain(value) for name, value in zip(names, row, strict=True)})
        for row in frame[names].itertuples(index=False, name=None)
    )


def _plain(value: Any) -> Any:
    if value is None or value is pd.NaT or value is pd.NA or value != value:
        return None
    if isinstance(value, pd.Timestamp):
        return value.date()
    return value.item() if hasattr(value, "item") else value


def _remarks(snapshot: Snapshot, b: dict) -> tuple[Bemaerkning, ...]:
    """The warnings of ``queries/check`` that name this borger: the checks of the import, no second list."""
    found: list[Bemaerkning] = []
    for name in sqlfile.names("check"):
        check = sqlfile.read("check", name)
        if check.header["alvor"] == "advarsel":
            wrapped = f"SELECT genstand, dag FROM (\n{check.body}\n) WHERE b = $b ORDER BY dag"  # noqa: S608 (our own file)
            found += [_remark(name, check, row) for row in snapshot.sql(wrapped, b).to_dict("records")]
    return tuple(found)


def _remark(name: str, check: sqlfile.SqlFile, row: dict) -> Bemaerkning:
    header = check.header
    return Bemaerkning(
        kode=name,
        titel=header["titel"],
        forklaring=header["forklaring"],
        goer_nu=header["gør nu"],
        dag=_plain(row["dag"]),
        genstand=_plain(row["genstand"]),
    )
