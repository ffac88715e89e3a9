"""The first draft of a profile: it reads, it guesses, and it holds nothing of a person."""

import pytest

from app.errors import UsageError
from app.intake import dry_run
from app.intake.faults import Faults
from app.intake.profile.reading import read_profile
from app.intake.profile.shipped import Chosen, choose
from app.intake.profile.skeleton import sketch, write_sketch
from tests.deliveries import deliver

HEADER = "CPR nummer;StartDate;EndDate;Afgang;Kode;Bemærkning\n"
ROW = "010760-1234;2026-01-01;;{};{};Hun hedder Karen\n"


def drafted(folder, name, text):
    (folder / name).write_text(text, encoding="utf-8")
    return sketch(folder)


def test_columns_are_guessed_by_their_names_and_what_is_missing_is_said(tmp_path):
    draft = drafted(tmp_path, "Ledighedsydelse 2026.csv", HEADER + ROW.format("Fleksjob", "LY"))
    assert '[[tabel.ledighedsydelse]]\nfil = "Ledighedsydelse 2026.csv"' in draft
    assert 'cpr = "CPR nummer"' in draft
    assert 'fra_dato = "StartDate"   # gæt' in draft
    assert 'til_dato = "EndDate"   # gæt' in draft


def test_a_required_column_that_nothing_is_like_stands_as_an_open_question(tmp_path):
    assert '# fra_dato = ""   # PÅKRÆVET' in drafted(tmp_path, "ledighedsydelse.csv", "CPR nummer;xyz\n1;2\n")


def test_words_of_lists_are_counted_but_rare_words_free_text_and_cpr_numbers_are_not_shown(tmp_path):
    rows = ROW.format("Fleksjob", "LY") * 4 + ROW.format("Karen Hansen", "Sjælden")
    draft = drafted(tmp_path, "ledighedsydelse.csv", HEADER + rows)
    assert '"Fleksjob" 4, sjældnere 1' in draft
    assert '"Kode" ("LY" 4, sjældnere 1)' in draft
    assert not any(word in draft for word in ("Karen", "Sjælden", "1234", "2026-01-01"))


def test_a_file_that_is_like_no_table_is_listed_with_its_columns(tmp_path):
    assert '# budget.csv: ligner ingen tabel i formatet. Kolonner: "Konto", "Beløb"' in drafted(
        tmp_path, "budget.csv", "Konto;Beløb\n1;2\n"
    )


def test_the_draft_of_a_delivery_in_the_format_is_a_profile_that_reads_it(tmp_path):
    folder = deliver(tmp_path, ledighedsydelse=[{"fra_dato": "2026-01-01"}], fleksjob=[{"fra_dato": "2025-01-01"}])
    found = Faults()
    profile = read_profile(sketch(folder), "profil.toml", found)
    assert found.texts == []
    assert set(profile.tables) == {path.stem for path in folder.glob("*.csv")}


@pytest.mark.parametrize("form", ["zip", "xlsx"])
def test_a_packed_extract_and_a_workbook_are_drafted_as_a_profile_that_reads_them(tmp_path, form):
    place = deliver(tmp_path, form=form, ledighedsydelse=[{"fra_dato": "2026-01-01"}])
    draft = sketch(place)
    found = Faults()
    profile = read_profile(draft, "profil.toml", found)
    assert found.texts == []
    assert {"ledighedsydelse", "borgere", "teams"} <= set(profile.tables)
    assert f'fil = "ledighedsydelse{".csv" if form == "zip" else ""}"' in draft
    assert write_sketch(place) == tmp_path / "profil.toml"
    tried = dry_run(place, tmp_path / "lager", profile=Chosen(draft, "profil.toml"))
    assert tried.report.tables["ledighedsydelse"].loaded == 1


@pytest.mark.parametrize(("name", "content"), [("x.zip", b"PK"), ("x.xlsx", b"PK"), ("x.xls", b""), ("y.zip", None)])
def test_what_cannot_be_opened_is_said(tmp_path, name, content):
    if content is not None:
        (tmp_path / name).write_bytes(content)
    with pytest.raises(UsageError) as caught:
        sketch(tmp_path / name)
    assert name in caught.value.message


def test_a_profile_that_is_there_is_not_overwritten(tmp_path):
    (tmp_path / "cv.csv").write_text("borger_id;tilgaengelig_fra\n", encoding="utf-8")
    assert write_sketch(tmp_path).name == "profil.toml"
    with pytest.raises(UsageError, match="findes allerede"):
        write_sketch(tmp_path)


def test_an_unknown_profile_is_answered_with_the_nearest_one():
    with pytest.raises(UsageError) as caught:
        choose("momentun")
    assert caught.value.remedy == "Mener du »momentum«?"


def test_a_file_of_employments_is_guessed_to_be_fleksjob_with_its_own_id(tmp_path):
    draft = drafted(tmp_path, "employments.csv", "id;citizenId;type;startDate;endDate\n1;2;FLEKSJOB;2026-01-01;\n")
    assert "[[tabel.fleksjob]]" in draft
    assert 'fleksjob_id = "id"   # gæt' in draft
