"""Tables as a workbook: real numbers and dates, text that stays text, and a sheet about the extract."""

import io
import re
from collections.abc import Sequence
from datetime import date

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from app.reports.about import About
from app.reports.table import COUNT, DAY, MONTH, NUMBER, SHARE, YESNO, Cell, Column, Table

ABOUT = "Om udtrækket"
_MOST_ROWS = 1_048_576 - 1
_SHEET_NAME = 31  # Excel's longest


def xlsx_bytes(tables: Sequence[tuple[str, Table]], about: About) -> bytes:
    """A workbook with a sheet per (name, table), and ``Om udtrækket`` last."""
    content = io.BytesIO()
    with xlsxwriter.Workbook(content, {"in_memory": True, "strings_to_formulas": False}) as book:
        book.set_properties({"title": about.title, "comments": about.subtitle, "author": "Fleksoverblik"})
        head = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
        names = sheet_names([name for name, _ in tables])
        for name, (_, table) in zip(names, tables, strict=True):
            _write(book, book.add_worksheet(name), table, head, about)
        rows = sum(len(table.rows) for _, table in tables)
        _write_about(
            book.add_worksheet(ABOUT), about, rows, head, book.add_format({"text_wrap": True, "valign": "top"})
        )
    return content.getvalue()


def sheet_names(names: Sequence[str]) -> list[str]:
    """Names that Excel takes: without its signs, at most 31 long, no two alike."""
    made: list[str] = []
    for name in names:
        plain = re.sub(r"[\[\]:*?/\\']", " ", name).strip()[:_SHEET_NAME].strip() or "Tabel"
        made.append(plain if plain not in made else f"{plain[: _SHEET_NAME - 3]} {len(made) + 1}")
    return made


def _write(book: xlsxwriter.Workbook, sheet: Worksheet, table: Table, head: Format, about: About) -> None:
    if len(table.rows) > _MOST_ROWS:
        raise ValueError("more rows than a sheet holds")  # never cut silently
    formats = [book.add_format({"num_format": number_format(column)}) for column in table.columns]
    for position, column in enumerate(table.columns):
        sheet.write_string(0, position, column.name, head)
    for line, row in enumerate(table.rows, 1):
        for position, (value, column) in enumerate(zip(row, table.columns, strict=True)):
            write_cell(sheet, line, position, value, column, formats[position])
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, max(len(table.rows), 1), len(table.columns) - 1)
    sheet.autofit(400)
    sheet.repeat_rows(0)
    set_up_print(sheet, about.subtitle)


def write_cell(sheet: Worksheet, line: int, position: int, value: Cell, column: Column, form: Format) -> None:
    """One value as what it is. A text among numbers, which stands for a hidden one, stays a text."""
    if value is None:
        return
    if column.kind in (DAY, MONTH) and isinstance(value, date):
        sheet.write_datetime(line, position, value, form)
    elif column.kind == YESNO:
        sheet.write_string(line, position, "ja" if value else "nej")
    elif column.is_number and not isinstance(value, str):
        sheet.write_number(line, position, value, form)
    else:
        sheet.write_string(line, position, str(value))


def number_format(column: Column) -> str:
    """How Excel shows the values of a column; a Danish Excel turns the signs."""
    zeros = "." + "0" * column.decimals if column.decimals else ""
    return {
        SHARE: f"0{zeros}%",
        NUMBER: f"#,##0{zeros}",
        COUNT: "#,##0",
        DAY: "dd-mm-yyyy",
        MONTH: "mmm yyyy",
    }.get(column.kind, "@")


def set_up_print(sheet: Worksheet, imprint: str) -> None:
    """A4 across, as wide as the page, with ``imprint`` and the page's number at the foot."""
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.set_footer(f"&L{imprint.replace('&', '&&')[:200]}&RSide &P af &N")


def _write_about(sheet: Worksheet, about: About, rows: int, head: Format, wrapped: Format) -> None:
    sheet.set_column(0, 0, 26)
    sheet.set_column(1, 1, 100)
    for line, (name, said) in enumerate(about.lines(rows)):
        sheet.write_string(line, 0, name, head)
        sheet.write_string(line, 1, said, wrapped)
    set_up_print(sheet, about.subtitle)
