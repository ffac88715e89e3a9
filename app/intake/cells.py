"""The cells of tables as values: each different text of a column is read once, by ``queries/stage/celler.sql``."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import duckdb
import numpy as np
import pandas as pd

from app.intake.coded import Coded, same
from app.intake.cpr import REPLACED
from app.intake.header import Layout
from app.intake.people import Screened
from app.intake.schema import Column, Kind
from app.intake.statement import fill
from app.intake.taking import Taken

_EPOCH = date(1970, 1, 1)
NO_END = (date(9999, 12, 31) - _EPOCH).days
_DAYS = (Kind.DATE, Kind.MONTH)
_WORDS = (Kind.TEXT, Kind.CHOICE, Kind.WEEK)
_BLANK = " \t\n\r\ufeff"  # what macro rens takes off the ends


def days(day: date) -> int:
    """Days since 1970-01-01."""
    return (day - _EPOCH).days


@dataclass(frozen=True)
class Cells:
    """One column. All but ``codes`` are by text: ``codes`` tells which text stands in each row.

    ``text``: cleaned, None where nothing stands; ``value``: a word, a number, or days since 1970-01-01, and ``known``
    whether there is one; ``same``: equal for texts that mean the same; ``read``: all that ``celler.sql`` tells.
    """

    column: Column
    codes: np.ndarray
    text: np.ndarray
    value: np.ndarray
    known: np.ndarray
    same: np.ndarray
    read: dict[str, np.ndarray]

    @property
    def days(self) -> np.ndarray:
        """By text: its date, or the Monday of its week, as days since 1970-01-01; NaN where it is none."""
        return self.read["dag"]

    @property
    def filled(self) -> np.ndarray:
        """Whether anything stands in the cell."""
        return ~pd.isna(self.text)

    def rows(self, by_text: np.ndarray) -> np.ndarray:
        """What is known by text, row by row."""
        return by_text[self.codes]

    @property
    def key(self) -> np.ndarray:
        """By row: equal for equal values, -1 where there is none."""
        return self.rows(np.where(self.known, self.same, -1))

    def stored(self, rows: np.ndarray) -> pd.Series:
        """The values of some rows as the database takes them in."""
        codes = self.codes[rows]
        value, known = self.value[codes], self.known[codes]
        if self.column.kind in _WORDS:
            return pd.Series(np.where(known, value, None), dtype=object)
        if self.column.kind in _DAYS:
            days = np.where(known, value, 0).astype("int64").astype("datetime64[D]").astype("datetime64[s]")
            return pd.Series(np.where(known, days, np.datetime64("NaT")))
        if self.column.kind is Kind.YES_NO:
            return pd.Series(pd.arrays.BooleanArray(value == 1, ~known))
        return pd.Series(np.where(known, value, np.nan))


@dataclass(frozen=True)
class _Texts:
    """One column before it is read: which texts stand in it, and which of them (``own``) its file had."""

    of: Taken
    column: Column
    coded: Coded
    own: np.ndarray


def read_cells(connection: duckdb.DuckDBPyConnection, tables: Sequence[Taken]) -> dict[str, dict[str, Cells]]:
    """For each of ``tables``, by its name, every column by its name; one that was not delivered is empty.

    They are read by one statement: to plan it takes longer than what most tables have to be read.
    """
    columns = [
        _Texts(one, column, *_delivered(column, one.layout, one.screened))
        for one in tables
        for column in one.table.columns
    ]
    found: dict[str, dict[str, Cells]] = {one.table.name: {} for one in tables}
    if columns:
        sizes = [len(one.coded.texts) for one in columns]
        connection.register("tekster", _texts(columns, sizes))
        read = {name: _plain(column) for name, column in connection.execute(fill("celler")).fetchnumpy().items()}
        connection.unregister("tekster")
        ends = np.cumsum(sizes)
        for one, first, end in zip(columns, ends - sizes, ends, strict=True):
            part = {name: column[first:end] for name, column in read.items()}
            found[one.of.table.name][one.column.name] = _cells(one, part)
    return found


def _plain(column: np.ndarray) -> np.ndarray:
    """Without a mask: words with None, numbers with NaN where there is nothing."""
    if column.dtype == object:
        return np.where(np.ma.getmaskarray(column), None, np.ma.getdata(column))
    return column if column.dtype == bool else np.ma.filled(column.astype(float), np.nan)


def _delivered(column: Column, layout: Layout, screened: Screened) -> tuple[Coded, np.ndarray]:
    """The texts of a column, and which of them its file had: the others are what a CPR number told.

    What was told stands above a delivered id, and below a delivered sex or birth date.
    """
    at = layout.position.get(column.name)
    given = screened.columns[at] if at is not None else same("", len(screened.fault))
    told = screened.told.get(column.name)
    if told is None:
        return given, np.ones(len(given.texts), dtype=bool)
    first, last = (told, given) if column.name == "borger_id" else (given, told)
    empty = first.rows([not text.replace("\xa0", " ").strip(_BLANK) for text in first.texts], bool)
    both = Coded([*first.texts, *last.texts], np.where(empty, last.codes + len(first.texts), first.codes))
    own = np.repeat([first is given, last is given], [len(first.texts), len(last.texts)])
    return both, own


def _texts(columns: list[_Texts], sizes: list[int]) -> pd.DataFrame:
    """What ``celler.sql`` reads."""
    own = np.concatenate([one.own for one in columns])
    kinds = np.array([str(one.column.kind) for one in columns], dtype=object)
    epochs = np.array([one.of.epoch if one.column.kind is Kind.DATE else "" for one in columns], dtype=object)
    return pd.DataFrame(
        {
            "nr": np.arange(sum(sizes)),
            "tekst": [text for one in columns for text in one.coded.texts],
            "slags": np.repeat(kinds, sizes),
            "usynlige": own & np.repeat(kinds == str(Kind.TEXT), sizes),
            "dag_nul": np.where(own, np.repeat(epochs, sizes), ""),
            "periodeslut": np.repeat([one.of.table.may_end(one.column.name) for one in columns], sizes),
        }
    )


def _cells(one: _Texts, read: dict[str, np.ndarray]) -> Cells:
    column = one.column
    text = read["tekst"]
    if column.name == "borger_id":
        text = np.where(text == REPLACED, None, text)
    value, alike = _values(column, text, read)
    known = ~pd.isna(value)
    if one.of.table.may_end(column.name):
        known &= value != NO_END
    return Cells(column, one.coded.codes, text, value, known, pd.factorize(alike)[0], read)


def _values(column: Column, text: np.ndarray, read: dict[str, np.ndarray]) -> tuple[np.ndarray, np.ndarray]:
    """The values, and what texts that mean the same have in common."""
    alike = read["ens"]
    if column.kind is Kind.TEXT:
        return text, text
    if column.kind is Kind.CHOICE:
        words = {word.lower(): word for word in column.values}
        value = np.array([words.get(word) for word in read["smaa"]], dtype=object)
        return value, np.where(pd.isna(value), alike, value)
    if column.kind is Kind.WEEK:
        return read["uge"], alike
    return read["dag" if column.kind in _DAYS else "tal"], alike
