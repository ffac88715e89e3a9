"""A CSV file read strictly: no guessing of types, no row skipped, every record with the line it starts on.

What cannot be read for certain (an unclosed quote, a row with another number of fields, bytes that are no text) makes
the whole file unreadable: a shifted field would be a wrong number that looks like a right one.
"""

import codecs
import csv
import io
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import BinaryIO, NamedTuple

from app.intake.faults import FileFault
from app.intake.source import Known, Record, find_header

DELIMITERS = ";,\t"
_BLOCK = 1 << 20
CELL = 100_000  # characters; a longer cell is a broken file
_MOJIBAKE_UTF8 = b"\xc3\x83\xc2"  # æ, ø and å that were encoded twice
_MOJIBAKE_1252 = tuple("æøåÆØÅ".encode()[i : i + 2] for i in range(0, 12, 2))
_UNDEFINED_1252 = tuple(bytes([byte]) for byte in (0x81, 0x8D, 0x8F, 0x90, 0x9D))

Open = Callable[[], BinaryIO]


class Packed(NamedTuple):
    """A file on disk or in an archive: how to open it, and its size in bytes."""

    open: Open
    size: int


DAMAGED = (OSError, EOFError, UnicodeError, NotImplementedError, zipfile.BadZipFile, zlib.error)


def recognise_encoding(opened: Open) -> str:
    """``utf-8-sig``, ``utf-16`` (only with its mark) or ``cp1252``, from all bytes of the file.

    :raises FileFault: the file is empty, damaged, holds NUL bytes, or mixes encodings.
    """
    try:
        with opened() as file:
            start = file.read(4)
        return _encoding(start, opened)
    except DAMAGED:
        raise FileFault("Filen er ødelagt og kan ikke læses til ende.", "Overfør den igen.") from None


def _encoding(start: bytes, opened: Open) -> str:
    if not start:
        raise FileFault("Filen er tom.", "Levér filen med overskrifter, også når den er uden rækker.")
    if start[:2] in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
        return "utf-16"
    utf8, doubled, mixed, undefined = _look_at_bytes(opened)
    if doubled or (mixed and not utf8):
        raise FileFault("Filen blander tegnsæt, så æ, ø og å er ødelagt.", "Udtræk den igen som UTF-8.")
    if not utf8 and undefined:
        raise FileFault("Filen er hverken UTF-8 eller Windows-1252.", "Udtræk den igen som UTF-8.")
    return "utf-8-sig" if utf8 else "cp1252"


def _look_at_bytes(opened: Open) -> tuple[bool, bool, bool, bool]:
    """Is all UTF-8, were letters encoded twice, do UTF-8 letters occur, do bytes occur that mean nothing."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    utf8, doubled, mixed, undefined, before = True, False, False, False, b""
    with opened() as file:
        while block := file.read(_BLOCK):
            if b"\x00" in block:
                raise FileFault("Filen indeholder NUL-tegn og er ikke tekst.", "Udtræk den igen som CSV.")
            seen = before + block
            doubled = doubled or _MOJIBAKE_UTF8 in seen
            if utf8:
                utf8 = _decodes(decoder, block)
            mixed = mixed or any(letter in seen for letter in _MOJIBAKE_1252)
            undefined = undefined or any(byte in block for byte in _UNDEFINED_1252)
            before = block[-2:]
    return utf8 and _decodes(decoder, b"", final=True), doubled, mixed, undefined


def _decodes(decoder: codecs.IncrementalDecoder, block: bytes, final: bool = False) -> bool:
    try:
        decoder.decode(block, final)
    except UnicodeDecodeError:
        return False
    return True


class CsvFile:
    """One CSV file of a delivery; see ``Source``. ``header`` is as delivered, and stands on ``header_line``."""

    epoch = ""
    left_out = 0
    places = None

    def __init__(self, name: str, file: Packed, known: Known) -> None:
        """:raises FileFault: the file cannot be read, or no line in it is a header."""
        self.name = name
        self.size = file.size
        self._open = file.open
        self._encoding = recognise_encoding(file.open)
        found = [(*find_header(self._opening(delimiter), known), delimiter) for delimiter in DELIMITERS]
        named, self.header_line, self.header, self.delimiter = max(found, key=lambda one: one[0])
        if not named:
            raise FileFault(
                "Ingen af de første linjer er en overskrift med formatets kolonnenavne.",
                "Første linje skal være kolonnernes navne, adskilt af semikolon.",
            )

    def content(self) -> bytes:
        """The whole file as UTF-8, without a mark before it."""
        with self._open() as file:
            read = file.read()
        if self._encoding == "utf-8-sig":
            return read.removeprefix(codecs.BOM_UTF8)
        return read.decode(self._encoding).encode()

    def _records(self, delimiter: str) -> Iterator[Record]:
        """Every record that is not a blank line, with the line it starts on."""
        csv.field_size_limit(CELL)
        line = 1
        try:
            with io.TextIOWrapper(self._open(), encoding=self._encoding, newline="") as file:
                reader = csv.reader(file, delimiter=delimiter, strict=True)
                for fields in reader:
                    if fields:
                        yield line, fields
                    line = reader.line_num + 1
        except csv.Error:
            raise FileFault(
                f"Posten, der begynder på linje {line}, kan ikke læses: et anførselstegn er ikke afsluttet, "
                "eller et felt er urimeligt langt.",
                "Ret linjen, eller udtræk filen igen.",
            ) from None
        except DAMAGED:
            raise FileFault(f"Filen kan ikke læses efter linje {line}.", "Udtræk og overfør den igen.") from None

    def _opening(self, delimiter: str) -> Iterator[Record]:
        """The first records; what lies above the header may be broken in itself."""
        with suppress(FileFault):
            yield from self._records(delimiter)

    def rows(self) -> Iterator[Record]:
        """The records after the header, each with as many fields as the header.

        :raises FileFault: a record has too few or too many fields, or cannot be read.
        """
        width = len(self.header)
        for line, fields in self._records(self.delimiter):
            if line <= self.header_line:
                continue
            if len(fields) > width and not any(fields[width:]):
                fields = fields[:width]
            if len(fields) != width:
                raise FileFault(
                    f"Linje {line} har {len(fields)} felter, men overskriften har {width}.",
                    "Sæt tekst med skilletegn i anførselstegn, eller udtræk filen igen.",
                )
            yield line, fields
