"""From filters and scope to the parameters of ``queries/shape/udvalg.sql``: the one place where they meet."""

import re
from collections.abc import Sequence
from functools import lru_cache

import pandas as pd

from app.access import Scope, allowed
from app.errors import AccessDenied
from app.kpi.filters import Filters
from app.kpi.units import keys, kinds, within
from app.store import sqlfile
from app.store.snapshot import Snapshot

SUMMED = ("sum",)  # questions to what the import added up: they need no observations
LISTED = ("sager",)  # questions to the rows of a list, counted and shown
_SLOT = re.compile(r"(?<=\$)[a-z_]+")
_OPEN = re.compile(r"\s*AND \(\$([a-z_]+)::[A-Z]+(?:\[\])? IS NULL OR .*\)$")
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
    k = _allowed_keys(snapshot, "kommune", scope.kommuner, filters.kommune)
    t = _allowed_keys(snapshot, "team", scope.teams, filters.team)
    s = _allowed_keys(snapshot, "sagsbehandler", scope.sagsbehandlere, filters.sagsbehandler)
    return {"k": k, "t": within(snapshot, "team", k, t), "s": within(snapshot, "sagsbehandler", k, s)}


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
    return snapshot.sql(*_asked(snapshot, shape, given))


def ask_lines(snapshot: Snapshot, shape: str, given: dict) -> list[dict]:
    """``ask`` as plain values by name."""
    return snapshot.lines(*_asked(snapshot, shape, given))


def ask_rows(snapshot: Snapshot, shape: str, given: dict) -> list[tuple]:
    """``ask`` as plain values in the order of the SELECT."""
    return snapshot.rows(*_asked(snapshot, shape, given))


def _asked(snapshot: Snapshot, shape: str, given: dict) -> tuple[str, dict]:
    body = sqlfile.read("shape", shape).body
    if shape not in SUMMED:
        chosen = sqlfile.read("shape", "valgt").body if shape in LISTED else ""
        more = f", valgt AS NOT MATERIALIZED (\n{chosen}\n)" if chosen else ""
        body = f"WITH udvalg AS NOT MATERIALIZED (\n{_among(snapshot, given['kpier'])}\n){more}\n{body}"
    body = _without_open(body, frozenset(name for name, value in given.items() if value is None))
    return body, {name: given[name] for name in set(_SLOT.findall(body))}


def _among(snapshot: Snapshot, kpi_ids: Sequence[str]) -> str:
    """``udvalg.sql`` on the observations with a day or those of periods alone, where they are all that there are."""
    by_day, by_period = kinds(snapshot)
    mixed = not by_day.isdisjoint(kpi_ids) and not by_period.isdisjoint(kpi_ids)
    of_one = "observation_dag" if by_period.isdisjoint(kpi_ids) else "observation_maaned"
    return sqlfile.read("shape", "udvalg").body.replace("{observation}", "observation" if mixed else of_one)


@lru_cache(maxsize=1_000)
def _without_open(body: str, absent: frozenset[str]) -> str:
    """The statement without its lines ``AND ($x IS NULL OR …)`` of what is not narrowed: planning them takes long."""
    return "\n".join(line for line in body.splitlines() if not ((open_ := _OPEN.match(line)) and open_[1] in absent))
