"""What pages record: each answer that shows persons, before it is given, and each file that is taken away."""

from collections.abc import Iterable, Mapping

from app.access import audit
from app.access.audit import Handling
from app.pages.visit import Visit
from app.reports.table import Column, Table
from app.view.listing import field

BORGER = Column("Borger")  # a table that shows pseudonyms has them in this column


def seen(visit: Visit, handling: Handling, genstand: str, personer: Iterable[str], antal: int | None = None) -> None:
    """Record that the asker is about to see rows about ``personer`` (``borger_id``).

    :raises AuditError: it cannot be recorded; the rows are then not shown.
    """
    shown = tuple(dict.fromkeys(one for one in personer if isinstance(one, str) and one))
    audit.record(
        visit.store,
        visit.asker,
        handling,
        genstand,
        filter=words(visit),
        antal=len(shown) if antal is None else antal,
        snapshot=visit.snapshot.name,
        personer=shown,
    )


def rows_seen(visit: Visit, handling: Handling, genstand: str, rows: list[Mapping]) -> None:
    """``seen`` for the rows that a list sends."""
    seen(visit, handling, genstand, [row.get(field(BORGER), "") for row in rows], len(rows))


def taken(visit: Visit, name: str, table: Table, personer: Iterable[str] = ()) -> None:
    """Record that a file is about to leave the house; its persons are those of its column ``Borger``, and ``personer``.

    :raises AuditError: as ``seen``.
    """
    seen(visit, "eksport", name, (*personer, *persons_of(table)), len(table.rows))


def persons_of(table: Table) -> list[str]:
    """The pseudonyms in a table; none in a table of figures."""
    at = [number for number, column in enumerate(table.columns) if column.name == BORGER.name]
    return [str(row[number]) for row in table.rows for number in at if row[number]]


def require(visit: Visit) -> None:
    """Before a list is offered: its rows could be recorded.

    :raises AuditError: they could not.
    """
    audit.require_trail(visit.store)


def words(visit: Visit) -> str:
    """The filters in canonical words: ids, not names, and the page's own parameters by their keys."""
    return " · ".join([visit.filters.words(), *(f"{key} {value}" for key, value in sorted(visit.extra.items()))])
