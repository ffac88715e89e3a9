import threading
import zipfile
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from io import BytesIO

import matplotlib
import pytest

from app.export import chart
from app.export.chart import Picture, svg_bytes
from app.export.report_files import files, packed
from app.reports.content import FORMS


def test_a_document_is_one_file_named_after_report_and_period(quarterly):
    ((name, content),) = files(quarterly, "xlsx")
    assert name == "Kvartalsrapport til udvalget – august–oktober 2026 (opdigtede data).xlsx"
    assert packed(quarterly, "xlsx") == (name, content)


@pytest.mark.parametrize("form", ["png", "svg"])
def test_there_is_a_picture_of_each_figure(reports, form):
    report = reports["maanedsoverblik"]
    made = files(report, form)
    assert len(made) == len(report.figures)
    start = {"png": b"\x89PNG", "svg": b"<svg"}[form]
    assert all(name.endswith(f".{form}") and content.startswith(start) for name, content in made)


def test_several_files_are_packed_into_one(quarterly):
    name, content = packed(quarterly, "csv")
    assert name.endswith(".zip")
    with zipfile.ZipFile(BytesIO(content)) as archive:
        assert len(archive.namelist()) == len(quarterly.figures) + 1
        for one in archive.namelist():
            said = archive.read(one).decode("utf-8-sig")
            assert "Skjulte tal;" in said
            assert f"Øjebliksbillede;{quarterly.snapshot}" in said


def test_names_hold_nothing_that_a_file_system_refuses(quarterly):
    names = [name for form in ("csv", "svg") for name, _ in files(quarterly, form)]
    assert len(set(names)) == len(names)
    assert not any(set(name) & set('\\/*?"<>|:') for name in names)


def test_a_hidden_bar_is_a_dot_and_its_value_nowhere_in_the_picture(quarterly):
    figure = next(one for one in quarterly.figures if one.has_hidden and not one.upright)
    said = svg_bytes(figure, Picture()).decode("utf-8")
    at = [point.hidden for point in figure.series[0].points].index(True)
    assert figure.series[0].points[at].value is None
    assert "•" in said


def test_two_who_ask_for_charts_at_once_get_each_theirs_in_the_house_style(quarterly, monkeypatch):
    draw, others, styles = chart._draw, threading.Barrier(2), []

    def drawn_together(figure, diagram, picture):
        with suppress(threading.BrokenBarrierError):
            others.wait(timeout=0.3)  # as long as nobody else is let in
        styles.append(matplotlib.rcParams["axes.axisbelow"] is True and others.broken)
        draw(figure, diagram, picture)

    monkeypatch.setattr(chart, "_draw", drawn_together)
    usual = matplotlib.rcParams["font.size"]
    with ThreadPoolExecutor(2) as pool:
        made = pool.map(lambda width: svg_bytes(quarterly.figures[0], Picture(width)), (15.5, 16.5))
    assert len(set(made)) == 2
    assert (styles, matplotlib.rcParams["font.size"]) == ([True, True], usual)


def test_every_form_can_be_made(quarterly):
    assert all(files(quarterly, form) for form in FORMS)
