"""Zip files and workbooks: what is read from them, and what is refused before it is unpacked."""

import re
import zipfile
from datetime import date, datetime

import openpyxl
import pytest
import xlsxwriter

from app.errors import DeliveryRefused
from app.intake import dry_run
from tests.deliveries import deliver

SPELL = {"fra_dato": "2024-01-01"}


@pytest.fixture
def refused(tmp_path):
    def refuse(path):
        with pytest.raises(DeliveryRefused) as caught:
            dry_run(path, tmp_path / "intet-lager")
        return caught.value.message

    return refuse


@pytest.fixture
def workbook(tmp_path):
    """A delivered workbook, opened for changes; ``.file`` is where to save it."""
    path = deliver(tmp_path, form="xlsx", ledighedsydelse=[SPELL])
    book = openpyxl.load_workbook(path)
    book.file = path
    return book


def rewrite(path, change):
    """The zip at ``path`` with each member's bytes changed by ``change(name, bytes)``."""
    with zipfile.ZipFile(path) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, change(name, content))


def test_a_zip_may_hold_its_files_in_one_folder(tmp_path):
    folder = deliver(tmp_path, ledighedsydelse=[SPELL])
    with zipfile.ZipFile(tmp_path / "l.zip", "w") as archive:
        for path in folder.iterdir():
            archive.write(path, f"Udtræk oktober/{path.name}")
        archive.writestr("__MACOSX/._teams.csv", b"x")
    assert dry_run(tmp_path / "l.zip", tmp_path).report.tables["ledighedsydelse"].loaded == 1


def test_a_folder_and_its_zip_are_the_same_delivery(tmp_path):
    from app.intake.faults import Faults
    from app.intake.opening import open_delivery

    sums = []
    for form in ("csv", "zip"):
        with open_delivery(deliver(tmp_path, form=form, name=form, ledighedsydelse=[SPELL]), Faults()) as opened:
            sums.append(opened.sha256)
    assert sums[0] == sums[1]


def test_a_zip_bomb_is_refused_before_it_is_unpacked(tmp_path, refused):
    path = deliver(tmp_path, form="zip", ledighedsydelse=[SPELL])
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("bombe.csv", b"0" * (60 << 20))
    assert "ligner ikke en leverance" in refused(path)


def test_a_zip_of_very_many_files_is_refused(tmp_path, refused):
    path = deliver(tmp_path, form="zip", ledighedsydelse=[SPELL])
    with zipfile.ZipFile(path, "a") as archive:
        for n in range(201):
            archive.writestr(f"{n}.txt", "")
    assert "Der må højst være 200" in refused(path)


@pytest.mark.parametrize("name", ["../teams.csv", "/etc/teams.csv", "C:/teams.csv", "a/../../teams.csv"])
def test_a_zip_that_points_out_of_itself_is_refused(tmp_path, refused, name):
    path = deliver(tmp_path, form="zip", ledighedsydelse=[SPELL])
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr(name, "x")
    assert "peger ud af det" in refused(path)


def test_a_zip_that_holds_a_symlink_is_refused(tmp_path, refused):
    path = deliver(tmp_path, form="zip", ledighedsydelse=[SPELL])
    link = zipfile.ZipInfo("teams2.csv")
    link.external_attr = 0o120777 << 16
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr(link, "/etc/passwd")
    assert "peger ud af det" in refused(path)


def test_a_folder_that_holds_a_symlink_is_refused(tmp_path, refused):
    folder = deliver(tmp_path, ledighedsydelse=[SPELL])
    (folder / "teams.csv").rename(tmp_path / "andet.csv")
    (folder / "teams.csv").symlink_to(tmp_path / "andet.csv")
    assert "genvej" in refused(folder)


@pytest.mark.parametrize("form", ["zip", "xlsx"])
def test_a_file_cut_short_is_refused(tmp_path, refused, form):
    path = deliver(tmp_path, form=form, ledighedsydelse=[SPELL])
    path.write_bytes(path.read_bytes()[:-200])
    assert "ikke en hel" in refused(path)


def test_a_zip_with_a_damaged_member_is_refused(tmp_path, refused):
    path = deliver(tmp_path, form="zip", ledighedsydelse=[SPELL] * 50)
    with zipfile.ZipFile(path) as archive:
        at = archive.getinfo("ledighedsydelse.csv").header_offset
    content = bytearray(path.read_bytes())
    content[at + 55] ^= 0xFF
    path.write_bytes(content)
    assert "ledighedsydelse.csv: Filen er ødelagt" in refused(path)


@pytest.mark.parametrize(
    "content", [b"<html><table></table></html>", b"a;b\n1;2\n", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b""]
)
def test_what_is_no_workbook_is_refused_whatever_its_name(tmp_path, refused, content):
    path = tmp_path / "l.xlsx"
    path.write_bytes(content)
    assert re.search(r"ikke en hel \.xlsx|\.xls-fil eller låst med adgangskode", refused(path))


def test_an_entity_bomb_in_a_workbook_is_refused(tmp_path, refused):
    path = deliver(tmp_path, form="xlsx", ledighedsydelse=[SPELL])
    bomb = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;">]>'

    def change(name, content):
        if not name.endswith("sheet2.xml"):
            return content
        return bomb + re.sub(rb"^<\?xml[^>]*\?>", b"", content)

    rewrite(path, change)
    assert "1 ting" in refused(path)


def test_macros_are_refused(workbook, refused):
    with zipfile.ZipFile(workbook.file, "a") as archive:
        archive.writestr("xl/vbaProject.bin", b"x")
    assert "makroer" in refused(workbook.file)


def test_links_to_other_files_are_refused(workbook, refused):
    with zipfile.ZipFile(workbook.file, "a") as archive:
        archive.writestr("xl/externalLinks/externalLink1.xml", b"x")
    assert "andre filer" in refused(workbook.file)


