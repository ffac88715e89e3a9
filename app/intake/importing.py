"""A delivery from its folder to a published snapshot, or to a refusal that tells all that is wrong; and a dry run."""

import secrets
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import duckdb
import pandas as pd

from app.build import Building, before, beside, building
from app.config import read_settings
from app.errors import DeliveryRefused, UsageError
from app.intake.changes import find_changes, keep_changes
from app.intake.cpr import Pseudonyms, without_cpr
from app.intake.faults import Faults
from app.intake.jumps import stop_at_jumps
from app.intake.key import KEY_FILE, read_key, settle
from app.intake.manifest import read_manifest
from app.intake.opening import open_delivery
from app.intake.people import Register
from app.intake.profile.shipped import Chosen
from app.intake.receiving import Progress, Received, receive, settle_all
from app.intake.report import ImportReport
from app.intake.settle import Settling
from app.intake.statement import fill
from app.intake.turn import is_served, note_replaced, served_delivery, stop_older

_AT_ONCE = 10  # deliveries whose rows lie in memory before they are written to the file
_READING = 0.6  # of the whole; the rest is the model, the nøgletal and publication


@dataclass(frozen=True)
class Consent:
    """What the one who imports has said yes to: an ``older`` delivery than the served one, suspicious ``jumps``."""

    older: bool = False
    jumps: bool = False


def import_delivery(
    delivery: Path,
    store: Path,
    data_pr: date | None = None,
    progress: Progress | None = None,
    consent: Consent = Consent(),
    profile: Chosen | None = None,
) -> ImportReport:
    """Check the delivery at ``delivery``, build a snapshot with it in ``store`` and publish it.

    The delivery that is served already changes nothing; its report is ``unchanged``.

    :param data_pr: stands above the delivery's own data date.
    :param profile: stands above a ``profil.toml`` in the delivery.
    :param progress: called with what comes now, in Danish, and the share done (0 to 1).
    :raises DeliveryRefused: with ``report``; what was served before stays served.
    :raises StoreError: the store cannot be used.
    :raises UsageError: there is no delivery at that place.
    """
    return import_deliveries([delivery], store, data_pr, progress, consent, profile)[0]


def import_deliveries(
    deliveries: Sequence[Path],
    store: Path,
    data_pr: date | None = None,
    progress: Progress | None = None,
    consent: Consent = Consent(),
    profile: Chosen | None = None,
) -> list[ImportReport]:
    """``import_delivery`` for several municipalities at once: one snapshot with all of them, or nothing.

    :raises UsageError: two of the deliveries are of one municipality.
    """
    tell = progress or (lambda text, share: None)
    with ExitStack() as opened:
        every = [opened.enter_context(_opened(delivery, data_pr, profile)) for delivery in deliveries]
        codes = _different([one.manifest.kommune_kode for one in every])
        with building(store, codes) as work:
            settle(store)
            new = [one for one in every if _has_its_turn(one, work.connection, work.before, consent)]
            name = _publish(every, work, consent, tell) if new else work.before.stem
        for one in every:
            one.report.unchanged, one.report.snapshot, one.report.published = not new, name, True
    tell("Færdig", 1.0)
    return [one.report for one in every]


def _different(codes: list[str]) -> frozenset[str]:
    if len(set(codes)) < len(codes):
        raise UsageError("To af leverancerne er fra samme kommune.", "Importér dem én ad gangen, den ældste først.")
    return frozenset(codes)


def _publish(every: list[Received], work: Building, consent: Consent, tell: Progress) -> str:
    """Stage every delivery, make the rest of the snapshot, and publish it under the name that is returned."""
    settings, share = read_settings(work.store), _READING / len(every)
    for nth, one in enumerate(every):
        register = Register(lambda: Pseudonyms(*read_key(work.store)))
        settling = Settling(work.connection, one.manifest.kommune_kode, one.manifest.data_pr, register)
        work.connection.begin()  # each statement by itself would wait for the disk
        settle_all(one, settling, settings, lambda text, done, nth=nth: tell(text, (nth + done) * share))
        work.connection.commit()
        _compare(one, work.connection, work.before, consent)
        if nth % _AT_ONCE == _AT_ONCE - 1:
            work.connection.checkpoint()
    _complete(work, every[-1].report, tell)
    return work.publish(max(one.manifest.data_pr for one in every))


