"""What one can choose between in a filter: months, teams, sagsbehandlere, puljer and the values of the dimensions."""

import calendar
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property, lru_cache

import pandas as pd

from app import danish
from app.access import Scope, allowed
from app.kpi import units
from app.kpi.filters import DIMENSIONER, UDEN, VAERDIER, Filters
from app.store.snapshot import Snapshot

_INTERVALS = (
    "under 30",
    "30-39",
    "40-49",
    "50-59",
    "60 og over",
    "1-5",
    "6-10",
    "11-15",
    "16-20",
    "21-25",
    "26-30",
    "over 30",
    "under 1 år",
    "1-2 år",
    "over 2 år",
)
_LAST = len(_INTERVALS)
Option = tuple[str, str]  # the value in the address, and what the reader sees


@dataclass(frozen=True)
class Choices:
    """The options of every filter in one snapshot for one asker, each a (value, Danish text)."""

    kommuner: tuple[Option, ...]
    kommune: str | None  # the one that the figures are of, where there are several
    teams: tuple[Option, ...]
    sagsbehandlere: tuple[Option, ...]
    months: tuple[date, ...]  # first days, newest first
    data_pr: date
    staff: tuple[tuple[str, str, date, date], ...]  # sagsbehandler_id, team_id, first and last day in the team
    dims: tuple[tuple[str, tuple[Option, ...]], ...]

    @cached_property
    def newest(self) -> date | None:
        """The newest month that has ended on the data date, else the newest there is: what a page opens on."""
        ended = [month for month in self.months if not self.is_preliminary(month)]
        return next(iter(ended or self.months), None)

    @cached_property
    def month_words(self) -> tuple[Option, ...]:
        """Every month, newest first: as it stands in the address, and in words."""
        return tuple((f"{month:%Y-%m}", self._month_said(month)) for month in self.months)

    def _month_said(self, month: date) -> str:
        return danish.month(month).capitalize() + " (foreløbig)" * self.is_preliminary(month)

    def is_preliminary(self, month: date) -> bool:
        """Whether the data date lies before the month's last day."""
        return month.replace(day=calendar.monthrange(month.year, month.month)[1]) > self.data_pr

    def of(self, key: str) -> tuple[Option, ...]:
        """The options of the filter ``key``."""
        plain = {"kommune": self.kommuner, "team": self.teams, "sagsbehandler": self.sagsbehandlere}
        return plain[key] if key in plain else dict(self.dims).get(key, ())

    def staff_of(self, filters: Filters) -> tuple[Option, ...]:
        """The sagsbehandlere to choose between: with a team, those who were in it in the year up to the month."""
        if filters.team in (None, UDEN):
            return self.sagsbehandlere
        since = filters.til.replace(year=filters.til.year - 1)
        until = filters.til.replace(day=28)
        within = {
            who for who, team, first, last in self.staff if team == filters.team and last >= since and first <= until
        } | {filters.sagsbehandler, UDEN}
        return tuple(option for option in self.sagsbehandlere if option[0] in within)


@lru_cache(maxsize=16)
def choices(snapshot: Snapshot, scope: Scope, kommune: str | None = None) -> Choices:
    """The options that ``scope`` lets the asker choose between in ``snapshot``.

    Figures are of one municipality: ``kommune``, or the first by name when it is not given or not known.
    """
    kommuner = _units(snapshot, "kommune", scope.kommuner)
    codes = [code for code, _ in kommuner]
    chosen = kommune if kommune in codes else next(iter(codes), None)
    return Choices(
        kommuner=kommuner,
        kommune=chosen if len(codes) > 1 else None,
        teams=_with_none(snapshot, "team", scope.teams, chosen),
        sagsbehandlere=_staff_options(snapshot, scope, chosen),
        months=tuple(reversed(units.months(snapshot))),
        data_pr=units.data_pr(snapshot, chosen),
        staff=_staff(snapshot),
        dims=(*_dimensions(snapshot, scope), ("pulje", _with_none(snapshot, "pulje", None, chosen))),
    )


def _units(
    snapshot: Snapshot, niveau: str, mine: frozenset[str] | None, kommune: str | None = None
) -> tuple[Option, ...]:
    """The units of a level, of one municipality where it is given, by Danish order of their names."""
    through = allowed(mine, None)
    return tuple(
        (str(row.id), str(row.navn))
        for row in units.units(snapshot).query("niveau == @niveau").itertuples()
        if (through is None or row.id in through) and kommune in (None, row.kommune)
    )


def _with_none(snapshot: Snapshot, niveau: str, mine: frozenset[str] | None, kommune: str | None) -> tuple[Option, ...]:
    """The same, and last "Uden …" for those who may see all."""
    none = ((UDEN, units.UDEN_NAVN[niveau]),) if mine is None else ()
    return (*_units(snapshot, niveau, mine, kommune), *none)


def _staff_options(snapshot: Snapshot, scope: Scope, kommune: str | None) -> tuple[Option, ...]:
    """The sagsbehandlere whose figures the asker may see: none, one's own, those of one's teams, or all."""
    if not scope.sees_staff:
        return ()
    mine = scope.sagsbehandlere
    if scope.teams is not None:
        mine = allowed(mine, {who for who, team, _, _ in _staff(snapshot) if team in scope.teams})
    return _with_none(snapshot, "sagsbehandler", mine, kommune)


def known_scope(snapshot: Snapshot, scope: Scope) -> Scope:
    """The scope in terms of one snapshot: what it does not have is nothing to see, and an id that two municipalities
    of the asker's both have stands for neither."""
    if scope.kommuner is None and scope.teams is None and scope.sagsbehandlere is None:
        return scope
    every = units.units(snapshot)
    within = every if scope.kommuner is None else every[every["kommune"].isin(scope.kommuner)]

    def known(niveau: str, mine: frozenset[str] | None) -> frozenset[str] | None:
        counted = within[within["niveau"] == niveau]["id"].value_counts()
        return None if mine is None else frozenset(one for one in mine if counted.get(one, 0) == 1)

    return replace(
        scope,
        kommuner=known("kommune", scope.kommuner),
        teams=known("team", scope.teams),
        sagsbehandlere=known("sagsbehandler", scope.sagsbehandlere),
    )


def _staff(snapshot: Snapshot) -> tuple[tuple[str, str, date, date], ...]:
    rows = snapshot.frame("ansatte")
    return tuple(
        (row.sagsbehandler_id, row.team_id, pd.Timestamp(row.fra).date(), pd.Timestamp(row.til).date())
        for row in rows.itertuples()
    )


def _dimensions(snapshot: Snapshot, scope: Scope) -> tuple[tuple[str, tuple[Option, ...]], ...]:
    """The values of the dimensions; none for those who do not work with the cases: the groups would be too small."""
    if not scope.cases:
        return ()
    rows = snapshot.frame("dimensionsvaerdier")
    grouped = rows.groupby("dimension")["vaerdi"].agg(list).to_dict()
    return tuple(
        (name, tuple(_said(name, value) for value in _sorted(grouped[name]))) for name in DIMENSIONER if name in grouped
    )


def _sorted(values: list[str]) -> list[str]:
    """Intervals by size, other words by alphabet, "uoplyst" last."""
    place = {name: number for number, name in enumerate(_INTERVALS)}
    return sorted(values, key=lambda value: (value == "uoplyst", place.get(value, _LAST), danish.sort_key(value)))


def _said(name: str, value: str) -> Option:
    said = VAERDIER.get((name, value), value).replace("-", "–")
    return value, said[:1].upper() + said[1:]
