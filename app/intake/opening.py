"""The three forms of a delivery opened the same way: a folder of CSV files, a ``.zip`` of one, an ``.xlsx``."""

import hashlib
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from app.errors import UsageError
from app.intake.csvfile import DAMAGED, CsvFile, Open, Packed
from app.intake.delivery import Delivery, counter
from app.intake.faults import Faults, FileFault
from app.intake.format import BY_NAME
from app.intake.header import canonical
from app.intake.limits import check_archive
from app.intake.profile.applying import Opener, apply_profile
from app.intake.profile.reading import read_profile
from app.intake.profile.rules import Profile
from app.intake.profile.shipped import PROFILE_FILE, Chosen
from app.intake.workbook import Sheet, open_workbook

if TYPE_CHECKING:
    from openpyxl import Workbook

MANIFEST = "leverance.toml"
_MANIFEST_SHEET = "leverance"


@contextmanager
def open_delivery(path: Path, faults: Faults, profile: Chosen | None = None) -> Iterator[Delivery]:
    """Open what lies at ``path``; what cannot be read goes to ``faults``.

    :param profile: stands above a ``profil.toml`` beside the tables.
    :raises UsageError: there is nothing there, or it is none of the three forms.
    """
    if path.is_dir():
        yield _from_folder(path, faults, profile)
    elif path.is_file() and path.suffix.lower() == ".zip":
        yield from _from_zip(path, faults, profile)
    elif path.is_file() and path.suffix.lower() in (".xlsx", ".xls", ".xlsm"):
        yield from _from_workbook(path, faults, profile)
    else:
        what = f"{path} er ikke en leverance." if path.exists() else f"{path} findes ikke."
        raise UsageError(what, "Angiv en mappe med CSV-filer, en .zip eller en .xlsx.")


def _from_folder(folder: Path, faults: Faults, profile: Chosen | None) -> Delivery:
    found = sorted(path for path in folder.iterdir() if path.is_file() and not path.name.startswith("."))
    for path in found:
        if path.is_symlink():
            faults.add(path.name, "Filen er en genvej til en anden fil.", "Læg selve filen i mappen.")
    files = {path.name: Packed(lambda path=path: path.open("rb"), path.stat().st_size) for path in found}
    delivery = _from_files(folder.name, files, faults, profile)
    before = _states(found)
    delivery.unchanged = lambda: _states(found) == before
    return delivery


def _states(paths: list[Path]) -> list[tuple[int, int] | None]:
    return [(path.stat().st_size, path.stat().st_mtime_ns) if path.exists() else None for path in paths]


def _from_zip(path: Path, faults: Faults, profile: Chosen | None) -> Iterator[Delivery]:
    try:
        archive = zipfile.ZipFile(path)
        check_archive(archive)
    except (FileFault, *DAMAGED) as error:
        told = error if isinstance(error, FileFault) else FileFault("Arkivet er ikke en hel .zip.", "Pak filerne igen.")
        faults.add(path.name, told.text, told.remedy)
        yield Delivery(readable=False)
        return
    with archive:
        yield _from_files(path.name, _members(archive), faults, profile)


def _members(archive: zipfile.ZipFile) -> dict[str, Packed]:
    """The files of an archive by their path, without what a Mac adds."""
    found = {}
    for member in sorted(archive.infolist(), key=lambda one: one.filename):
        place = PurePosixPath(member.filename)
        if not (member.is_dir() or "__MACOSX" in place.parts or place.name.startswith(".")):
            found[member.filename] = Packed(lambda name=member.filename: archive.open(name), member.file_size)
    return found


def _from_files(where: str, files: dict[str, Packed], faults: Faults, profile: Chosen | None) -> Delivery:
    delivery, digest, tables = Delivery(), hashlib.sha256(), {}
    for file, packed in files.items():
        place = PurePosixPath(file)
        digest.update(place.name.encode() + _digest(packed.open))
        if place.name.lower() == MANIFEST:
            delivery.manifest = _read_text(file, packed.open, faults)
        elif place.name.lower() == PROFILE_FILE:
            profile = profile or Chosen(_read_text(file, packed.open, faults), file)
        elif place.suffix.lower() == ".csv":
            tables[file] = lambda known, f=file, p=packed: CsvFile(f, p, known)
        else:
            delivery.leave(file, faults)
    digest.update(profile.text.encode() if profile else b"")
    delivery.sha256 = digest.hexdigest()
    _take_all(where, tables, delivery, faults, profile)
    return delivery


def _take_all(where: str, files: dict[str, Opener], delivery: Delivery, faults: Faults, profile: Chosen | None) -> None:
    """Every table: first those that the profile makes, then the files that are named as the format says."""
    rules = read_profile(profile.text, profile.where, faults) if profile else Profile("standard")
    if rules is None:
        delivery.readable = False
        return
    read = apply_profile(rules, profile.where if profile else where, files, delivery, faults)
    for file, opener in files.items():
        table = canonical(PurePosixPath(file).stem)
        if file not in read and rules.others and table in BY_NAME and table not in rules.tables:
            delivery.take(table, file, lambda o=opener, t=table: o(counter(t)), faults)
        elif file not in read:
            delivery.ignored.append(file)
    if not (faults and profile):
        delivery.miss(where, faults)


def _digest(opened: Open) -> bytes:
    """The checksum of a file; a damaged one has none, and is told of where it is read."""
    with suppress(*DAMAGED), opened() as stream:
        return hashlib.file_digest(stream, "sha256").digest()
    return b""


def _read_text(file: str, opened: Open, faults: Faults) -> str:
    try:
        with opened() as stream:
            return stream.read(1 << 20).decode("utf-8-sig")
    except DAMAGED:
        faults.add(file, "Filen kan ikke læses som UTF-8.", "Gem den som UTF-8.")
        return ""


def _from_workbook(path: Path, faults: Faults, profile: Chosen | None) -> Iterator[Delivery]:
    try:
        workbook = open_workbook(path)
    except FileFault as fault:
        faults.add(path.name, fault.text, fault.remedy)
        yield Delivery(readable=False)
        return
    try:
        yield _from_sheets(path, workbook, faults, profile)
    finally:
        workbook.close()


def _from_sheets(path: Path, workbook: "Workbook", faults: Faults, profile: Chosen | None) -> Delivery:
    delivery, tables = Delivery(), {}
    with path.open("rb") as stream:
        digest = hashlib.file_digest(stream, "sha256")
    digest.update(profile.text.encode() if profile else b"")
    delivery.sha256 = digest.hexdigest()
    for title in workbook.sheetnames:
        if canonical(title) == _MANIFEST_SHEET:
            delivery.manifest = _manifest_sheet(workbook, title, faults)
        else:
            tables[title] = lambda known, name=title: Sheet(workbook, name, known)
    _take_all(path.name, tables, delivery, faults, profile)
    return delivery


def _manifest_sheet(workbook: "Workbook", title: str, faults: Faults) -> dict[str, str]:
    """The pairs under ``navn`` and ``vaerdi``."""
    try:
        sheet = Sheet(workbook, title, lambda cells: sum(canonical(cell) in ("navn", "vaerdi") for cell in cells))
        names = [canonical(name) for name in sheet.header]
        return {canonical(row[names.index("navn")]): row[names.index("vaerdi")].strip() for _, row in sheet.rows()}
    except (FileFault, ValueError):
        faults.add(title, "Fanen skal have kolonnerne navn og vaerdi.", "Se eksemplet i vejledningen.")
        return {}
