"""A report as a workbook: what it is on the front sheet, a sheet per nøgletal with its tables and charts, and the
numbers that the charts are drawn from."""

import io
from datetime import datetime, time
from typing import Any

import xlsxwriter
from xlsxwriter.worksheet import Worksheet

from app.export.xlsx import number_format, set_up_print, sheet_names, write_cell
from app.export.xlsx_chart import SIZE, chart_of, write_numbers
from app.reports.content import Part, Report
from app.reports.diagram import Diagram
from app.reports.markup import plain
from app.reports.table import Table

FRONT, NUMBERS = "Om rapporten", "Figurernes tal"
_ROW_PIXELS = 20
_STYLE = "Table Style Light 1"


def report_xlsx(report: Report) -> bytes:
    """The file's content. Every text is written as a text, whatever sign it begins with."""
    content = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(content, options) as book:
        said = {"title": report.title, "comments": report.imprint, "author": "Fleksoverblik"}
        book.set_properties(said | {"created": datetime.combine(report.made, time(12))})
        _Book(book, report).write()
    return content.getvalue()


class _Book:
    """One workbook on its way: its formats, and how far the sheet of numbers is filled."""

    def __init__(self, book: xlsxwriter.Workbook, report: Report) -> None:
        self.book, self.report, self.filled = book, report, 0
        self.large = book.add_format({"bold": True, "font_size": 16, "font_color": "#145671"})
        self.bold = book.add_format({"bold": True, "valign": "top"})
        self.wrapped = book.add_format({"text_wrap": True, "valign": "top"})

    def write(self) -> None:
        front = self.book.add_worksheet(FRONT)
        names = sheet_names([FRONT, NUMBERS, *(part.kpi.titel for part in self.report.parts)])[2:]
        sheets = [self.book.add_worksheet(name) for name in names]
        self.numbers = self.book.add_worksheet(NUMBERS)
        for sheet, part in zip(sheets, self.report.parts, strict=True):
            self._part(sheet, part)
        self._front(front)
        self._finish_numbers()

    def _front(self, sheet: Worksheet) -> None:
        """Title, texts, the table of values, what the report is made from, and how each figure is counted."""
        sheet.set_column(0, 0, 44)
        sheet.set_column(1, 8, 24)
        sheet.write_string(0, 0, self.report.title, self.large)
        line = self._said(sheet, 1, _texts(self.report))
        line = self._table(sheet, line + 1, self.report.summary, "Tallene")
        for heading, text in self.report.facts:
            line = self._pair(sheet, line, heading, text)
        for part in self.report.parts:
            line = self._said(sheet, line + 1, [part.kpi.titel], self.bold)
            for heading, text in (*part.method, *(("Offentliggjort", said) for said in part.sources)):
                line = self._pair(sheet, line, heading, text)
        set_up_print(sheet, self.report.imprint)

    def _part(self, sheet: Worksheet, part: Part) -> None:
        sheet.set_column(0, 0, 34)
        sheet.set_column(1, 12, 15)
        sheet.write_string(0, 0, part.kpi.titel, self.large)
        corrected = [f"Rettet: {said}" for said in self.report.corrections if part.kpi.titel in said]
        hidden = [f"Skjulte tal: {said}" for said in self.report.hidden_text]
        told = [
            f"{self.report.imprint} · {part.about.filters}",
            part.kpi.definition,
            *hidden,
            *corrected,
            *part.sources,
        ]
        line = self._said(sheet, 1, told) + 1
        for number, figure in enumerate(part.figures):
            line = self._figure(sheet, line, figure, number)
        set_up_print(sheet, self.report.imprint)

    def _figure(self, sheet: Worksheet, line: int, figure: Diagram, number: int) -> int:
        """Heading, table, notes and chart, one below the other; handed back is the row after them."""
        sheet.write_string(line, 0, figure.heading or figure.title, self.bold)
        line = self._table(sheet, line + 1, figure.table, f"{sheet.get_name()} {number}")
        line = self._said(sheet, line, figure.notes)
        first = self.filled + 2
        self.filled = write_numbers(self.numbers, self.filled, figure, self.bold)
        chart = chart_of(self.book, figure, (NUMBERS, first, first + len(figure.categories) - 1))
        sheet.insert_chart(line, 0, chart, {"description": figure.description, "object_position": 2})
        return line + SIZE["height"] // _ROW_PIXELS + 2

    def _table(self, sheet: Worksheet, top: int, table: Table, name: str) -> int:
        """A real table of Excel, with a format for each column; handed back is the row after it and a blank one."""
        if not table.rows:
            return top
        formats = [self.book.add_format({"num_format": number_format(column)}) for column in table.columns]
        heads = [{"header": head} for head in _unlike([column.name for column in table.columns])]
        last = top + len(table.rows)
        look: dict[str, Any] = {"columns": heads, "style": _STYLE, "autofilter": False}
        sheet.add_table(top, 0, last, len(table.columns) - 1, look | {"description": name})
        for at, row in enumerate(table.rows, top + 1):
            for position, (value, column) in enumerate(zip(row, table.columns, strict=True)):
                write_cell(sheet, at, position, value, column, formats[position])
        return last + 2

    def _said(self, sheet: Worksheet, line: int, texts: Any, form: Any = None) -> int:
        for text in texts:
            sheet.write_string(line, 0, text, form)
            line += 1
        return line

    def _pair(self, sheet: Worksheet, line: int, heading: str, text: str) -> int:
        sheet.write_string(line, 0, heading, self.bold)
        sheet.merge_range(line, 1, line, 7, "", self.wrapped)
        sheet.write_string(line, 1, text, self.wrapped)
        sheet.set_row(line, 15 * (1 + len(text) // 150))
        return line + 1

    def _finish_numbers(self) -> None:
        self.numbers.set_column(0, 0, 34)
        self.numbers.set_column(1, 12, 18)
        self.numbers.write_string(self.filled, 0, self.report.imprint)
        set_up_print(self.numbers, self.report.imprint)


def _texts(report: Report) -> list[str]:
    """The report's own words, a line each."""
    who = " · ".join(part for part in (report.municipality, report.period, report.meeting, report.audience) if part)
    texts = [*report.intro, *(block for section in report.sections for block in section.text)]
    return [who, *(plain(line) for block in texts for line in block.lines)]


def _unlike(heads: list[str]) -> list[str]:
    """Headings that a table of Excel takes: none empty, no two alike."""
    made: list[str] = []
    for head in heads:
        name = head or " "
        while name.lower() in (one.lower() for one in made):
            name += " "
        made.append(name)
    return made
