"""What was shown before and is another figure now: each month of a nøgletal as it was when it was first whole."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

import pandas as pd

from app.access import Scope, allowed
from app.config import Settings
from app.errors import UsageError
from app.kpi import units
from app.kpi.catalogue import Kpi, kpi
from app.kpi.compute import compute
from app.kpi.filters import UDEN, Filters
from app.kpi.question import scoped_keys
from app.kpi.result import KpiResult
from app.kpi.rows import last_day, number, value_of
from app.store import sqlfile
from app.store.snapshot import Snapshot

_NOTHING = {"numerator": 0, "denominator": 0, "unknown": 0, "median": None, "mean": None}
_SHARE = "andel"


@dataclass(frozen=True)
class Figure:
    """What a month said: as in ``KpiResult.rows``."""

    numerator: float
    denominator: float
    value: float | None


@dataclass(frozen=True)
class Rettelse:
    """A figure that was shown otherwise. ``part``: of this part (``delmål``); ``unit`` and ``name``: of this team, both
    ``None`` for the municipality. ``first`` was shown in ``snapshot`` with the data of ``data_pr``, from the day
    ``shown`` on; ``recounted``: the nøgletal is counted in another way since, by its SQL or a parameter."""

    kpi: Kpi
    part: str | None
    month: date
    unit: str | None
    name: str | None
    first: Figure
    now: Figure
    data_pr: date
    shown: date
    snapshot: str
    recounted: bool

    @property
    def is_share(self) -> bool:
        """Whether the figure is a fraction: a part always is."""
        return self.part is not None or self.kpi.maal == _SHARE


def rettelser(
    snapshot: Snapshot, kpi_id: str, filters: Filters, level: str, scope: Scope, limits: Settings
) -> list[Rettelse]:
    """The figures that ``compute`` gives for the same question, and that were others when their month was first shown
    whole; oldest month first. Nothing is hidden in them: small counts are for those who may see cases.

    What is narrowed further than to a team (to a sagsbehandler, by a dimension, to several teams at once), and another
    ``level`` than kommune or team, was never kept, and has none.

    :raises UsageError: as ``compute``.
    """
    return rettelser_of(snapshot, compute(snapshot, kpi_id, filters, level, scope), scope, limits)


def rettelser_of(snapshot: Snapshot, result: KpiResult, scope: Scope, limits: Settings) -> list[Rettelse]:
    """``rettelser`` of what ``compute`` gave, month by month."""
    filters, (niveau, teams) = result.filters, _kept(result, scope)
    if niveau is None or not _comparable(snapshot, result):
        return []
    given = {
        "kpi": result.kpi.id,
        "niveau": niveau,
        "fra": filters.fra,
        "til": filters.til,
        "kommuner": _kommuner(filters, scope),
    }
    rows = snapshot.lines(sqlfile.read("shape", "rettelse").body, given)
    shown = [row for row in rows if last_day(row["month"]) <= result.data_pr]
    made = [one for month in _by_month(shown) for one in _of_month(result, niveau, teams, month)]
    names = units.display_names(snapshot)
    return [replace(one, name=_name(one.unit, names)) for one in made if _moved(one, limits)]


def _name(unit: str | None, names: dict[tuple[str, str], str]) -> str | None:
    """What a team is called, also one that is no longer delivered; ``None`` for the municipality."""
    if unit is None:
        return None
    return units.UDEN_NAVN["team"] if unit == UDEN else names.get(("team", unit), unit)


def _kept(result: KpiResult, scope: Scope) -> tuple[str | None, frozenset[str] | None]:
    """The level of the kept figures that ``result`` is to be held against, and which teams of it (``None``: all)."""
    filters = result.filters
    teams = allowed(scope.teams, None if filters.team is None else [filters.team])
    narrowed = filters.dims or filters.sagsbehandler or scope.sagsbehandlere is not None
    if narrowed or result.missing or result.refused or result.level not in ("kommune", "team"):
        return None, None
    if result.level == "team" or (teams is not None and len(teams) == 1):
        return "team", teams
    return ("kommune", None) if teams is None else (None, None)


def _comparable(snapshot: Snapshot, result: KpiResult) -> bool:
    """Whether the snapshot knows what was shown, and a team's id names one team."""
    filters = result.filters
    by_team = result.level == "team" or filters.team is not None
    alone = filters.kommune is not None or len(units.leverancer(snapshot)) == 1
    return units.knows_history(snapshot) and (alone or not by_team)


def _kommuner(filters: Filters, scope: Scope) -> list[str] | None:
    mine = allowed(scope.kommuner, None if filters.kommune is None else [filters.kommune])
    return None if mine is None else sorted(mine)


def _by_month(rows: list[dict]) -> Iterator[list[dict]]:
    """The rows of one municipality's month at a time."""
    months: dict[tuple, list[dict]] = {}
    for row in rows:
        months.setdefault((row["month"], row["kommune_kode"]), []).append(row)
    return iter(months.values())


