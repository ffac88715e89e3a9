"""compute(): the one way from a nøgletal, filters and a level to its figures."""

from collections.abc import Sequence

from app.access import Scope
from app.errors import UsageError
from app.kpi import units
from app.kpi.catalogue import Kpi, kpi
from app.kpi.filters import Filters
from app.kpi.question import parameters, require_staff
from app.kpi.result import KpiResult
from app.kpi.rows import result_rows
from app.kpi.sums import Sums, sums
from app.store.snapshot import Snapshot


def compute(snapshot: Snapshot, kpi_id: str, filters: Filters, level: str, scope: Scope) -> KpiResult:
    """A nøgletal for the months and units that ``filters`` and ``scope`` leave, one row per month and unit of
    ``level``.

    :raises UsageError: unknown nøgletal, a level that it does not have, an id that was not delivered.
    :raises AccessDenied: figures per sagsbehandler, for an asker who may not see such.
    """
    return compute_many(snapshot, [kpi_id], filters, level, scope)[kpi_id]


def compute_many(
    snapshot: Snapshot, kpi_ids: Sequence[str], filters: Filters, level: str, scope: Scope
) -> dict[str, KpiResult]:
    """What ``compute`` gives for each of ``kpi_ids``, by its id; asked in one go, which is many times as quick.

    :raises UsageError: as ``compute``.
    """
    every = [_of_level(kpi(kpi_id), level) for kpi_id in kpi_ids]
    if level == "sagsbehandler":
        require_staff(scope)
    absent = {one.id: (_missing(snapshot, one, filters), _refused(one, filters, scope)) for one in every}
    wanted = [one for one in every if not any(absent[one.id])]
    given = parameters(snapshot, [one.id for one in wanted], filters, scope) | {"niveau": level}
    found = sums(snapshot, wanted, given)
    names, order = units.unit_names(snapshot, level), units.unit_order(snapshot, level)
    day = units.data_pr(snapshot, filters.kommune)

    def result(one: Kpi) -> KpiResult:
        missing, refused = absent[one.id]
        nothing = missing or refused
        rows = [] if nothing else result_rows(one, found.get(one.id, Sums()), names, order, day)
        return KpiResult(one, filters, level, rows, day, snapshot.name, missing, refused)

    return {one.id: result(one) for one in every}


def _of_level(one: Kpi, level: str) -> Kpi:
    if level not in one.niveauer:
        raise UsageError(f"»{one.titel}« kan ikke opgøres pr. {level}.", f"Brug: {', '.join(one.niveauer)}.")
    return one


def _refused(one: Kpi, filters: Filters, scope: Scope) -> str | None:
    """Why there are no rows: the filters cannot narrow it, or the asker's own bounds cannot."""
    for level, mine in (("team", scope.teams), ("sagsbehandler", scope.sagsbehandlere)):
        if mine is not None and level not in one.niveauer:
            return f"»{one.titel}« opgøres kun for hele kommunen, og du ser tal for dit eget område."
    return filters.cannot_split(one)


def _missing(snapshot: Snapshot, one: Kpi, filters: Filters) -> str | None:
    absent = units.missing_tables(snapshot, one.tabeller, filters.kommune)
    if not absent:
        return None
    return f"Ingen data leveret. Nøgletallet kræver {_and(absent)} i leverancen."


def _and(words: tuple[str, ...]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} og {words[-1]}"
