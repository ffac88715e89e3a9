"""A report as PDF/UA-1 on A4, set by typst: tagged, in Danish, with an alternative text for every figure.

What the report says reaches typst as data. Nothing that a person wrote becomes typst source.
"""

from datetime import UTC, date, datetime, time
from typing import Any

from app import danish
from app.export.chart import Picture, height_of, svg_bytes
from app.export.typeset import typeset
from app.reports.card import Card
from app.reports.content import Part, Report
from app.reports.diagram import Diagram
from app.reports.hidden import HIDDEN, LEGEND
from app.reports.markup import Block
from app.reports.summary import CHANCE, change_text, status_text
from app.reports.table import MONTH, NUMBER, SHARE, Cell, Column, Table, shown

_MOST_ACROSS = 13  # more months than this stand below each other
_SHORT = 16
_WIDEST = 30  # signs; a longer text goes on several lines
_HALF = 8.3  # centimetres


def pdf_bytes(report: Report) -> bytes:
    """The file's content; the same report gives the same file."""
    noon = datetime.combine(report.made, time(12), UTC)
    return typeset("rapport", _content(report), pdf_standards=["ua-1"], timestamp=int(noon.timestamp()))


def _content(report: Report) -> dict[str, Any]:
    said = [report.municipality, report.period, report.meeting, report.audience and f"Til: {report.audience}"]
    return {
        "title": report.title,
        "period": report.period,
        "day": report.made.isoformat(),
        "columns": report.columns,
        "tables": report.tables,
        "fiction": report.fiction,
        "imprint": report.imprint,
        "footnote": report.footnote,
        "subtitle": " · ".join(part for part in said if part),
        "intro": _blocks(report.intro),
        "corrections": report.corrections,
        "hidden": report.hidden_text,
        "summary": _table(report.summary),
        "chance": CHANCE if any("≈" in str(cell) for row in report.summary.rows for cell in row) else "",
        "facts": report.facts,
        "sections": [
            {
                "heading": section.heading,
                "text": _blocks(section.text),
                "parts": [_part(part, report.columns) for part in section.parts],
            }
            for section in report.sections
        ],
    }


def _blocks(given: tuple[Block, ...]) -> list[dict[str, Any]]:
    return [
        {"kind": one.kind, "lines": [[{"text": span.text, "bold": span.bold} for span in line] for line in one.lines]}
        for one in given
    ]


def _part(part: Part, columns: int) -> dict[str, Any]:
    return {
        "title": part.kpi.titel,
        "short": part.short,
        "key": _key(part.card),
        "figures": [_figure(figure, columns) for figure in part.figures],
        "method": part.method,
        "sources": part.sources,
    }


def _key(card: Card) -> dict[str, Any]:
    """The value large, and beside it what it rests on, how it stands to target, and how it has moved."""
    lines = [
        ", ".join(part for part in (card.basis, card.unknown) if part),
        " · ".join(part for part in (card.target, status_text(card)) if part),
        card.interval,
        "; ".join(f"siden {one.since}: {change_text(one)}" for one in card.changes if one.text != HIDDEN),
    ]
    said = [line[:1].upper() + line[1:] for line in lines if line]
    return {"value": card.value, "absent": card.absent, "lines": said}


def _figure(figure: Diagram, columns: int) -> dict[str, Any]:
    wide = columns == 1 or _needs_width(figure)
    picture = Picture(height=height_of(figure)) if wide else Picture(_HALF, height_of(figure, 3.9))
    return {
        "wide": wide,
        "title": figure.title if columns == 2 else figure.heading or figure.title,
        "subtitle": figure.subtitle if columns == 1 else "",
        "alt": figure.description,
        "notes": [*(figure.notes if columns == 1 else ()), *([LEGEND] if figure.has_hidden and columns == 1 else [])],
        "svg": svg_bytes(figure, picture).decode("utf-8"),
        "table": _across(figure.table) if _is_course(figure.table) else _table(figure.table),
    }


def _needs_width(figure: Diagram) -> bool:
    """Long names beside bars, or several lines, have no room in half a page."""
    return len(figure.series) > 3 or (not figure.upright and len(figure.categories) > 2)


def _table(table: Table) -> dict[str, Any]:
    rows = [[_held(shown(cell, column)) for cell, column in zip(row, table.columns, strict=True)] for row in table.rows]
    return {"columns": [_column(one, [row[at] for row in rows]) for at, one in enumerate(table.columns)], "rows": rows}


def _held(text: str) -> str:
    """A short text stays on one line."""
    return text.replace(" ", "\u00a0") if len(text) <= _SHORT else text


def _column(column: Column, texts: list[str]) -> dict[str, Any]:
    """``weight``: its part of the width, by the longest text in it."""
    weight = min(max(map(len, [column.name, *texts])), _WIDEST) + 4
    return {"name": column.name, "number": column.is_number, "weight": weight}


def _is_course(table: Table) -> bool:
    course = bool(table.columns) and (table.columns[0].kind == MONTH or table.columns[0].name == "Periode")
    return course and len(table.rows) <= _MOST_ACROSS


def _across(table: Table) -> dict[str, Any]:
    """A course with its months beside each other, so that thirteen of them take a few lines.

    The interval and the target are left to the chart, which draws them; sums beside a share stand in the workbook.
    """
    plain = _table(table)["rows"]
    columns = [{"name": "", "number": False, "weight": 1}]
    columns += [{"name": _head(first).replace(" ", "\n"), "number": True, "weight": 0} for first, *_ in table.rows]
    of_share = table.columns[1].kind == SHARE
    left_out = {at for at, one in enumerate(table.columns) if one.name in _DRAWN or (of_share and one.kind == NUMBER)}
    kept = [(at, one.name) for at, one in enumerate(table.columns) if at and at not in left_out]
    return {"columns": columns, "rows": [[name, *(row[at] for row in plain)] for at, name in kept]}


def _head(first: Cell) -> str:
    """A month, or a period, which is a text already."""
    return danish.short_month(first) if isinstance(first, date) else str(first)


_DRAWN = ("95 % fra", "95 % til", "Mål")
