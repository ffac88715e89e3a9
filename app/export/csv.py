"""A table as CSV that opens right in Danish Excel: semicolon, decimal comma, UTF-8 with a byte order mark.

Shares are fractions, numbers are not rounded. Below the rows, after an empty line, stands where they come from.
"""

import csv
import io
from datetime import date

from app.reports.about import About
from app.reports.table import DAY, MONTH, SHARE, YESNO, Cell, Column, Table

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def csv_bytes(table: Table, about: About) -> bytes:
    """The file's content. A text that a spreadsheet could take for a formula gets an apostrophe in front."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow([harmless(_heading(column)) for column in table.columns])
    writer.writerows(
        [_cell(value, column) for value, column in zip(row, table.columns, strict=True)] for row in table.rows
    )
    writer.writerow([])
    writer.writerows((harmless(name), harmless(said)) for name, said in about.lines(len(table.rows)))
    return b"\xef\xbb\xbf" + text.getvalue().encode("utf-8")


def harmless(text: str) -> str:
    """The text, with an apostrophe before what a spreadsheet would calculate."""
    return f"'{text}" if text.startswith(_FORMULA) else text


def _heading(column: Column) -> str:
    return f"{column.name} (brøk)" if column.kind == SHARE else column.name


def _cell(value: Cell, column: Column) -> str:
    if value is None:
        return ""
    if column.kind == MONTH and isinstance(value, date):
        return f"{value:%Y-%m}"
    if column.kind == DAY and isinstance(value, date):
        return f"{value:%d-%m-%Y}"
    if column.kind == YESNO:
        return "ja" if value else "nej"
    if column.is_number and not isinstance(value, str):
        return repr(value).replace(".", ",")
    return harmless(str(value))
