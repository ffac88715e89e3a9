"""A workbook read as text: one sheet per table, true dates as ISO dates, formulas by their stored values."""

import re
import zipfile
from collections.abc import Iterator
from datetime import date, datetime, time
from pathlib import Path

import openpyxl
from openpyxl.utils.exceptions import InvalidFileException

from app.intake.csvfile import Record
from app.intake.faults import FileFault
from app.intake.limits import check_archive

_FORMULA_WITHOUT_VALUE = re.compile(rb"</f>\s*(?:<v\s*/>|<v></v>)?\s*</c>|<f[^>]*/>\s*</c>")


def open_workbook(path: Path) -> openpyxl.Workbook:
    """The workbook, read-only, opened after its size was checked.

    :raises FileFault: it is no workbook, holds macros or links, is locked with a password, or is too large.
    """
    with path.open("rb") as file:
        start = file.read(8)
    if start.startswith(b"\xd0\xcf\x11\xe0"):
        raise FileFault(
            "Filen er en gammel .xls-fil eller låst med adgangskode.", "Gem den som .xlsx uden adgangskode."
        )
    try:
        with zipfile.ZipFile(path) as archive:
            check_archive(archive)
            _refuse_active_content(archive.namelist())
        return openpyxl.load_workbook(path, read_only=True, data_only=True, keep_links=False)
    except (zipfile.BadZipFile, InvalidFileException, KeyError, ValueError, OSError) as error:
        raise FileFault(
            "Filen er ikke en hel .xlsx-projektmappe.", "Gem den igen som .xlsx, eller brug CSV."
        ) from error


def _refuse_active_content(members: list[str]) -> None:
    if any(name.lower().endswith("vbaproject.bin") for name in members):
        raise FileFault("Projektmappen indeholder makroer.", "Gem den som .xlsx uden makroer.")
    if any(name.lower().startswith("xl/externallinks/") for name in members):
        raise FileFault("Projektmappen henter værdier fra andre filer.", "Indsæt som værdier, og gem den igen.")


class Sheet:
    """One sheet of a delivery; ``rows`` may be asked for more than once."""

    def __init__(self, workbook: openpyxl.Workbook, title: str) -> None:
        """:raises FileFault: the sheet is hidden or has no header."""
        self.name = title
        self._sheet = workbook[title]
        if self._sheet.sheet_state != "visible":
            raise FileFault("Fanen er skjult.", "Vis den, eller slet den, så det er klart, hvad der leveres.")
        self._sheet.reset_dimensions()
        header = next(self._sheet.iter_rows(values_only=True), ())
        self.header = _without_empty_end([as_text(value) for value in header])
        if not any(self.header):
            raise FileFault("Fanen har ingen overskrift i første række.", "Første række skal være kolonnernes navne.")

    def rows(self) -> Iterator[Record]:
        """The rows after the header up to the last one with a value, each as wide as the header.

        :raises FileFault: a row has values to the right of the header.
        """
        width, empty = len(self.header), []
        for line, values in enumerate(self._sheet.iter_rows(min_row=2, values_only=True), 2):
            fields = [as_text(value) for value in values]
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
    return str(value)


def _without_empty_end(header: list[str]) -> list[str]:
    while header and not header[-1].strip():
        header.pop()
    return header


def refuse_formulas_without_value(path: Path) -> None:
    """A formula that was never calculated reads as an empty cell, which would be a value lost.

    :raises FileFault: a sheet holds one.
    """
    with zipfile.ZipFile(path) as archive:
        for name in archive.namelist():
            if name.startswith("xl/worksheets/") and _FORMULA_WITHOUT_VALUE.search(archive.read(name)):
                raise FileFault(
                    "Projektmappen har formler uden beregnet værdi.", "Indsæt som værdier, og gem den igen."
                )
