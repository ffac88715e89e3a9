"""compute(): the one way from a nøgletal, filters and a level to its figures."""

from app.access import Scope
from app.errors import UsageError
from app.kpi import units
from app.kpi.catalogue import Kpi, kpi
from app.kpi.filters import Filters
from app.kpi.question import parameters
from app.kpi.result import KpiResult
from app.kpi.rows import empty_rows, result_rows
from app.store.snapshot import Snapshot


def compute(snapshot: Snapshot, kpi_id: str, filters: Filters, level: str, scope: Scope) -> KpiResult:
    """A nøgletal for the months and units that ``filters`` and ``scope`` leave, one row per month and unit of
    ``level``.

    :raises UsageError: unknown nøgletal, a level that it does not have, an id that was not delivered.
    """
    one = kpi(kpi_id)
    if level not in one.niveauer:
        raise UsageError(f"»{one.titel}« kan ikke opgøres pr. {level}.", f"Brug: {', '.join(one.niveauer)}.")
    refused = filters.cannot_split(one)
    missing = _missing(snapshot, one, filters)
    day = units.data_pr(snapshot, filters.kommune)
    given = parameters(snapshot, one.id, filters, scope)
    rows = empty_rows() if refused or missing else result_rows(snapshot, one, given, level, day)
    return KpiResult(one, filters, level, rows, day, snapshot.name, missing, refused)


def _missing(snapshot: Snapshot, one: Kpi, filters: Filters) -> str | None:
    absent = units.missing_tables(snapshot, one.tabeller, filters.kommune)
    if not absent:
        return None
    return f"Ingen data leveret. Nøgletallet kræver {_and(absent)} i leverancen."


def _and(words: tuple[str, ...]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} og {words[-1]}"
