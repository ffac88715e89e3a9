"""The three forms of a delivery opened the same way: a folder of CSV files, a ``.zip`` of one, an ``.xlsx``."""

import hashlib
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path, PurePosixPath

import openpyxl

from app.errors import UsageError
from app.intake.csvfile import DAMAGED, CsvFile, Open, Packed
from app.intake.delivery import Delivery, counter
from app.intake.faults import Faults, FileFault
from app.intake.format import BY_NAME
from app.intake.header import canonical
from app.intake.limits import check_archive
from app.intake.workbook import Sheet, open_workbook

MANIFEST = "leverance.toml"
_MANIFEST_SHEET = "leverance"


@contextmanager
def open_delivery(path: Path, faults: Faults) -> Iterator[Delivery]:
    """Open what lies at ``path``; what cannot be read goes to ``faults``.

    :raises UsageError: there is nothing there, or it is none of the three forms.
    """
    if path.is_dir():
        yield _from_folder(path, faults)
    elif path.is_file() and path.suffix.lower() == ".zip":
        yield from _from_zip(path, faults)
    elif path.is_file() and path.suffix.lower() in (".xlsx", ".xls", ".xlsm"):
        yield from _from_workbook(path, faults)
    else:
        what = f"{path} er ikke en leverance." if path.exists() else f"{path} findes ikke."
        raise UsageError(what, "Angiv en mappe med CSV-filer, en .zip eller en .xlsx.")


def _from_folder(folder: Path, faults: Faults) -> Delivery:
    found = sorted(path for path in folder.iterdir() if path.is_file() and not path.name.startswith("."))
    for path in found:
        if path.is_symlink():
            faults.add(path.name, "Filen er en genvej til en anden fil.", "Læg selve filen i mappen.")
    files = {path.name: Packed(lambda path=path: path.open("rb"), path.stat().st_size) for path in found}
    delivery = _from_files(folder.name, files, faults)
    before = _states(found)
    delivery.unchanged = lambda: _states(found) == before
    return delivery


def _states(paths: list[Path]) -> list[tuple[int, int] | None]:
    return [(path.stat().st_size, path.stat().st_mtime_ns) if path.exists() else None for path in paths]


def _from_zip(path: Path, faults: Faults) -> Iterator[Delivery]:
    try:
        archive = zipfile.ZipFile(path)
        check_archive(archive)
    except (FileFault, *DAMAGED) as error:
        told = error if isinstance(error, FileFault) else FileFault("Arkivet er ikke en hel .zip.", "Pak filerne igen.")
        faults.add(path.name, told.text, told.remedy)
        yield Delivery(readable=False)
        return
    with archive:
        yield _from_files(path.name, _members(archive), faults)


def _members(archive: zipfile.ZipFile) -> dict[str, Packed]:
    """The files of an archive by their path, without what a Mac adds."""
    found = {}
    for member in sorted(archive.infolist(), key=lambda one: one.filename):
        place = PurePosixPath(member.filename)
        if not (member.is_dir() or "__MACOSX" in place.parts or place.name.startswith(".")):
            found[member.filename] = Packed(lambda name=member.filename: archive.open(name), member.file_size)
    return found


def _from_files(where: str, files: dict[str, Packed], faults: Faults) -> Delivery:
    delivery, digest = Delivery(), hashlib.sha256()
    for file, packed in files.items():
        place = PurePosixPath(file)
        table = canonical(place.stem)
        digest.update(place.name.encode() + _digest(packed.open))
        if place.name.lower() == MANIFEST:
            delivery.manifest = _read_manifest(file, packed.open, faults)
        elif table in BY_NAME and place.suffix.lower() == ".csv":
            delivery.take(table, file, lambda f=file, p=packed, t=table: CsvFile(f, p, counter(t)), faults)
        else:
            delivery.leave(file, faults)
    delivery.sha256 = digest.hexdigest()
    delivery.miss(where, faults)
    return delivery


def _digest(opened: Open) -> bytes:
    """The checksum of a file; a damaged one has none, and is told of where it is read."""
    with suppress(*DAMAGED), opened() as stream:
        return hashlib.file_digest(stream, "sha256").digest()
    return b""


def _read_manifest(file: str, opened: Open, faults: Faults) -> str:
    try:
        with opened() as stream:
            return stream.read(1 << 20).decode("utf-8-sig")
    except DAMAGED:
        faults.add(file, "Filen kan ikke læses som UTF-8.", "Gem den som UTF-8.")
        return ""


def _from_workbook(path: Path, faults: Faults) -> Iterator[Delivery]:
    try:
        workbook = open_workbook(path)
    except FileFault as fault:
        faults.add(path.name, fault.text, fault.remedy)
        yield Delivery(readable=False)
        return
    try:
        yield _from_sheets(path, workbook, faults)
    finally:
        workbook.close()


def _from_sheets(path: Path, workbook: openpyxl.Workbook, faults: Faults) -> Delivery:
    delivery = Delivery()
    with path.open("rb") as stream:
        delivery.sha256 = hashlib.file_digest(stream, "sha256").hexdigest()
    for title in workbook.sheetnames:
        table = canonical(title)
        if table == _MANIFEST_SHEET:
            delivery.manifest = _manifest_sheet(workbook, title, faults)
        elif table in BY_NAME:
            delivery.take(table, title, lambda name=title, t=table: Sheet(workbook, name, counter(t)), faults)
        else:
            delivery.ignored.append(title)
    delivery.miss(path.name, faults)
    return delivery


def _manifest_sheet(workbook: openpyxl.Workbook, title: str, faults: Faults) -> dict[str, str]:
    """The pairs under ``navn`` and ``vaerdi``."""
    try:
        sheet = Sheet(workbook, title, lambda cells: sum(canonical(cell) in ("navn", "vaerdi") for cell in cells))
        names = [canonical(name) for name in sheet.header]
        return {canonical(row[names.index("navn")]): row[names.index("vaerdi")].strip() for _, row in sheet.rows()}
    except (FileFault, ValueError):
        faults.add(title, "Fanen skal have kolonnerne navn og vaerdi.", "Se eksemplet i vejledningen.")
        return {}
