"""A delivery opened: a folder of CSV files, a ``.zip`` of one, or one ``.xlsx`` workbook, all seen the same way."""

import hashlib
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Protocol

from app.errors import UsageError
from app.intake.csvfile import CsvFile, Open, Record
from app.intake.faults import Faults, FileFault
from app.intake.format import BY_NAME, TABLES
from app.intake.header import accepted, canonical, nearest
from app.intake.limits import check_archive
from app.intake.workbook import Sheet, open_workbook, refuse_formulas_without_value

MANIFEST = "leverance.toml"
_MANIFEST_SHEET = "leverance"
_LOOKS_LIKE_DATA = (".gz", ".xls", ".xlsx", ".xlsm", ".txt", ".tsv", ".7z", ".rar")


class Source(Protocol):
    """One delivered table as it lies in its file or sheet."""

    name: str
    header: list[str]

    def rows(self) -> Iterator[Record]:
        """The rows after the header with their lines; may be asked for more than once."""


@dataclass
class Delivery:
    """What was delivered. ``manifest`` is the text of ``leverance.toml``, or the pairs of the sheet ``leverance``."""

    sources: dict[str, Source] = field(default_factory=dict)
    manifest: str | dict[str, str] | None = None
    ignored: list[str] = field(default_factory=list)
    sha256: str = ""


@contextmanager
def open_delivery(path: Path, faults: Faults) -> Iterator[Delivery]:
    """Open what lies at ``path``; files that cannot be read go to ``faults``.

    :raises UsageError: there is nothing there, or it is none of the three forms.
    """
    if path.is_dir():
        yield _from_files(path.name, _folder_files(path), faults)
    elif path.is_file() and path.suffix.lower() == ".zip":
        yield from _from_zip(path, faults)
    elif path.is_file() and path.suffix.lower() in (".xlsx", ".xls", ".xlsm"):
        yield from _from_workbook(path, faults)
    else:
        what = f"{path} er ikke en leverance." if path.exists() else f"{path} findes ikke."
        raise UsageError(what, "Angiv en mappe med CSV-filer, en .zip eller en .xlsx.")


def _folder_files(folder: Path) -> dict[str, Open]:
    found = sorted(path for path in folder.iterdir() if path.is_file() and not path.name.startswith("."))
    return {path.name: lambda path=path: path.open("rb") for path in found}


def _from_zip(path: Path, faults: Faults) -> Iterator[Delivery]:
    try:
        with zipfile.ZipFile(path) as archive:
            check_archive(archive)
            members = [PurePosixPath(name) for name in archive.namelist() if not name.endswith("/")]
            files = [name for name in members if "__MACOSX" not in name.parts and not name.name.startswith(".")]
            opened = {str(name): lambda name=name: archive.open(str(name)) for name in sorted(files)}
            yield _from_files(path.name, opened, faults)
    except (zipfile.BadZipFile, FileFault) as error:
        text, remedy = (
            (error.text, error.remedy) if isinstance(error, FileFault) else ("Arkivet er ødelagt.", "Pak igen.")
        )
        faults.add(path.name, text, remedy)
        yield Delivery()


def _from_files(name: str, files: dict[str, Open], faults: Faults) -> Delivery:
    delivery, digest = Delivery(), hashlib.sha256()
    for file, opened in files.items():
        place = PurePosixPath(file)
        table = canonical(place.stem)
        with opened() as stream:
            digest.update(file.encode() + hashlib.file_digest(stream, "sha256").digest())
        if place.name.lower() == MANIFEST:
            delivery.manifest = _read_manifest(file, opened, faults)
        elif table in BY_NAME and place.suffix.lower() == ".csv":
            _take(delivery, table, faults, file, lambda: CsvFile(file, opened, _counter(table)))  # noqa: B023
        else:
            _leave(delivery, file, faults)
    delivery.sha256 = digest.hexdigest()
    _miss_tables(name, delivery, faults)
    return delivery


def _read_manifest(file: str, opened: Open, faults: Faults) -> str | None:
    with opened() as stream:
        try:
            return stream.read(1 << 20).decode("utf-8-sig")
        except UnicodeDecodeError:
            faults.add(file, "Filen er ikke UTF-8.", "Gem den som UTF-8.")
            return ""


def _counter(table: str):
    known = accepted(BY_NAME[table])
    return lambda cells: sum(canonical(cell) in known for cell in cells)


def _take(delivery: Delivery, table: str, faults: Faults, file: str, make) -> None:
    """Open one table's file; two files for one table are a fault."""
    if table in delivery.sources:
        faults.add(file, f"Tabellen {table} er leveret to gange.", "Behold én af filerne.")
        return
    try:
        delivery.sources[table] = make()
    except FileFault as fault:
        faults.add(file, fault.text, fault.remedy)
        delivery.sources.setdefault(table, _Unreadable(file))


class _Unreadable:
    """Stands for a file that was delivered but cannot be read, so that it is not called missing too."""

    def __init__(self, name: str) -> None:
        self.name, self.header = name, []

    def rows(self) -> Iterator[Record]:
        return iter(())


def _leave(delivery: Delivery, file: str, faults: Faults) -> None:
    """A file that is no table: one that looks like one is a fault, any other is told."""
    place = PurePosixPath(file.lower())
    if canonical(place.name.split(".")[0]) in BY_NAME and place.suffix in _LOOKS_LIKE_DATA:
        faults.add(file, "Filen har en anden form end CSV.", "Levér den som .csv (ikke pakket, ikke Excel).")
    else:
        delivery.ignored.append(file)


def _miss_tables(where: str, delivery: Delivery, faults: Faults) -> None:
    for table in TABLES:
        if table.required and table.name not in delivery.sources:
            near = nearest(table.name, [canonical(PurePosixPath(file).stem) for file in delivery.ignored])
            hint = f"»{near}« ligner: skal den hedde »{table.name}«?" if near else "Tilføj den i udtrækket."
            faults.add(where, f"Tabellen {table.name} mangler.", hint)


def _from_workbook(path: Path, faults: Faults) -> Iterator[Delivery]:
    try:
        workbook = open_workbook(path)
        refuse_formulas_without_value(path)
    except FileFault as fault:
        faults.add(path.name, fault.text, fault.remedy)
        yield Delivery()
        return
    try:
        yield _from_sheets(path, workbook, faults)
    finally:
        workbook.close()


def _from_sheets(path: Path, workbook, faults: Faults) -> Delivery:
    delivery = Delivery()
    with path.open("rb") as stream:
        delivery.sha256 = hashlib.file_digest(stream, "sha256").hexdigest()
    for title in workbook.sheetnames:
        table = canonical(title)
        if table == _MANIFEST_SHEET:
            pairs = (fields[:2] for _, fields in Sheet(workbook, title).rows())
            delivery.manifest = {canonical(pair[0]): pair[1].strip() for pair in pairs if len(pair) == 2}
        elif table in BY_NAME:
            _take(delivery, table, faults, title, lambda title=title: Sheet(workbook, title))
        else:
            delivery.ignored.append(title)
    _miss_tables(path.name, delivery, faults)
    return delivery
