"""Events of the audit trail as a table with Danish words."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from app import danish
from app.access.audit import NAMES
from app.own.audit_chain import Head, Verdict
from app.reports.table import COUNT, Column, Table

COLUMNS = (
    *(Column("Nr."), Column("Tidspunkt"), Column("Bruger"), Column("Rolle"), Column("Hvad"), Column("Genstand")),
    *(Column("Filter"), Column("Antal", COUNT)),
)


def event_table(rows: Iterable[Mapping]) -> Table:
    """The events of ``app.own.audit.events``, in their order; whom they were about is not in it."""
    return Table(COLUMNS, tuple(_row(row) for row in rows))


def _row(row: Mapping) -> tuple:
    when = danish.moment(datetime.fromisoformat(row["hvornaar"]))
    what = NAMES.get(row["handling"], row["handling"])
    return (str(row["nr"]), when, row["hvem"], row["rolle"], what, row["genstand"], row["filter"], row["antal"])


def verdict_text(verdict: Verdict, head: Head) -> str:
    """How a whole trail is told of, with the head that can be kept elsewhere."""
    counted = danish.count(verdict.antal, "hændelse", "hændelser")
    return f"{counted} er gået igennem, og kæden hænger sammen. Hoved: {head[0]}:{head[1]}"
