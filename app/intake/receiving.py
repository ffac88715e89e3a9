"""All tables of an opened delivery judged and staged on a connection, whoever owns it: an import or a dry run."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

from app import danish
from app.config import Settings
from app.intake.cells import Cells, read_cells
from app.intake.delivery import Delivery
from app.intake.faults import Faults, FileFault, Refused
from app.intake.format import BY_NAME, TABLES
from app.intake.header import Layout, lay_out
from app.intake.manifest import Manifest
from app.intake.profile.mapped import Mapped
from app.intake.report import ImportReport, TableReport
from app.intake.schema import Table
from app.intake.settle import Settling
from app.intake.statement import fill
from app.intake.taking import Taken, take

Progress = Callable[[str, float], None]
_VISITATIONSDATO = {"borgere": "visitationsdato", "konteringer": "visitationsdato_registreret"}


@dataclass
class Received:
    """A delivery on its way in: what it is, where its columns stand, and the report and faults that grow with it."""

    delivery: Delivery
    manifest: Manifest | None
    layouts: dict[str, Layout]
    report: ImportReport
    faults: Faults

    def refuse_if_faulty(self) -> None:
        """:raises Refused: anything is wrong with the delivery as a whole."""
        if self.faults:
            self.report.faults = self.faults.texts
            raise Refused(self.report, self.faults)


def receive(delivery: Delivery, manifest: Manifest | None, report: ImportReport, faults: Faults) -> Received:
    """Find the columns of every table; no row is judged yet.

    :raises Refused: what can be known from headers and ``leverance.toml`` is wrong; then the rows were read through
        too, so that the refusal tells all.
    """
    received = Received(delivery, manifest, _lay_out(delivery, faults, report), report, faults)
    if faults:
        _read_through(delivery, faults)
    received.refuse_if_faulty()
    return received


def _lay_out(delivery: Delivery, faults: Faults, report: ImportReport) -> dict[str, Layout]:
    layouts = {}
    for table in TABLES:
        source = delivery.sources.get(table.name)
        if source is None or not source.header:
            continue
        layouts[table.name] = layout = lay_out(table, source.name, source.header, faults)
        report.notes += layout.remarks(table, source.name)
    report.notes += delivery.notes
    report.notes += [f"{name} er ikke en tabel i formatet og er ikke læst." for name in delivery.ignored]
    return layouts


def _read_through(delivery: Delivery, faults: Faults) -> None:
    for source in delivery.sources.values():
        try:
            for _ in source.rows():
                pass
        except FileFault as fault:
            faults.add(source.name, fault.text, fault.remedy)


def settle_all(received: Received, settling: Settling, settings: Settings, tell: Progress) -> None:
    """Judge and stage every delivered table in the order of the format; ``tell`` hears the share of it that is done.

    :raises Refused: a file cannot be read, a required table is empty, too much was set aside.
    """
    tables = [table for table in TABLES if table.name in received.layouts]
    sizes = [received.delivery.sources[table.name].size for table in tables]
    shares = [sum(sizes[:position]) / max(sum(sizes), 1) / 2 for position in range(len(sizes))]
    every = [
        _take(received, settling, table, lambda text, share=share: tell(text, share))
        for table, share in zip(tables, shares, strict=True)
    ]
    cells = read_cells(settling.connection, [one for one in every if isinstance(one, Taken)])
    for table, one, share in zip(tables, every, shares, strict=True):
        tell(f"Bedømmer {table.name}", 0.5 + share)
        fault = _settle(received, settling, one, cells[table.name]) if isinstance(one, Taken) else one
        if fault is not None:
            received.faults.add(received.delivery.sources[table.name].name, fault.text, fault.remedy)
    if not received.delivery.unchanged():
        received.faults.add("Leverancen", "Filerne blev ændret, mens de blev læst.", "Vent, til udtrækket er færdigt.")
    received.refuse_if_faulty()
    _warn_of_visitationsdato(settling, received.report.tables)
    _judge(received, settings)
    received.refuse_if_faulty()
    _sign(settling, received)


def _take(received: Received, settling: Settling, table: Table, tell: Callable[[str], None]) -> Taken | FileFault:
    """One table, or why it cannot be read."""
    source, layout = received.delivery.sources[table.name], received.layouts[table.name]
    tell(f"Læser {table.name}")
    try:
        return take(
            table,
            source,
            layout,
            settling.register,
            lambda read: tell(f"Læser {table.name}: {danish.number(read)} rækker"),
        )
    except FileFault as fault:
        return fault


def _settle(received: Received, settling: Settling, one: Taken, cells: dict[str, Cells]) -> FileFault | None:
    """One table that was read, or why it cannot be judged."""
    source = received.delivery.sources[one.table.name]
    try:
        received.report.tables[one.table.name] = settling.settle(one, cells)
        received.report.notes += source.remarks() if isinstance(source, Mapped) else ()
    except FileFault as fault:
        return fault
    return None


def _warn_of_visitationsdato(settling: Settling, reports: dict[str, TableReport]) -> None:
    """Where a visitationsdato was overwritten by the start of a later job; known only when all tables are in."""
    code = "visitationsdato_lig_fleksjob"
    for table, column in _VISITATIONSDATO.items():
        statement = fill("visitationsdato", tabel=table, felt=column)
        (count,) = settling.connection.execute(statement, {"kommune": settling.kommune}).fetchone()
        if count:
            reports[table].warnings[code] = count
            settling.remark(table, code, "advarsel", column, count)


def _judge(received: Received, settings: Settings) -> None:
    """The faults of a delivery as a whole: empty required tables, too large a share of set-aside rows."""
    limit = settings.karantaene_max_andel
    may_be_empty = received.manifest.tomme | received.delivery.empty
    for name, table in received.report.tables.items():
        file = received.delivery.sources[name].name
        if BY_NAME[name].required and table.read == table.ignored and name not in may_be_empty:
            remedy = f'Er det meningen, så skriv tomme = ["{name}"] i leverance.toml.'
            received.faults.add(file, "Tabellen er tom.", remedy)
        elif table.set_aside > limit * table.read:
            why = " ".join(f"{place.count} × {place}." for place in table.places)
            text = f"{table.set_aside} af {table.read} rækker måtte sættes til side, mere end {limit * 100:.0f} %."
            received.faults.add(file, text, why)


def _sign(settling: Settling, received: Received) -> None:
    """Note the delivery itself, and the tables that were not delivered."""
    connection, manifest = settling.connection, received.manifest
    now = datetime.now(UTC).replace(tzinfo=None)
    connection.execute(
        "INSERT INTO stage.leverance VALUES (?, ?, ?, ?, ?)",
        [manifest.kommune_kode, manifest.data_pr, manifest.kilde, now, received.delivery.sha256],
    )
    absent = [table.name for table in TABLES if table.name not in received.delivery.sources]
    connection.execute(
        "INSERT INTO stage.tabel SELECT ?, unnest(?), false, 0, 0, 0, 0, 0", [manifest.kommune_kode, absent]
    )