def _of_month(result: KpiResult, niveau: str, teams: frozenset[str] | None, rows: list[dict]) -> Iterator[Rettelse]:
    """Every figure of a month, then and now, for each unit that had or has one."""
    one, month = result.kpi, rows[0]["month"]
    first = {(row["team_id"], row["part"]): row for row in rows if row["niveau"]}
    now = {_unit(result, niveau, teams, row): row for row in _rows_at(result, month, rows[0]["kommune_kode"])}
    every = sorted({unit for unit, _ in first} | set(now), key=lambda unit: (unit is None, unit or ""))
    for unit in every:
        if niveau == "team" and teams is not None and (unit or UDEN) not in teams:
            continue
        for part in [*([] if one.maal == "dele" else [None]), *(name for name, _ in one.dele)]:
            then = _figure(one, part, first.get((unit, part)))
            yield _made(one, part, niveau, unit, now.get(unit), then, rows[0])


def _rows_at(result: KpiResult, month: date, kommune: str) -> list[dict]:
    rows = [row for row in result.lines if row["month"] == month]
    return [row for row in rows if result.level != "kommune" or row["id"] == kommune]


def _unit(result: KpiResult, niveau: str, teams: frozenset[str] | None, row: dict) -> str | None:
    """The team that a row is of: its own, or the one that the whole result is narrowed to."""
    if result.level == "team":
        return row["id"]
    only = next(iter(teams)) if niveau == "team" and teams else None
    return None if only == UDEN else only


def _made(
    one: Kpi, part: str | None, niveau: str, unit: str | None, row: dict | None, first: Figure, then: dict
) -> Rettelse:
    return Rettelse(
        kpi=one,
        part=part,
        month=then["month"],
        unit=unit or (UDEN if niveau == "team" else None),
        name=None,
        first=first,
        now=_figure(one, part, _now(row, part)),
        data_pr=then["data_pr"],
        shown=then["udgivet"].date(),
        snapshot=then["snapshot"],
        recounted=bool(then["recounted"]),
    )


def _now(row: dict | None, part: str | None) -> dict | None:
    return row if row is None or part is None else (row["parts"] or {}).get(part)


def _figure(one: Kpi, part: str | None, row: dict | None) -> Figure:
    sums = {name: number((row or _NOTHING).get(name)) for name in _NOTHING}
    counted = {name: sums[name] or 0 for name in ("numerator", "denominator")}
    if part is not None:
        value = counted["numerator"] / counted["denominator"] if counted["denominator"] else None
    else:
        value = value_of(one, sums | counted)
    return Figure(counted["numerator"], counted["denominator"], value)


def _moved(one: Rettelse, limits: Settings) -> bool:
    """Whether the figure is so far from the first one that it must be said."""
    first, now = one.first, one.now
    cases = abs(now.denominator - first.denominator)
    if first.value is None or now.value is None:
        return (first.value is None) != (now.value is None) or cases >= limits.rettelse_sager
    whole = 1.0 if one.is_share else abs(first.value)
    away = abs(now.value - first.value)
    least = limits.rettelse_procentpoint / 100 * whole
    return (away > 1e-9 and away >= least - 1e-9) or cases >= max(limits.rettelse_sager, 1)


def rettede_sager(
    snapshot: Snapshot, kpi_id: str, filters: Filters, scope: Scope, part: str | None = None
) -> pd.DataFrame:
    """The borgere that make the difference between the months of ``filters`` as first shown and as they are now.

    Columns: ``month sagsref sagsnr borger_id``, then ``numerator denominator unknown value`` as first shown and
    ``numerator_now denominator_now unknown_now value_now``. Whoever is no longer delivered has no ``sagsref``.

    :raises UsageError: the asker may not see cases, or only those of single sagsbehandlere.
    """
    if not scope.cases or scope.sagsbehandlere is not None:
        raise UsageError("Du har ikke adgang til sagerne bag rettelser.", "Spørg den, der administrerer adgangen.")
    refused = filters.cannot_split(kpi(kpi_id))
    if refused or not units.knows_history(snapshot):
        raise UsageError(refused or "Der er intet husket om tidligere viste tal.", "Fjern filteret.")
    keys = scoped_keys(snapshot, filters, scope)
    given = {"kpi": kpi_id, "del": part, "fra": filters.fra, "til": filters.til, "k": keys["k"], "t": keys["t"]}
    rows = snapshot.frame("rettelse_sager", given)
    if kpi(kpi_id).maal in ("median", "gennemsnit"):
        return rows
    moved = [rows[name] != rows[f"{name}_now"] for name in ("numerator", "denominator", "unknown")]
    return rows[moved[0] | moved[1] | moved[2]]  # a share is no other because a case in it took longer
