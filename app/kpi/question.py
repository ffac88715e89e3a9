"""From filters and scope to the parameters of ``queries/shape/udvalg.sql``: the one place where they meet."""

from collections.abc import Sequence

import pandas as pd

from app.access import Scope, allowed
from app.kpi.filters import Filters
from app.kpi.units import keys
from app.store import sqlfile
from app.store.snapshot import Snapshot

_PLAIN = ("koen", "ordning", "aldersgruppe", "sektor", "timer_nu", "timer_start", "anciennitet", "branche", "ydelse")


def parameters(snapshot: Snapshot, kpi_ids: Sequence[str], filters: Filters, scope: Scope) -> dict:
    """The parameters of udvalg.sql; lists of keys are already cut to what the scope lets through."""
    chosen = {name: filters.dim(name) for name in _PLAIN}
    pulje = filters.dim("pulje")
    return {
        "kpier": list(kpi_ids),
        "fra": filters.fra,
        "til": filters.til,
        "del": None,
        "pulje": keys(snapshot, "pulje", None if pulje is None else frozenset([pulje])),
        **scoped_keys(snapshot, filters, scope),
        **chosen,
    }


def scoped_keys(snapshot: Snapshot, filters: Filters, scope: Scope) -> dict:
    """``k``, ``t`` and ``s``: session scope ∩ what was asked for, as lists of keys, or ``None`` for all."""
    return {
        "k": _allowed_keys(snapshot, "kommune", scope.kommuner, filters.kommune),
        "t": _allowed_keys(snapshot, "team", scope.teams, filters.team),
        "s": _allowed_keys(snapshot, "sagsbehandler", scope.sagsbehandlere, filters.sagsbehandler),
    }


def _allowed_keys(snapshot: Snapshot, niveau: str, mine: frozenset[str] | None, asked: str | None) -> list[int] | None:
    return keys(snapshot, niveau, allowed(mine, None if asked is None else [asked]))


def ask(snapshot: Snapshot, shape: str, given: dict) -> pd.DataFrame:
    """The answer of ``queries/shape/<shape>.sql`` over the observations that ``given`` narrows to."""
    selection = sqlfile.read("shape", "udvalg").body
    body = sqlfile.read("shape", shape).body
    return snapshot.sql(f"WITH udvalg AS (\n{selection}\n)\n{body}", given)
