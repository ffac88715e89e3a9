"""A report as slides: 16:9, native charts and tables that can be edited, definition and sources in the notes.

``skabelon.pptx`` has three layouts, found by their names; a municipality may put its own in its place.
"""

import copy
import io
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from lxml import etree
from pptx import Presentation
from pptx.enum.lang import MSO_LANGUAGE_ID
from pptx.oxml.ns import qn
from pptx.util import Cm, Pt

from app.export.pptx_chart import add_chart
from app.export.pptx_table import add_table
from app.reports.card import Card
from app.reports.content import Part, Report, Section
from app.reports.diagram import Diagram
from app.reports.hidden import HIDDEN, LEGEND
from app.reports.markup import LIST, Block, Span, plain
from app.reports.summary import CHANCE, change_text, status_text
from app.reports.table import TEXT, Column, Table

TEMPLATE = Path(__file__).resolve().parent / "skabelon.pptx"
FRONT, TEXTS, FIGURE = "Forside", "Tekst", "Figur"
_LEFT, _TOP, _WIDTH, _HEIGHT = Cm(1.6), Cm(2.9), Cm(30.6), Cm(14.6)
_BESIDE = Cm(7.2)  # what stands to the right of a chart
_ROWS_A_SLIDE = 14


def pptx_bytes(report: Report) -> bytes:
    """The file's content."""
    slides = _Slides(report)
    slides.front()
    slides.table("Tallene kort", report.summary, CHANCE)
    for section in report.sections:
        slides.section(section)
    slides.table("Om tallene", _facts(report), "")
    content = io.BytesIO()
    slides.deck.save(content)
    return content.getvalue()


def _facts(report: Report) -> Table:
    return Table((Column("Hvad", TEXT), Column("Oplysning", TEXT)), report.facts)


