"""A report as files: which shapes there are, and what each of them is called."""

import io
import re
import zipfile
from collections.abc import Callable
from dataclasses import replace

from app.export.csv import csv_bytes
from app.export.figures import pictures
from app.export.pdf import pdf_bytes
from app.export.report_xlsx import report_xlsx
from app.reports.about import About
from app.reports.content import Report
from app.reports.table import Table

File = tuple[str, bytes]  # a file's name with its ending, and its content
_LONGEST = 120


def files(report: Report, form: str) -> list[File]:
    """The report as ``form``, one of ``FORMS``: one document, or a file for each figure or table."""
    return _MAKE[form](report)


def packed(report: Report, form: str) -> File:
    """The same as one file: a zip where there are several."""
    made = files(report, form)
    if len(made) == 1:
        return made[0]
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in made:
            archive.writestr(
                zipfile.ZipInfo(name, (report.made.year, report.made.month, report.made.day, 12, 0, 0)), data
            )
    return f"{report.file_name} ({form}).zip", content.getvalue()


def _document(form: str, make: Callable[[Report], bytes]) -> Callable[[Report], list[File]]:
    return lambda report: [(f"{report.file_name}.{form}", make(report))]


def _pptx(report: Report) -> bytes:
    from app.export.pptx import pptx_bytes

    return pptx_bytes(report)


def _pictures(form: str) -> Callable[[Report], list[File]]:
    def make(report: Report) -> list[File]:
        titles = [figure.title for figure in report.figures]
        return _numbered(report, titles, pictures(report, form), form)

    return make


def _csv(report: Report) -> list[File]:
    titles = ["Tallene kort", *(figure.title for figure in report.figures)]
    whole = About(
        *("", report.title, report.filters, report.period, report.data_pr, report.snapshot), fiction=report.fiction
    )
    tables: list[tuple[Table, About]] = [(report.summary, whole)]
    tables += [(figure.table, replace(figure.about, notes=figure.notes)) for figure in report.figures]
    return _numbered(report, titles, [csv_bytes(table, _told(report, about)) for table, about in tables], "csv", 0)


def _told(report: Report, about: About) -> About:
    """What a table says of itself when it has left the house."""
    corrected = tuple(f"Rettet: {said}" for said in report.corrections)
    return replace(about, hidden=" ".join(report.hidden_text), notes=(*about.notes, *corrected))


def _numbered(report: Report, titles: list[str], contents: list[bytes], form: str, first: int = 1) -> list[File]:
    """``Kvartalsrapport – oktober 2026 – 03 Udvikling - CV på Jobnet.svg``."""
    names = [f"{report.file_name} – {at:02d} {_plain(title)}" for at, title in enumerate(titles, first)]
    return [(f"{name[:_LONGEST]}.{form}", content) for name, content in zip(names, contents, strict=True)]


def _plain(title: str) -> str:
    return re.sub(r'[\\/*?"<>|\x00-\x1f]', "", title).replace(":", " -")


_MAKE: dict[str, Callable[[Report], list[File]]] = {
    "pdf": _document("pdf", pdf_bytes),
    "pptx": _document("pptx", _pptx),
    "xlsx": _document("xlsx", report_xlsx),
    "png": _pictures("png"),
    "svg": _pictures("svg"),
    "csv": _csv,
}
