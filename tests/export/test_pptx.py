from io import BytesIO

import pytest
from openpyxl import load_workbook
from pptx import Presentation
from pptx.util import Cm

from app.export.pptx import pptx_bytes
from app.reports.diagram import TARGET


@pytest.fixture(scope="module")
def deck(quarterly):
    return Presentation(BytesIO(pptx_bytes(quarterly)))


@pytest.fixture(scope="module")
def charted(deck):
    """The slides with a chart, in order."""
    return [slide for slide in deck.slides if any(shape.has_chart for shape in slide.shapes)]


def chart_of(slide):
    return next(shape.chart for shape in slide.shapes if shape.has_chart)


def test_the_slides_are_sixteen_to_nine(deck):
    assert round(deck.slide_width / deck.slide_height, 3) == round(16 / 9, 3)


def test_each_figure_is_a_native_chart_whose_workbook_holds_the_same_numbers(charted, quarterly):
    assert len(charted) == len(quarterly.figures)
    for slide, figure in zip(charted, quarterly.figures, strict=True):
        sheet = load_workbook(BytesIO(chart_of(slide).part.chart_workbook.xlsx_part.blob)).active
        for at, series in enumerate(figure.series, 2):
            column = [sheet.cell(row, at).value for row in range(2, 2 + len(figure.categories))]
            wanted = [point.value for point in series.points]
            assert [value is None for value in column] == [value is None for value in wanted]
            known = [value for value in wanted if value is not None]
            assert [value for value in column if value is not None] == pytest.approx(known, rel=1e-15)


def test_the_target_is_a_line_also_across_columns(charted, quarterly):
    for slide, figure in zip(charted, quarterly.figures, strict=True):
        targets = [line.name for line in figure.references if line.kind == TARGET]
        lines = [one.name for plot in chart_of(slide).plots if type(plot).__name__ == "LinePlot" for one in plot.series]
        assert set(targets) <= set(lines)
    assert any(line.kind == TARGET for figure in quarterly.figures for line in figure.references)


def test_every_chart_and_table_has_an_alternative_text(deck):
    frames = [shape for slide in deck.slides for shape in slide.shapes if shape.has_chart or shape.has_table]
    assert len(frames) > 10
    assert all(shape._element.nvGraphicFramePr.cNvPr.get("descr") for shape in frames)


def test_the_notes_hold_definition_source_and_what_is_hidden(charted, quarterly):
    for slide in charted:
        said = slide.notes_slide.notes_text_frame.text
        assert "Definition: " in said
        assert "Skjulte tal: " in said
        assert quarterly.snapshot in said


def test_every_slide_has_a_title_and_says_period_data_date_and_snapshot(deck, quarterly):
    for slide in deck.slides:
        assert slide.shapes.title.text_frame.text
        assert any(
            shape.has_text_frame and shape.text_frame.text.startswith(quarterly.imprint) for shape in slide.shapes
        )


def test_nothing_lies_outside_the_slide(deck):
    for slide in deck.slides:
        for shape in slide.shapes:
            assert shape.left >= 0
            assert shape.left + shape.width <= deck.slide_width + Cm(0.1)
            assert shape.top + shape.height <= deck.slide_height + Cm(0.1)


def test_a_hidden_figure_is_in_no_workbook(charted, quarterly):
    pairs = [
        (slide, at)
        for slide, figure in zip(charted, quarterly.figures, strict=True)
        for at, point in enumerate(figure.series[0].points)
        if point.hidden
    ]
    assert pairs
    for slide, at in pairs:
        assert chart_of(slide).plots[0].series[0].values[at] is None
