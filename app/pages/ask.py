"""Aggregates remembered in process. Snapshot and scope are part of every key, so no line of code clears the cache."""

from collections.abc import Callable, Sequence
from typing import Any

from flask_caching import Cache

from app.access import Scope
from app.kpi import Filters, KpiResult, compute_many
from app.store.snapshot import Snapshot


def _part(value: object) -> str:
    """A key's part that is the same for equal values, whatever order a set happens to have."""
    return repr(sorted(value)) if isinstance(value, frozenset) else repr(value)


def key(snapshot: Snapshot, scope: Scope, *parts: object) -> str:
    """What a remembered answer is found by."""
    mine = (scope.kommuner, scope.teams, scope.sagsbehandlere, scope.cases, scope.colleagues)
    return "|".join([str(snapshot.path), *map(_part, mine), *map(_part, parts)])


class Ask:
    """Asks ``app.kpi`` and remembers the answer. Only for sums: a row about a borger is never kept."""

    def __init__(self, cache: Cache) -> None:
        self._cache = cache

    def compute(self, snapshot: Snapshot, kpi_id: str, filters: Filters, level: str, scope: Scope) -> KpiResult:
        """``app.kpi.compute``, remembered."""
        return self.compute_many(snapshot, [kpi_id], filters, level, scope)[kpi_id]

    def compute_many(
        self, snapshot: Snapshot, kpi_ids: Sequence[str], filters: Filters, level: str, scope: Scope
    ) -> dict[str, KpiResult]:
        """``app.kpi.compute_many``, each answer remembered by itself; only what is not known is asked for.

        It is for those who work with the cases; all others are told by ``app.pages.outside``.
        """
        if not scope.cases:
            raise ValueError("figures for those who do not work with the cases pass disclosure control")
        names = {kpi_id: key(snapshot, scope, "compute", kpi_id, filters, level) for kpi_id in kpi_ids}
        known = {kpi_id: self._cache.get(name) for kpi_id, name in names.items()}
        asked = [kpi_id for kpi_id, result in known.items() if result is None]
        if asked:
            known |= compute_many(snapshot, asked, filters, level, scope)
        for kpi_id in asked:
            self._cache.set(names[kpi_id], known[kpi_id])
        return known

    def get(self, name: str) -> Any:
        """What is remembered under ``name``; ``None`` when nothing is."""
        return self._cache.get(name)

    def set(self, name: str, answer: Any) -> None:
        """Remember ``answer``."""
        self._cache.set(name, answer)

    def remember(self, name: str, answer: Callable[[], Any]) -> Any:
        """What ``answer`` gives, or gave before under ``name`` (made with ``key``)."""
        known = self._cache.get(name)
        if known is None:
            known = answer()
            self._cache.set(name, known)
        return known
