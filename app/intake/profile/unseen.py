"""Files never seen before, opened for a first look: a folder of CSV files, a ``.zip`` of one, or a workbook."""

import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

from app.errors import UsageError
from app.intake.csvfile import DAMAGED, CsvFile, Packed
from app.intake.faults import FileFault
from app.intake.header import canonical
from app.intake.limits import check_archive
from app.intake.source import Known, Source
from app.intake.workbook import Sheet, open_workbook

Found = dict[
    str, Callable[[Known], Source]
]  # the name of a file or a sheet, as a profile writes it, and how to open it


@contextmanager
def unseen(place: Path) -> Iterator[Found]:
    """Every file or sheet that may hold rows.

    :raises UsageError: there is nothing of that kind at ``place``.
    """
    try:
        if place.is_dir():
            yield _in_folder(place)
        elif place.suffix.lower() == ".zip":
            with zipfile.ZipFile(place) as archive:
                check_archive(archive)
                yield _in_zip(archive)
        elif place.suffix.lower() == ".xlsx":
            workbook = open_workbook(place)
            try:
                named = [title for title in workbook.sheetnames if canonical(title) != "leverance"]
                yield {title: lambda known, title=title: Sheet(workbook, title, known) for title in named}
            finally:
                workbook.close()
        else:
            raise UsageError(f"{place} er hverken en mappe, en .zip eller en .xlsx.", "Angiv udtrækket.")
    except FileFault as fault:
        raise UsageError(f"{place.name}: {fault.text}", fault.remedy) from None
    except DAMAGED:
        raise UsageError(f"{place} kan ikke læses.", "Se efter, at det er hele udtrækket.") from None


def _in_folder(folder: Path) -> Found:
    paths = sorted(path for path in folder.iterdir() if path.suffix.lower() == ".csv")
    return {path.name: _opener(path.name, Packed(lambda p=path: p.open("rb"), path.stat().st_size)) for path in paths}


def _in_zip(archive: zipfile.ZipFile) -> Found:
    members = sorted((one for one in archive.infolist() if _is_csv(one.filename)), key=lambda one: one.filename)
    return {
        PurePosixPath(one.filename).name: _opener(
            one.filename, Packed(lambda name=one.filename: archive.open(name), one.file_size)
        )
        for one in members
    }


def _is_csv(name: str) -> bool:
    place = PurePosixPath(name)
    return place.suffix.lower() == ".csv" and "__MACOSX" not in place.parts and not place.name.startswith(".")


def _opener(name: str, packed: Packed) -> Callable[[Known], Source]:
    return lambda known: CsvFile(name, packed, known)
