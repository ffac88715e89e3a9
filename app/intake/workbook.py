"""A workbook read as text: one sheet per table, true dates as ISO dates, formulas by their stored values."""

import re
import zipfile
from collections.abc import Iterator
from datetime import date, datetime, time
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree.ElementTree import ParseError

from app.intake.csvfile import CELL, DAMAGED
from app.intake.faults import FileFault
from app.intake.limits import check_archive
from app.intake.source import Known, Record, find_header

if TYPE_CHECKING:
    from openpyxl import Workbook

_OLD_EXCEL = b"\xd0\xcf\x11\xe0"  # also a workbook with a password
_BROKEN = (*DAMAGED, ParseError, KeyError, ValueError, TypeError, IndexError)
_LOST = {  # what a reader of values would take for empty cells
    re.compile(rb'<c (?![^>]*t="str")[^>]*><f[^>]*(?:/>|>[^<]*</f>)\s*(?:<v\s*/>|<v></v>)?\s*</c>'): (
        "Fanen har formler uden beregnet værdi.",
        "Indsæt som værdier, og gem projektmappen igen.",
    ),
    re.compile(rb"<mergeCell "): ("Fanen har flettede celler.", "Ophæv fletningen, og udfyld hver celle."),
}


def open_workbook(path: Path) -> "Workbook":
    """The workbook, read-only, opened after its size was checked.

    :raises FileFault: it is no workbook, holds macros or links, is locked with a password, or is too large.
    """
    import openpyxl  # a third of a second, and most deliveries are no workbooks
    from openpyxl.utils.exceptions import InvalidFileException

    with path.open("rb") as file:
        if file.read(4) == _OLD_EXCEL:
            raise FileFault(
                "Filen er en gammel .xls-fil eller låst med adgangskode.", "Gem den som .xlsx uden adgangskode."
            )
    try:
        with zipfile.ZipFile(path) as archive:
            check_archive(archive)
            _refuse_active_content([name.lower() for name in archive.namelist()])
        return openpyxl.load_workbook(path, read_only=True, data_only=True, keep_links=False)
    except (*_BROKEN, InvalidFileException):
        raise FileFault("Filen er ikke en hel .xlsx-projektmappe.", "Gem den igen som .xlsx, eller brug CSV.") from None


def _refuse_active_content(members: list[str]) -> None:
    if any(name.endswith("vbaproject.bin") for name in members):
        raise FileFault("Projektmappen indeholder makroer.", "Gem den som .xlsx uden makroer.")
    if any(name.startswith("xl/externallinks/") for name in members):
        raise FileFault("Projektmappen henter værdier fra andre filer.", "Indsæt som værdier, og gem den igen.")


class Sheet:
    """One sheet of a delivery; see ``Source``. Its lines are Excel's row numbers."""

    left_out = 0
    places = None

    def __init__(self, workbook: "Workbook", title: str, known: Known) -> None:
        """:raises FileFault: the sheet is hidden, has no header, or has cells whose value is not stored."""
        self.name = title
        self.epoch = "1904-01-01" if workbook.epoch.year == 1904 else "1899-12-30"
        self._sheet = workbook[title]
        self.size = workbook._archive.getinfo(self._sheet._worksheet_path.lstrip("/")).file_size
        if self._sheet.sheet_state != "visible":
            raise FileFault("Fanen er skjult.", "Vis den, eller slet den, så det er klart, hvad der leveres.")
        self._sheet.reset_dimensions()
        named, self._header_line, header = find_header(self._records(), known)
        if not named:
            raise FileFault(
                "Ingen af de første rækker er en overskrift med formatets kolonnenavne.",
                "Første række skal være kolonnernes navne.",
            )
        self.header = header[: max(at for at, name in enumerate(header, 1) if name.strip())]
        _refuse_lost_values(workbook, self._sheet)

    def _records(self) -> Iterator[Record]:
        line = 0
        try:
            for line, values in enumerate(self._sheet.iter_rows(values_only=True), 1):
                yield line, [as_text(value) for value in values]
        except _BROKEN:
            raise FileFault(f"Fanen kan ikke læses efter række {line}.", "Gem projektmappen igen.") from None

    def rows(self) -> Iterator[Record]:
        """The rows after the header up to the last one with a value, each as wide as the header.

        :raises FileFault: a row has values to the right of the header, or cannot be read.
        """
        width, empty = len(self.header), []
        for line, fields in islice(self._records(), self._header_line, None):
            if any(fields[width:]):
                raise FileFault(
                    f"Række {line} har værdier uden for kolonnerne.", "Ret rækken, eller giv kolonnen et navn."
                )
            fields = fields[:width] + [""] * (width - len(fields))
            if any(fields):
                yield from empty
                empty = []
                yield line, fields
            else:
                empty.append((line, fields))


def as_text(value: object) -> str:
    """A cell as the format writes it: ``7.0`` is ``7``, a date is ``2024-05-31``, a yes is ``true``."""
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case float():
            return str(int(value)) if value.is_integer() else repr(value)
        case datetime():
            return value.date().isoformat() if value.time() == time() else value.isoformat()
        case date():
            return value.isoformat()
    text = str(value)
    if len(text) > CELL:
        raise FileFault("En celle er urimeligt lang.", "Slet den, og gem projektmappen igen.")
    return text


def _refuse_lost_values(workbook: "Workbook", sheet: object) -> None:
    """:raises FileFault: the sheet has cells that show a value to people and none to a program."""
    before = b""
    with workbook._archive.open(sheet._worksheet_path) as file:  # openpyxl has no public way to the sheet's XML
        while block := file.read(1 << 20):
            for lost, (text, remedy) in _LOST.items():
                if lost.search(before + block):
                    raise FileFault(text, remedy)
            before = block[-1000:]