def _has_its_turn(
    received: Received, connection: duckdb.DuckDBPyConnection, served: Path | None, consent: Consent
) -> bool:
    """False where the delivery is served already.

    :raises Stopped: it is older than the served one.
    """
    if served is None:
        return True
    manifest, sha256 = received.manifest, received.delivery.sha256
    with beside(connection, served):
        if is_served(connection, manifest, sha256):
            return False
        if not consent.older:
            stop_older(connection, manifest, sha256, received.report)
    return True


def _compare(received: Received, connection: duckdb.DuckDBPyConnection, served: Path | None, consent: Consent) -> None:
    """Note what is other than in the served delivery of the municipality.

    :raises Stopped: too much is, to be right.
    """
    if served is None:
        return
    manifest, kommune = received.manifest, received.manifest.kommune_kode
    with beside(connection, served):
        one = served_delivery(connection, kommune)
        if one is None:
            return
        changes = find_changes(connection, kommune, one.data_pr, manifest.data_pr)
        note_replaced(connection, kommune, received.delivery.sha256)
    received.report.changes = changes
    keep_changes(connection, kommune, changes)
    if not consent.jumps:
        stop_at_jumps(changes, received.report)


@contextmanager
def _opened(delivery: Path, data_pr: date | None, profile: Chosen | None) -> Iterator[Received]:
    faults = Faults()
    with open_delivery(delivery, faults, profile) as opened:
        manifest = read_manifest(opened.manifest, data_pr, faults) if opened.readable else None
        report = ImportReport(data_pr or (manifest and manifest.data_pr), manifest and manifest.kommune_kode)
        yield receive(opened, manifest, report, faults)


def _complete(work: Building, report: ImportReport, tell: Progress) -> None:
    """Model, nøgletal and checks; a check that stops publication refuses the delivery with its report."""
    try:
        work.complete(lambda done, total, text: tell(text, _READING + (1 - _READING) * done / max(total, 1)))
    except DeliveryRefused as stopped:
        report.faults = [stopped.message]
        stopped.report = report
        raise


@dataclass(frozen=True)
class DryRun:
    """What an import would find: its report, the first rows of each table as read, and the rows set aside."""

    report: ImportReport
    rows: dict[str, pd.DataFrame]
    set_aside: pd.DataFrame


def dry_run(
    delivery: Path,
    store: Path,
    data_pr: date | None = None,
    rows: int = 5,
    consent: Consent = Consent(),
    profile: Chosen | None = None,
) -> DryRun:
    """Read and judge a delivery without building or changing anything; the store need not exist.

    A delivery that is served already is read all the same.

    :raises DeliveryRefused: with ``report``.
    :raises UsageError: there is no delivery at that place.
    :raises StoreError: what ``store`` serves cannot be read.
    """
    keys = read_key(store) if (store / KEY_FILE).exists() else (secrets.token_bytes(32),)
    with _opened(delivery, data_pr, profile) as received, duckdb.connect() as connection:
        connection.execute(fill("tables"))
        manifest, register = received.manifest, Register(lambda: Pseudonyms(*keys))
        settling = Settling(connection, manifest.kommune_kode, manifest.data_pr, register)
        served = before(store)
        received.report.unchanged = not _has_its_turn(received, connection, served, consent)
        settle_all(received, settling, read_settings(store), lambda text, share: None)
        _compare(received, connection, served, consent)
        first = {name: _first(connection, name, rows) for name in received.report.tables}
        return DryRun(received.report, first, connection.table("stage.karantaene").df())


def _first(connection: duckdb.DuckDBPyConnection, table: str, rows: int) -> pd.DataFrame:
    """The first rows as staged; an id that happens to look like a CPR number is not shown."""
    frame = connection.table(f"stage.{table}").order("linje").limit(rows).df()
    return frame.map(lambda value: without_cpr(value) if isinstance(value, str) else value)
