"""A table as a native table of PowerPoint."""

from typing import Any

from pptx.dml.color import RGBColor
from pptx.enum.lang import MSO_LANGUAGE_ID
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.util import Cm, Pt

from app.reports.table import Table, shown

_WIDEST = 46  # signs
_HEAD, _WHITE, _EVEN = RGBColor(0x14, 0x56, 0x71), RGBColor(0xFF, 0xFF, 0xFF), RGBColor(0xEE, 0xF6, 0xF9)
_INK = RGBColor(0x22, 0x30, 0x3C)


def add_table(slide: Any, table: Table, place: tuple[int, int, int, int], told: str) -> None:
    """Put the table on the slide at ``place``; ``told`` is its alternative text."""
    left, top, width, height = place
    size = (len(table.rows) + 1, len(table.columns))
    frame = slide.shapes.add_table(*size, left, top, width, height * size[0] // 2)
    frame._element.nvGraphicFramePr.cNvPr.set("descr", told)
    drawn = frame.table
    texts = [[column.name for column in table.columns]]
    texts += [[shown(cell, column) for cell, column in zip(row, table.columns, strict=True)] for row in table.rows]
    for at, share in enumerate(_shares(texts)):
        drawn.columns[at].width = int(width * share)
    for line, row in enumerate(texts):
        drawn.rows[line].height = Cm(0.85)
        for at, text in enumerate(row):
            _fill(drawn.cell(line, at), text, line, table.columns[at].is_number)


def _shares(texts: list[list[str]]) -> list[float]:
    """Each column's part of the width, by the longest text in it."""
    longest = [min(max(len(row[at]) for row in texts), _WIDEST) + 3 for at in range(len(texts[0]))]
    return [one / sum(longest) for one in longest]


def _fill(cell: Any, text: str, line: int, right: bool) -> None:
    cell.text_frame.text = text
    cell.vertical_anchor = MSO_ANCHOR.MIDDLE
    cell.margin_top = cell.margin_bottom = Cm(0.05)
    cell.fill.solid()
    cell.fill.fore_color.rgb = _HEAD if line == 0 else _EVEN if line % 2 == 0 else _WHITE
    paragraph = cell.text_frame.paragraphs[0]
    paragraph.alignment = PP_ALIGN.RIGHT if right else PP_ALIGN.LEFT
    for run in paragraph.runs:
        run.font.size, run.font.bold = Pt(12), line == 0
        run.font.color.rgb = _WHITE if line == 0 else _INK
        run.font.language_id = MSO_LANGUAGE_ID.DANISH
