"""What a report says, and nothing about how it looks: the PDF, the slides, the workbook and the preview are drawn
from it, so they say the same."""

import re
from dataclasses import dataclass
from datetime import date

from app import danish
from app.kpi import Kpi
from app.reports.about import FICTION, About
from app.reports.card import Card
from app.reports.diagram import Diagram
from app.reports.hidden import LEGEND
from app.reports.markup import Block
from app.reports.months import name_of
from app.reports.table import Table

FORMS = ("pdf", "pptx", "xlsx", "png", "svg", "csv")  # what a report can be had as
NOTHING_HIDDEN = "Ingen tal er skjult i denne rapport."


@dataclass(frozen=True)
class Part:
    """One nøgletal in a section: its value, its figures, and what it is and where it comes from.

    ``method``: (heading, text) pairs. ``sources``: the published figures in words, each with source, year and N.
    """

    kpi: Kpi
    card: Card
    about: About
    figures: tuple[Diagram, ...] = ()
    method: tuple[tuple[str, str], ...] = ()
    sources: tuple[str, ...] = ()

    @property
    def short(self) -> str:
        """The definition's first sentence."""
        return f"{self.kpi.definition.split('. ')[0].rstrip('.')}."


@dataclass(frozen=True)
class Section:
    """A heading, a text, and the nøgletal below it."""

    heading: str
    text: tuple[Block, ...] = ()
    parts: tuple[Part, ...] = ()


@dataclass(frozen=True)
class Report:
    """A report of one month, or of the ``span`` months up to it. ``hidden`` says what is hidden and why,
    ``corrections`` which figures are other than when they were first shown; ``summary`` is the table of all values.
    ``columns``: figures side by side; ``tables``: whether each figure's numbers follow it.
    """

    name: str
    title: str
    meeting: str
    audience: str
    municipality: str
    month: date
    span: int
    filters: str
    data_pr: date
    snapshot: str
    made: date
    fiction: bool
    columns: int
    tables: bool
    intro: tuple[Block, ...]
    summary: Table
    sections: tuple[Section, ...]
    hidden: tuple[str, ...] = ()
    corrections: tuple[str, ...] = ()

    @property
    def period(self) -> str:
        """``oktober 2026``, or the months up to it: ``august–oktober 2026``."""
        return name_of(self.month, self.span)

    @property
    def parts(self) -> tuple[Part, ...]:
        """Every nøgletal, in order."""
        return tuple(part for section in self.sections for part in section.parts)

    @property
    def figures(self) -> tuple[Diagram, ...]:
        """Every figure, in order."""
        return tuple(figure for part in self.parts for figure in part.figures)

    @property
    def hidden_text(self) -> tuple[str, ...]:
        """What is hidden and why; that nothing is, is said too."""
        return self.hidden or (NOTHING_HIDDEN,)

    @property
    def imprint(self) -> str:
        """The line at the foot of every page: whose, of when, from which snapshot."""
        said = [
            self.title,
            self.filters,
            f"data pr. {danish.long_date(self.data_pr)}",
            f"Øjebliksbillede {self.snapshot}",
        ]
        return " · ".join([*said, *([FICTION] if self.fiction else [])])

    @property
    def footnote(self) -> str:
        """What every page says of its figures beside the imprint: what is hidden, and that months were corrected."""
        corrected = "nogle måneder er rettet, se første side" if self.corrections else ""
        return " · ".join(part for part in (LEGEND if self.hidden else NOTHING_HIDDEN, corrected) if part)

    @property
    def facts(self) -> tuple[tuple[str, str], ...]:
        """(heading, text) of what the report is made from."""
        said = [
            ("Data", f"{FICTION}: tallene handler ikke om virkelige borgere" if self.fiction else ""),
            ("Rapport", self.title),
            ("Møde", self.meeting),
            ("Til", self.audience),
            ("Kommune", self.municipality),
            ("Periode", self.period),
            ("Filtre", self.filters),
            ("Data pr.", danish.long_date(self.data_pr)),
            ("Øjebliksbillede", self.snapshot),
            ("Lavet", danish.long_date(self.made)),
            *(("Skjulte tal", text) for text in self.hidden_text),
            *(("Rettet", text) for text in self.corrections),
        ]
        return tuple((heading, text) for heading, text in said if text)

    @property
    def file_name(self) -> str:
        """``Kvartalsrapport til udvalget – oktober 2026``, without an ending."""
        name = re.sub(r'[\\/*?"<>|:\x00-\x1f]', "", f"{self.title} – {self.period}").strip()
        return f"{name} ({FICTION.lower()})" if self.fiction else name
