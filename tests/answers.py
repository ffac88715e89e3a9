"""Asking a small delivery for its answers, through the same door as users: import, then compute."""

from pathlib import Path

from app.access import Scope
from app.intake import import_delivery
from app.kpi import Filters, KpiResult, compute
from app.kpi.cases import cases
from app.kpi.filters import first_of_month
from app.store.snapshot import current
from tests.deliveries import deliver


def deliver_and_import(folder: Path, **tables: object) -> Path:
    """Deliver the rows (see ``tests.deliveries``), import them into a new store below ``folder``, return the store."""
    store = folder / "store"
    import_delivery(deliver(folder, **tables), store)
    return store


def filters(month: str, until: str | None = None, **narrowed: object) -> Filters:
    """The filters of one month, or of a period."""
    return Filters(first_of_month(month), first_of_month(until or month), **narrowed)


def result(store: Path, kpi_id: str, month: str, level: str = "kommune", **narrowed: object) -> KpiResult:
    """The nøgletal for one month (or, with ``until``, a period)."""
    return compute(current(store), kpi_id, filters(month, **narrowed), level, Scope.everything())


def answer(store: Path, kpi_id: str, month: str, **narrowed: object) -> tuple[float, float] | None:
    """(numerator, denominator) of the municipality in one month; ``None`` without observations."""
    rows = result(store, kpi_id, month, **narrowed).rows
    return None if rows.empty else (rows.iloc[0]["numerator"], rows.iloc[0]["denominator"])


def by_unit(store: Path, kpi_id: str, month: str, level: str, **narrowed: object) -> dict[str | None, tuple]:
    """id → (numerator, denominator) at a level in one month."""
    rows = result(store, kpi_id, month, level, **narrowed).rows
    return {row.id: (row.numerator, row.denominator) for row in rows.itertuples()}


def case_rows(store: Path, kpi_id: str, month: str, *columns: str, **narrowed: object) -> list[tuple]:
    """The cases behind a month, as tuples of the named columns."""
    rows = cases(current(store), kpi_id, filters(month, **narrowed), Scope.everything())
    return list(rows[list(columns)].itertuples(index=False, name=None))
