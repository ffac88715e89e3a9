"""A delivered table in columns: each different text once, and which of them stands in each row.

A column of a delivery has few different texts, so that what is to be known of a text is found once and looked up.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import islice

import numpy as np

from app.intake.csvfile import CsvFile
from app.intake.plaincsv import split_plain
from app.intake.source import Record, Source

_CHUNK = 50_000


@dataclass(frozen=True)
class Coded:
    """One column: its ``texts``, and per row the position in them (``codes``). Two positions may hold equal texts."""

    texts: list[str]
    codes: np.ndarray

    def rows(self, by_text: Sequence, dtype: type = object) -> np.ndarray:
        """What is known ``by_text``, row by row."""
        return np.asarray(by_text, dtype=dtype)[self.codes]

    def pick(self, rows: np.ndarray) -> "Coded":
        """Some rows, and none of the texts that stand only in others."""
        used, codes = np.unique(self.codes[rows], return_inverse=True)
        return Coded([self.texts[at] for at in used], codes)


def same(text: str, rows: int) -> Coded:
    """A column with one text in every row."""
    return Coded([text], np.zeros(rows, dtype=np.int32))


def code(values: Sequence[str]) -> Coded:
    """The column that holds ``values``."""
    coder = _Coder()
    coder.add(values)
    return coder.coded()


class _Coder:
    """A column that grows piece by piece."""

    def __init__(self) -> None:
        self._known: dict[str, int] = {}
        self._parts: list[np.ndarray] = [np.zeros(0, dtype=np.int32)]

    def add(self, values: Sequence[str]) -> None:
        for text in dict.fromkeys(values):
            self._known.setdefault(text, len(self._known))
        self._parts.append(np.fromiter(map(self._known.__getitem__, values), np.int32, len(values)))

    def coded(self) -> Coded:
        return Coded(list(self._known), np.concatenate(self._parts))


def read_columns(source: Source, progress: Callable[[int], None]) -> tuple[np.ndarray, list[Coded]]:
    """All rows of ``source``: the line that each starts on, and its columns.

    :param progress: called with the rows read so far.
    :raises FileFault: a row cannot be read for certain.
    """
    split = split_plain(source) if isinstance(source, CsvFile) else None
    if split is None:
        return _read_rows(source.rows(), len(source.header), progress)
    lines, columns = split
    progress(len(lines))
    return lines, [Coded(texts, codes) for texts, codes in columns]


def _read_rows(rows: Iterable[Record], width: int, progress: Callable[[int], None]) -> tuple[np.ndarray, list[Coded]]:
    lines, coders, rows = [], [_Coder() for _ in range(width)], iter(rows)
    while chunk := list(islice(rows, _CHUNK)):
        lines += [line for line, _ in chunk]
        for coder, values in zip(coders, zip(*(fields for _, fields in chunk), strict=True), strict=True):
            coder.add(values)
        progress(len(lines))
    return np.array(lines, dtype=np.int64), [coder.coded() for coder in coders]