class _Slides:
    """The slides on their way."""

    def __init__(self, report: Report) -> None:
        self.report, self.deck = report, Presentation(str(TEMPLATE))
        self.layouts = {layout.name: layout for layout in self.deck.slide_layouts}
        said = self.deck.core_properties
        said.title, said.author, said.language = report.title, "Fleksoverblik", "da-DK"
        said.subject, said.comments = report.period, report.imprint

    def add(self, layout: str, title: str) -> Any:
        """A new slide with its title, and at the foot what every slide tells."""
        slide = self.deck.slides.add_slide(self.layouts[layout])
        slide.shapes.title.text_frame.text = title
        for shape in self.layouts[layout].placeholders:
            if shape.placeholder_format.idx in (11, 12):  # footer and slide number, which are not inherited
                slide.shapes._spTree.append(copy.deepcopy(shape._element))
        for shape in slide.placeholders:
            if shape.placeholder_format.idx == 11:
                shape.text_frame.text = f"{self.report.imprint}\n{self.report.footnote}"
                for paragraph in shape.text_frame.paragraphs:
                    paragraph.runs[0].font.size, paragraph.runs[0].font.name = Pt(9), "Calibri"
        _in_danish(slide)
        return slide

    def front(self) -> None:
        """Title, whose, when, for whom; and the report's first words in the notes."""
        report = self.report
        slide = self.add(FRONT, report.title)
        who = " · ".join(part for part in (report.municipality, report.period, report.meeting) if part)
        lines = [who, report.audience and f"Til: {report.audience}", f"Data pr. {dict(report.facts)['Data pr.']}"]
        lines += ["Opdigtede data: tallene handler ikke om virkelige borgere"] if report.fiction else []
        slide.placeholders[1].text_frame.text = "\n".join(line for line in lines if line)
        _in_danish(slide)
        if report.intro:
            self.text(report.title, report.intro)

    def section(self, section: Section) -> None:
        """A slide per figure, its text on the first; a nøgletal without figures stands in the table of values alone."""
        figures = [(part, figure) for part in section.parts for figure in part.figures]
        if section.text and not figures:
            self.text(section.heading, section.text)
        for at, (part, figure) in enumerate(figures):
            self.figure(part, figure, section.text if at == 0 else ())

    def text(self, title: str, given: Iterable[Block]) -> None:
        """A slide of text."""
        slide = self.add(TEXTS, title)
        frame = slide.placeholders[1].text_frame
        lines = [(block.kind == LIST, line) for block in given for line in block.lines]
        for at, (listed, line) in enumerate(lines):
            paragraph = frame.paragraphs[0] if at == 0 else frame.add_paragraph()
            _spans(paragraph, line)
            if not listed:
                _no_bullet(paragraph)
        _in_danish(slide)

    def figure(self, part: Part, figure: Diagram, text: Iterable[Block]) -> None:
        """A chart, the value and a text beside it, its notes below, and how it is counted in the notes of the slide."""
        heading = figure.heading or figure.title
        slide = self.add(FIGURE, f"{part.kpi.titel}: {heading[:1].lower()}{heading[1:]}")
        notes = [figure.subtitle, *figure.notes, *([LEGEND] if figure.has_hidden else [])]
        below = Cm(0.62) * sum(1 + len(note) // 190 for note in notes)
        add_chart(slide, figure, (_LEFT, _TOP, _WIDTH - _BESIDE, _HEIGHT - below))
        _write(slide, (_LEFT, _TOP + _HEIGHT - below, _WIDTH, below), notes, 10)
        told = ["", *(plain(line) for block in text for line in block.lines)]
        _write(slide, (_LEFT + _WIDTH - _BESIDE, _TOP, _BESIDE, Cm(6)), [*_key(part.card), *told], 13, large=True)
        _in_danish(slide)
        slide.notes_slide.notes_text_frame.text = "\n".join(self.notes(part, figure))

    def notes(self, part: Part, figure: Diagram) -> list[str]:
        """What who shows the slide can say when asked."""
        said = [figure.description, *(f"{heading}: {text}" for heading, text in part.method)]
        said += [f"Offentliggjort: {text}" for text in part.sources]
        said += [f"Skjulte tal: {text}" for text in self.report.hidden_text]
        return [*said, *(f"Rettet: {text}" for text in self.report.corrections), self.report.imprint]

    def table(self, title: str, table: Table, note: str) -> None:
        """A table, on as many slides as it needs."""
        for start in range(0, len(table.rows), _ROWS_A_SLIDE):
            slide = self.add(FIGURE, title if start == 0 else f"{title} (fortsat)")
            rows = Table(table.columns, table.rows[start : start + _ROWS_A_SLIDE])
            add_table(slide, rows, (_LEFT, _TOP, _WIDTH, Cm(1)), f"Tabel: {title}")
            if note:
                _write(slide, (_LEFT, _TOP + _HEIGHT - Cm(0.8), _WIDTH, Cm(0.8)), [note], 10)
            _in_danish(slide)


def _key(card: Card) -> list[str]:
    """The value, and what it rests on, how it stands, how it has moved."""
    if card.absent:
        return ["–", card.absent]
    changes = [f"Siden {one.since}: {change_text(one)}" for one in card.changes if one.text != HIDDEN]
    lines = [card.value, card.basis, card.unknown, card.target, status_text(card), card.interval, *changes]
    return [line for line in lines if line]


def _write(slide: Any, place: tuple[int, int, int, int], lines: list[str], size: int, large: bool = False) -> None:
    """Lines of text in a box of their own; the first one large where it is a value."""
    frame = slide.shapes.add_textbox(*place).text_frame
    frame.word_wrap = True
    for at, line in enumerate(lines):
        paragraph = frame.paragraphs[0] if at == 0 else frame.add_paragraph()
        _spans(paragraph, (Span(line, bold=large and at == 0),))
        for run in paragraph.runs:
            run.font.size = Pt(32 if large and at == 0 else size)


def _spans(paragraph: Any, line: Iterable[Span]) -> None:
    for span in line:
        run = paragraph.add_run()
        run.text, run.font.bold = span.text, span.bold or None


def _no_bullet(paragraph: Any) -> None:
    look = paragraph._p.get_or_add_pPr()
    look.set("marL", "0")
    look.set("indent", "0")
    look.append(etree.Element(qn("a:buNone")))


def _in_danish(slide: Any) -> None:
    """Mark every run as Danish, so that it is read aloud and spelled as such."""
    for shape in slide.shapes:
        if shape.has_text_frame:
            for paragraph in shape.text_frame.paragraphs:
                for run in paragraph.runs:
                    run.font.language_id = MSO_LANGUAGE_ID.DANISH
