"""What a scheduler relies on: the files, the exit codes, and the same figures as ``fleks kpi``."""

import json
import shutil
import subprocess
from datetime import date

import pytest
from openpyxl import load_workbook
from pptx import Presentation

from app.cli import run
from app.own.published import published_rows
from app.own.recipes import save_recipe
from app.own.reports import content_of, publications

MONTH = ("--month", "2026-10")
WHOLE = ("progression", "fleksjobledighed", "puljebelaegning")  # read on a day, and nothing hidden in October


@pytest.fixture(scope="module")
def store(demo_store, tmp_path_factory):
    folder = tmp_path_factory.mktemp("report-cli") / "store"
    shutil.copytree(demo_store, folder)
    return str(folder)


@pytest.fixture(scope="module")
def made(store, tmp_path_factory):
    """The folder with the quarterly report as a workbook and as slides."""
    out = tmp_path_factory.mktemp("files")
    assert (
        run(["report", "run", "kvartalsrapport", "--store", store, *MONTH, "--format", "xlsx,pptx", "--out", str(out)])
        == 0
    )
    return out


def asked(capsys, store, kpi_id):
    capsys.readouterr()
    assert run(["kpi", kpi_id, "--store", store, *MONTH, "--level", "kommune", "--format", "json"]) == 0
    return json.loads(capsys.readouterr().out)["rows"][0]


@pytest.mark.parametrize("kpi_id", WHOLE)
def test_the_workbook_says_the_same_as_fleks_kpi(made, store, capsys, kpi_id):
    said = asked(capsys, store, kpi_id)
    (path,) = made.glob("*.xlsx")
    rows = [row for sheet in load_workbook(path) for row in sheet.iter_rows(values_only=True)]
    wanted = pytest.approx((said["value"], said["numerator"], said["denominator"]), rel=1e-12)
    assert any(row[1:4] == wanted for row in rows if all(isinstance(cell, int | float) for cell in row[1:4]))


@pytest.mark.parametrize("kpi_id", WHOLE)
def test_the_slides_say_the_same_as_fleks_kpi(made, store, capsys, kpi_id):
    said = asked(capsys, store, kpi_id)
    (path,) = made.glob("*.pptx")
    charts = [shape.chart for slide in Presentation(str(path)).slides for shape in slide.shapes if shape.has_chart]
    ends = [plot.series[0].values[-1] for chart in charts for plot in chart.plots if plot.series]
    assert any(value == pytest.approx(said["value"], rel=1e-9) for value in ends if value is not None)


def test_office_opens_the_workbook_and_the_slides(made, tmp_path):
    command = ["soffice", "--headless", f"-env:UserInstallation=file://{tmp_path}/profile", "--convert-to", "pdf"]
    files = [str(shutil.copy(path, tmp_path / f"{path.suffix[1:]}{path.suffix}")) for path in sorted(made.iterdir())]
    subprocess.run([*command, "--outdir", str(tmp_path), *files], capture_output=True, check=True, timeout=180)
    texts = [
        subprocess.run(["pdftotext", str(path), "-"], capture_output=True, check=True).stdout.decode("utf-8")
        for path in sorted(tmp_path.glob("*.pdf"))
    ]
    assert len(texts) == 2
    for text in texts:
        assert "Ådalens Servicekorps" in text
        assert "Belægning i puljefleksjob" in text
        assert not {"#REF!", "#NAME?", "#VALUE!"} & set(text.split())


def test_each_form_is_there_and_said_on_stdout(store, tmp_path, capsys):
    forms = "pdf,png,svg,csv"
    assert (
        run(["report", "run", "maanedsoverblik", "--store", store, *MONTH, "--format", forms, "--out", str(tmp_path)])
        == 0
    )
    out, err = capsys.readouterr()
    assert sorted(out.splitlines()) == sorted(str(path) for path in tmp_path.iterdir())
    assert {path.suffix for path in tmp_path.iterdir()} == {".pdf", ".png", ".svg", ".csv"}
    assert all("oktober 2026 (opdigtede data)" in path.name for path in tmp_path.iterdir())
    assert "sekunder" in err


def test_without_a_month_it_is_the_newest_whole_one(store, tmp_path, capsys):
    assert run(["report", "run", "maanedsoverblik", "--store", store, "--format", "csv", "--out", str(tmp_path)]) == 0
    assert "oktober 2026" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (("kvartalsrapport", "--month", "2026-11"), 4, "dækker ikke hele november 2026"),
        (("kvartalsrapport", "--month", "1899-01"), 4, "går ikke tilbage til januar 1899"),
        (("kvartalsrapport", "--max-age", "0"), 4, "dage gamle"),
        (("kvartalsrapport", "--month", "oktober"), 2, "er ikke en måned"),
        (("kvartalsrapport", "--format", "docx"), 2, "»docx« kendes ikke"),
        (("kvartalsrapport", "--kommune", "101"), 2, "»101« findes ikke"),
        (("ukendt",), 2, "»ukendt« findes ikke"),
    ],
)
def test_what_cannot_be_made_is_told_in_danish_with_the_code_of_its_kind(
    store, tmp_path, capsys, arguments, code, told
):
    assert run(["report", "run", *arguments, "--store", store, "--out", str(tmp_path / "ud")]) == code
    out, err = capsys.readouterr()
    assert told in err
    assert out == ""
    assert not (tmp_path / "ud").exists()


def test_a_store_without_data_is_told_so(tmp_path, capsys):
    assert run(["report", "run", "fokusrevision", "--store", str(tmp_path / "nix"), "--out", str(tmp_path)]) == 4
    assert "Importér en leverance" in capsys.readouterr().err


def test_a_text_with_an_unknown_slot_says_which(store, tmp_path, capsys):
    content = {"titel": "Egen", "indledning": "{pris}", "afsnit": [{"overskrift": "A", "noegletal": ["progression"]}]}
    save_recipe(tmp_path_store(store, tmp_path), "egen", content, "Anna")
    assert run(["report", "run", "egen", "--store", str(tmp_path / "egen"), *MONTH, "--out", str(tmp_path)]) == 2
    assert "{pris}" in capsys.readouterr().err


def tmp_path_store(store, tmp_path):
    """A store of one's own to keep a recipe in."""
    shutil.copytree(store, tmp_path / "egen")
    return tmp_path / "egen"


def test_what_is_published_is_kept_for_readers_and_remembered(store, tmp_path, capsys):
    own = tmp_path_store(store, tmp_path)
    given = ["--store", str(own), *MONTH, "--format", "csv", "--out", str(tmp_path / "ud")]
    assert run(["report", "run", "maanedsoverblik", *given]) == 0
    assert publications(own) == []
    assert run(["report", "run", "maanedsoverblik", *given, "--publish"]) == 0
    (one,) = publications(own)
    assert (one.titel, one.maaned, one.forms) == ("Månedsoverblik", date(2026, 10, 1), ("csv",))
    assert content_of(own, one, "csv").startswith(b"PK")
    told = published_rows(own, one.kommune_kode, ["cv_rettidig"], one.maaned, one.maaned)
    assert [row.til for row in told] == [one.maaned]


def test_list_and_show_tell_what_there_is(store, capsys):
    assert run(["report", "list", "--store", store]) == 0
    assert "Kvartalsrapport til udvalget" in capsys.readouterr().out
    assert run(["report", "show", "kvartalsrapport", "--store", store]) == 0
    out = capsys.readouterr().out
    assert "Beskæftigelsesudvalget" in out
    assert "CV på Jobnet inden for tre uger" in " ".join(out.split())
