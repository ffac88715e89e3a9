"""The rows of one delivered table: those that are rows at all, their lines, and where these stand in the files."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import pandas as pd

from app.intake.coded import Coded, read_columns
from app.intake.source import TOTALS, Source


@dataclass(frozen=True)
class Rows:
    """``read`` counts the rows, ``ignored`` those that are none (empty ones, totals, those that a profile leaves out);
    ``lines`` and ``columns`` are of the others. ``file`` and ``line`` tell where each of them stands."""

    read: int
    ignored: int
    lines: np.ndarray
    columns: list[Coded]
    file: np.ndarray
    line: np.ndarray


def read_rows(source: Source, progress: Callable[[int], None]) -> Rows:
    """Read ``source`` to its end.

    :raises FileFault: a row cannot be read for certain.
    """
    lines, columns = read_columns(source, progress)
    kept = _is_row(columns, len(lines))
    if not kept.all():
        lines, columns = lines[kept], [column.pick(kept) for column in columns]
    read = len(kept) + source.left_out
    return Rows(read, read - len(lines), lines, columns, *_places(source, lines))


def _is_row(columns: list[Coded], rows: int) -> np.ndarray:
    """By row, what ``is_no_row`` says of its fields: not so."""
    if not columns:
        return np.ones(rows, dtype=bool)
    total = columns[0].rows([text.strip().lower() in TOTALS for text in columns[0].texts], bool)
    empty = ~total
    for column in columns:
        if empty.any():
            empty &= column.rows([not text.strip() for text in column.texts], bool)
    return ~total & ~empty


def _places(source: Source, lines: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    if source.places is None:
        return np.full(len(lines), source.name, dtype=object), lines
    places: pd.DataFrame = source.places.frame().set_index("linje").loc[lines]
    return places["fil"].to_numpy(dtype=object), places["fil_linje"].to_numpy()
