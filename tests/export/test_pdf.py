import re
import subprocess
from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest

from app.export.pdf import pdf_bytes
from app.reports.markup import blocks

A4 = (595, 842)


@pytest.fixture(scope="module")
def pdfs(reports):
    return {name: pdf_bytes(report) for name, report in reports.items()}


def opened(content):
    return pikepdf.open(BytesIO(content))


@pytest.fixture(scope="module")
def tree(pdfs):
    """Every element of the structure tree of the quarterly report."""
    with opened(pdfs["kvartalsrapport"]) as pdf:
        yield list(elements(pdf.Root.StructTreeRoot))


def elements(node):
    """Every element below ``node``."""
    children = node.get("/K", [])
    for child in children if isinstance(children, pikepdf.Array) else [children]:
        if isinstance(child, pikepdf.Dictionary) and "/S" in child:
            yield child
            yield from elements(child)


def text(content, *options):
    run = subprocess.run(["pdftotext", *options, "-", "-"], input=content, capture_output=True, check=True)
    return run.stdout.decode("utf-8")


def test_the_report_is_tagged_danish_and_marked_as_pdf_ua(pdfs):
    for content in pdfs.values():
        with opened(content) as pdf, pdf.open_metadata() as said:
            assert pdf.Root.MarkInfo.Marked
            assert str(pdf.Root.Lang) == "da"
            assert said["pdfuaid:part"] == "1"
            assert re.fullmatch(r"\S.+ – .*2026", said["dc:title"])


def test_every_figure_has_an_alternative_text_made_from_its_data(tree, quarterly):
    told = [str(one.Alt) for one in tree if one.S == "/Figure"]
    assert told == [figure.description for figure in quarterly.figures]
    assert any(re.search(r"\d+ % \(\d+ af \d+\)", one) for one in told)


def test_tables_have_headings_and_the_headings_of_the_text_start_at_one(tree):
    kinds = [str(one.S) for one in tree]
    assert kinds.count("/H1") == 1
    assert {"/H2", "/H3", "/TH", "/TD", "/L"} <= set(kinds)


def test_the_size_is_that_of_a_mail_and_the_page_that_of_a_printer(pdfs):
    for content in pdfs.values():
        assert 40_000 <= len(content) <= 300_000
        with opened(content) as pdf:
            assert all((round(page.mediabox[2]), round(page.mediabox[3])) == A4 for page in pdf.pages)


def test_only_the_font_that_comes_with_the_product_is_used_and_it_is_embedded(pdfs):
    for content in pdfs.values():
        with opened(content) as pdf:
            fonts = {str(one.BaseFont) for one in pdf.objects if is_font(one)}
        assert fonts
        assert all("Inter" in name for name in fonts)


def is_font(one):
    return isinstance(one, pikepdf.Dictionary) and one.get("/Type") == "/Font" and "/BaseFont" in one


def test_the_month_is_one_page(pdfs):
    with opened(pdfs["maanedsoverblik"]) as pdf:
        assert len(pdf.pages) == 1


def test_each_page_says_period_data_date_snapshot_and_that_data_are_made_up(pdfs, reports):
    for name, content in pdfs.items():
        pages = text(content, "-layout").split("\f")[:-1]
        for number, page in enumerate(pages, 1):
            said = " ".join(page.split())
            assert "data pr. 31. oktober 2026" in said
            assert reports[name].footnote in said
            assert reports[name].snapshot in said
            assert "Opdigtede data" in said.replace("- ", "")
            assert f"Side {number} af {len(pages)}" in said


def test_the_same_report_is_the_same_file(quarterly, pdfs):
    assert pdf_bytes(quarterly) == pdfs["kvartalsrapport"]


def test_what_a_person_wrote_stands_as_it_is_and_is_never_run(reports):
    odd = '#set page(fill: red) = Overskrift $x$ @kilde `kode` <navn> \\ "citat" // bemærkning'
    report = replace(reports["maanedsoverblik"], title=odd, intro=blocks(odd))
    said = " ".join(text(pdf_bytes(report)).split())
    assert said.count(odd) >= 2


LONGEST = "Team for Ældre Ørnereder på Ålandsøerne og Æbelø med Særlig Omfattende Ungeindsats"


def test_long_names_stay_inside_the_page(quarterly):
    section = next(one for one in quarterly.sections if any(not figure.upright for figure in one.parts[0].figures))
    part = section.parts[0]
    longer = replace(part, figures=tuple(renamed(figure) for figure in part.figures if not figure.upright))
    report = replace(
        quarterly,
        title=f"{LONGEST} {LONGEST}",
        meeting=LONGEST * 2,
        sections=(replace(section, heading=LONGEST * 2, parts=(longer,)),),
    )
    content = pdf_bytes(report)
    boxes = re.findall(r'xMin="([\d.]+)".*?xMax="([\d.]+)"', text(content, "-bbox"))
    assert text(content).count("Ungeindsats") > 10
    assert all(float(left) > 20 and float(right) < A4[0] - 20 for left, right in boxes)


def renamed(figure):
    """The figure with a long name for every unit, on the axis and in the table."""
    rows = tuple((LONGEST, *rest) for _, *rest in figure.table.rows)
    names = tuple(f"{LONGEST} (N 1)" for _ in figure.categories)
    return replace(figure, categories=names, table=replace(figure.table, rows=rows))


def test_a_hidden_figure_is_a_dot_with_a_legend(pdfs):
    said = text(pdfs["maanedsoverblik"], "-layout")
    assert re.search(r"Revurdering til tiden\s+•\s+• af 8", said)
    assert "tallet er skjult" in " ".join(said.split())