def test_a_hidden_table_is_refused(workbook, refused):
    workbook["ledighedsydelse"].sheet_state = "hidden"
    workbook.save(workbook.file)
    assert "ledighedsydelse: Fanen er skjult" in refused(workbook.file)


def test_merged_cells_are_refused(workbook, refused):
    sheet = workbook["ledighedsydelse"]
    sheet.append(["B1", "2024-02-01"])
    sheet.merge_cells("A2:A3")
    workbook.save(workbook.file)
    assert "ledighedsydelse: Fanen har flettede celler" in refused(workbook.file)


def test_a_formula_that_was_never_calculated_is_refused(workbook, refused):
    workbook["ledighedsydelse"]["B2"] = "=DATE(2024,1,1)"
    workbook.save(workbook.file)
    assert "ledighedsydelse: Fanen har formler uden beregnet værdi" in refused(workbook.file)


def test_values_beside_the_columns_are_refused(workbook, refused):
    workbook["ledighedsydelse"]["F2"] = "note"
    workbook.save(workbook.file)
    assert "Række 2 har værdier uden for kolonnerne" in refused(workbook.file)


def test_a_workbook_without_its_sheet_leverance_is_refused(workbook, refused):
    del workbook["leverance"]
    workbook.save(workbook.file)
    assert "leverance.toml: Filen mangler" in refused(workbook.file)


def test_other_sheets_are_told_and_titles_above_the_header_are_passed(tmp_path, workbook):
    workbook.create_sheet("Vejledning").append(["Læs mig"])
    workbook["ledighedsydelse"].insert_rows(1, 2)
    workbook["ledighedsydelse"]["A1"] = "Udtræk pr. 31.10.2026"
    workbook.save(workbook.file)
    found = dry_run(workbook.file, tmp_path)
    assert found.report.notes == ["Vejledning er ikke en tabel i formatet og er ikke læst."]
    assert found.rows["ledighedsydelse"]["linje"].tolist() == [4]


def test_empty_rows_at_the_end_of_a_sheet_are_not_counted_and_those_between_are(tmp_path, workbook):
    sheet = workbook["ledighedsydelse"]
    sheet["A5"], sheet["B5"] = "B1", datetime(2024, 3, 1)
    sheet["A900"] = ""
    sheet["B900"].number_format = "0"
    workbook.save(workbook.file)
    table = dry_run(workbook.file, tmp_path).report.tables["ledighedsydelse"]
    assert (table.read, table.loaded, table.ignored) == (4, 2, 2)


def make_workbook(path, cells, **options):
    """A workbook with one borger, whose cells ``tilflyttet``, ``sagsnr`` and ``visitationsdato`` are given."""
    book = xlsxwriter.Workbook(path, options)
    sheets = {
        "leverance": [("navn", "vaerdi"), ("kommune_kode", 580), ("data_pr", datetime(2026, 10, 31))],
        "teams": [("team_id", "navn"), ("T1", "Team")],
        "sagsbehandlere": [("sagsbehandler_id", "navn", "team_id"), ("S1", "Sagsbehandler", "T1")],
        "borgere": [("borger_id", "kommune_kode", *cells), ("B1", 580, *cells.values())],
        "sagsansvar": [("borger_id", "sagsbehandler_id", "fra_dato"), ("B1", "S1", "2020-01-01")],
        "ledighedsydelse": [("borger_id", "fra_dato"), ("B1", "2020-01-01")],
        "fleksjob": [("fleksjob_id", "borger_id", "fra_dato"), (17, "B1", datetime(2021, 1, 1))],
        "fleksjobtimer": [("fleksjob_id", "fra_dato", "timer"), (17, datetime(2021, 1, 1), 7.5)],
    }
    form = book.add_format({"num_format": "dd-mm-yyyy"})
    for name, rows in sheets.items():
        sheet = book.add_worksheet(name)
        for at, row in enumerate(rows):
            for column, value in enumerate(row):
                sheet.write(at, column, value, form if isinstance(value, datetime) else None)
    book.close()
    return path


@pytest.mark.parametrize("options", [{}, {"date_1904": True}])
def test_true_dates_are_read_in_both_of_excels_calendars(tmp_path, options):
    path = make_workbook(tmp_path / "l.xlsx", {"visitationsdato": datetime(2020, 2, 29)}, **options)
    found = dry_run(path, tmp_path)
    assert found.rows["borgere"]["visitationsdato"].dt.date.tolist() == [date(2020, 2, 29)]
    assert found.report.data_pr == date(2026, 10, 31)


def test_ids_that_excel_made_numbers_are_read_as_whole_numbers(tmp_path):
    path = make_workbook(tmp_path / "l.xlsx", {"visitationsdato": "2020-01-01", "sagsnr": 20240001.0})
    found = dry_run(path, tmp_path)
    assert found.rows["borgere"]["sagsnr"].tolist() == ["20240001"]
    assert found.rows["fleksjobtimer"][["fleksjob_id", "timer"]].values.tolist() == [["17", 7.5]]


def test_a_date_that_stands_as_a_number_is_read_with_a_warning(tmp_path):
    path = make_workbook(tmp_path / "l.xlsx", {"visitationsdato": 45658})
    found = dry_run(path, tmp_path)
    assert found.rows["borgere"]["visitationsdato"].dt.date.tolist() == [date(2025, 1, 1)]
    assert found.report.tables["borgere"].warnings == {"excel_datotal": 1}


def test_a_number_too_small_to_be_a_date_is_none(tmp_path, refused):
    path = make_workbook(tmp_path / "l.xlsx", {"visitationsdato": 60})
    assert "Værdien er ikke en dato" in refused(path)
