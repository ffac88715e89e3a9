"""From filters and scope to the parameters of ``queries/shape/udvalg.sql``: the one place where they meet."""

import re
from collections.abc import Sequence

import pandas as pd

from app.access import Scope, allowed
from app.errors import AccessDenied
from app.kpi.filters import Filters
from app.kpi.units import keys
from app.store import sqlfile
from app.store.snapshot import Snapshot

SUMMED = ("sum", "sum_kategori")  # questions to what the import added up: they need no observations
_SLOT = re.compile(r"(?<=\$)[a-z_]+")
_PLAIN = ("koen", "ordning", "aldersgruppe", "sektor", "timer_nu", "timer_start", "anciennitet", "branche", "ydelse")
NARROWING = (*_PLAIN, "s", "pulje")  # what the sums of the months know nothing of


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
    """``k``, ``t`` and ``s``: session scope ∩ what was asked for, as lists of keys, or ``None`` for all.

    :raises AccessDenied: figures of one sagsbehandler are asked for, and the asker may not see such.
    """
    if filters.sagsbehandler is not None:
        require_staff(scope)
    return {
        "k": _allowed_keys(snapshot, "kommune", scope.kommuner, filters.kommune),
        "t": _allowed_keys(snapshot, "team", scope.teams, filters.team),
        "s": _allowed_keys(snapshot, "sagsbehandler", scope.sagsbehandlere, filters.sagsbehandler),
    }


def require_staff(scope: Scope) -> None:
    """Go on only where figures of single sagsbehandlere may be shown.

    :raises AccessDenied: they may not.
    """
    if not scope.sees_staff:
        raise AccessDenied("Tal pr. sagsbehandler vises ikke for din rolle.", "Hvem der ser dem, er en indstilling.")


def _allowed_keys(snapshot: Snapshot, niveau: str, mine: frozenset[str] | None, asked: str | None) -> list[int] | None:
    return keys(snapshot, niveau, allowed(mine, None if asked is None else [asked]))


def ask(snapshot: Snapshot, shape: str, given: dict) -> pd.DataFrame:
    """The answer of ``queries/shape/<shape>.sql`` over the observations that ``given`` narrows to."""
    return snapshot.sql(*_asked(shape, given))


def ask_lines(snapshot: Snapshot, shape: str, given: dict) -> list[dict]:
    """``ask`` as plain values by name."""
    return snapshot.lines(*_asked(shape, given))


def _asked(shape: str, given: dict) -> tuple[str, dict]:
    body = sqlfile.read("shape", shape).body
    if shape not in SUMMED:
        body = f"WITH udvalg AS (\n{sqlfile.read('shape', 'udvalg').body}\n)\n{body}"
    return body, {name: given[name] for name in set(_SLOT.findall(body))}
