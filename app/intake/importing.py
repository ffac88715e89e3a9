"""A delivery from its folder to a published snapshot, or to a refusal that tells all that is wrong."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

from app.build import Building, building
from app.config import Settings, read_settings
from app.errors import DeliveryRefused
from app.intake import codes
from app.intake.cpr import Pseudonyms
from app.intake.delivery import Delivery, open_delivery
from app.intake.faults import Faults, FileFault, Refused
from app.intake.format import BY_NAME, TABLES
from app.intake.header import Layout, lay_out
from app.intake.key import read_key
from app.intake.manifest import Manifest, read_manifest
from app.intake.people import Register
from app.intake.report import ImportReport, TableReport
from app.intake.settle import Settling
from app.intake.verdict import fill

Progress = Callable[[str, float], None]
_READING = 0.6  # of the whole; the rest is the model, the nøgletal and publication


def import_delivery(
    delivery: Path, store: Path, data_pr: date | None = None, progress: Progress | None = None
) -> ImportReport:
    """Check the delivery at ``delivery``, build a snapshot with it in ``store`` and publish it.

    :param data_pr: stands above the delivery's own data date.
    :param progress: called with what comes now, in Danish, and the share done (0 to 1).
    :raises Refused: a ``DeliveryRefused`` with ``report``; what was served before stays served.
    :raises StoreError: the store cannot be used.
    :raises UsageError: there is no delivery at that place.
    """
    faults, tell = Faults(), progress or (lambda text, share: None)
    with open_delivery(delivery, faults) as opened:
        manifest = read_manifest(opened.manifest, data_pr, faults)
        report = ImportReport(data_pr or (manifest and manifest.data_pr), manifest and manifest.kommune_kode)
        layouts = _lay_out(opened, faults, report)
        if faults or manifest is None:
            _read_through(opened, faults)
            raise _refuse(report, faults)
        with building(store, manifest.kommune_kode) as work:
            register = Register(lambda: Pseudonyms(read_key(store)))
            settling = Settling(work.connection, manifest.kommune_kode, manifest.data_pr, register)
            _settle_all(settling, opened, layouts, report, faults, tell)
            if not faults:
                _judge(report, manifest, read_settings(store), faults)
            if faults:
                raise _refuse(report, faults)
            _sign(settling, opened, manifest)
            _complete(work, report, tell)
            report.snapshot = work.publish(manifest.data_pr)
            report.published = True
    tell("Færdig", 1.0)
    return report


def _complete(work: Building, report: ImportReport, tell: Progress) -> None:
    """Model, nøgletal and checks; a check that stops publication refuses the delivery with its report."""
    try:
        work.complete(lambda done, total, text: tell(text, _READING + (1 - _READING) * done / max(total, 1)))
    except DeliveryRefused as stopped:
        report.faults = [stopped.message]
        stopped.report = report
        raise


def _refuse(report: ImportReport, faults: Faults) -> Refused:
    report.faults = faults.texts
    return Refused(report, faults)


def _lay_out(opened: Delivery, faults: Faults, report: ImportReport) -> dict[str, Layout]:
    layouts = {}
    for table in TABLES:
        source = opened.sources.get(table.name)
        if source is None or not source.header:
            continue
        layouts[table.name] = layout = lay_out(table, source.name, source.header, faults)
        if layout.unknown:
            names = ", ".join(f"»{layout.header[at].strip()}«" for at in layout.unknown)
            report.notes.append(f"{source.name}: kolonner, der ikke er en del af formatet og ikke er læst: {names}.")
    for name in opened.ignored:
        report.notes.append(f"{name} er ikke en tabel i formatet og er ikke læst.")
    return layouts


def _read_through(opened: Delivery, faults: Faults) -> None:
    """Read all rows of a delivery that is refused anyway, so that the refusal tells all faults at once."""
    for source in opened.sources.values():
        try:
            for _ in source.rows():
                pass
        except FileFault as fault:
            faults.add(source.name, fault.text, fault.remedy)


def _settle_all(
    settling: Settling,
    opened: Delivery,
    layouts: dict[str, Layout],
    report: ImportReport,
    faults: Faults,
    tell: Progress,
) -> None:
    """Every delivered table in the order of the format; a file that cannot be read goes to ``faults``."""
    delivered = [table for table in TABLES if table.name in layouts]
    for position, table in enumerate(delivered):
        tell(f"Læser {table.name}", _READING * position / len(delivered))
        source, layout = opened.sources[table.name], layouts[table.name]
        try:
            report.tables[table.name] = counted = settling.settle(table, source, layout)
        except FileFault as fault:
            faults.add(source.name, fault.text, fault.remedy)
            continue
        if layout.unknown:
            counted.warnings["ukendt_kolonne"] = len(layout.unknown)
    if "borgere" in report.tables and "fleksjob" in report.tables:
        _warn_of_visitationsdato(settling, report.tables["borgere"])


def _warn_of_visitationsdato(settling: Settling, report: TableReport) -> None:
    (count,) = settling.connection.execute(fill("visitationsdato"), {"kommune": settling.kommune}).fetchone()
    if count:
        code = "visitationsdato_lig_fleksjob"
        report.warnings[code] = count
        settling.note_warning("borgere", code, "visitationsdato", count)


def _judge(report: ImportReport, manifest: Manifest, settings: Settings, faults: Faults) -> None:
    """The faults of a delivery as a whole: empty required tables, too large a share of set-aside rows."""
    for name, table in report.tables.items():
        source = f"{name}"
        if BY_NAME[name].required and table.read == table.ignored and name not in manifest.tomme:
            faults.add(source, "Tabellen er tom.", f'Er det meningen, så skriv tomme = ["{name}"] i leverance.toml.')
        elif table.set_aside > settings.karantaene_max_andel * table.read:
            why = "; ".join(f"{n} × {codes.sentence(code)}" for code, n in table.reasons.items())
            limit = f"{settings.karantaene_max_andel:.0%}".replace("%", " %")
            faults.add(
                source, f"{table.set_aside} af {table.read} rækker måtte sættes til side (grænsen er {limit}): {why}"
            )


def _sign(settling: Settling, opened: Delivery, manifest: Manifest) -> None:
    """Note the delivery itself, and the tables that were not delivered."""
    connection, kommune = settling.connection, manifest.kommune_kode
    connection.execute(
        "INSERT INTO stage.leverance VALUES (?, ?, ?, ?, ?)",
        [kommune, manifest.data_pr, manifest.kilde, datetime.now(UTC).replace(tzinfo=None), opened.sha256],
    )
    for table in TABLES:
        if table.name not in opened.sources:
            connection.execute("INSERT INTO stage.tabel VALUES (?, ?, false, 0, 0, 0, 0, 0)", [kommune, table.name])
