"""Rows through a profile: each is accounted for, and what is wrong is told with the file and line it came from."""

import shutil
from datetime import date
from pathlib import Path

from app.intake import dry_run
from app.intake.faults import Faults
from app.intake.opening import open_delivery
from app.intake.profile.shipped import Chosen
from tests.deliveries import deliver

SAMTALER = """[[tabel.samtaler]]
fil = "moeder*.csv"
[tabel.samtaler.kolonner]
borger_id = "Borger"
dato = "Dag"
type = { kolonne = "Art", vaerdier = { JS = "jobsamtale" } }
"""
PERIODER = """[[tabel.fravaer]]
fil = "uger.csv"
perioder = { uge = "Uge", form = "ÅÅÅÅUU" }
[tabel.fravaer.kolonner]
borger_id = "Borger"
type = "Type"
"""
B1 = {"borgere": [{"borger_id": "B1"}]}


def counts(found, table):
    one = found.report.tables[table]
    return one.read, one.loaded, one.duplicates, one.set_aside, one.ignored


def test_two_files_make_one_table_and_a_row_set_aside_is_told_with_its_own_file_and_line(mapped):
    found = mapped(
        {
            "moeder1.csv": "Borger;Dag;Art\nB1;2026-05-01;JS\n",
            "moeder2.csv": "Art;Borger;Dag\nJS;B1;2026-05-02\nXX;B1;2026-05-03\n",
        },
        SAMTALER,
        **B1,
    )
    assert counts(found, "samtaler") == (3, 2, 0, 1, 0)
    assert found.set_aside[["fil", "linje", "kolonne", "kode"]].values.tolist() == [
        ["moeder2.csv", 3, "type", "ukendt_vaerdi"]
    ]
    (place,) = found.report.tables["samtaler"].places
    assert (place.file, place.lines) == ("moeder2.csv", [3])
    assert sorted(found.rows["samtaler"]["linje"]) == [2, 2]


def test_a_row_set_aside_is_kept_with_what_the_source_wrote(mapped):
    found = mapped({"moeder.csv": "Borger;Dag;Art;Note\nB1;2026-05-01;XX;hus\n"}, SAMTALER, **B1)
    (row,) = found.set_aside["raekke"]
    assert '"kilde: art":"XX"' in row
    assert '"kilde: note":"hus"' in row


def test_rows_that_differ_in_a_column_the_profile_does_not_read_are_no_duplicates(mapped):
    found = mapped({"moeder.csv": "Borger;Dag;Art;Note\nB1;2026-05-01;JS;a\nB1;2026-05-01;JS;b\n"}, SAMTALER, **B1)
    assert counts(found, "samtaler") == (2, 2, 0, 0, 0)
    assert any("profilen læser ikke kolonnerne »note«" in note for note in found.report.notes)


def test_a_column_declared_unread_is_not_told_of_and_does_not_tell_rows_apart(mapped):
    profile = SAMTALER.replace('csv"\n', 'csv"\nudelad = ["Note"]\n', 1)
    found = mapped({"moeder.csv": "Borger;Dag;Art;Note\nB1;2026-05-01;JS;a\nB1;2026-05-01;JS;b\n"}, profile, **B1)
    assert counts(found, "samtaler") == (2, 1, 1, 0, 0)
    assert not any("note" in note for note in found.report.notes)


def test_a_cpr_number_in_a_column_that_is_not_read_sets_the_row_aside_without_the_number(mapped):
    found = mapped({"moeder.csv": "Borger;Dag;Art;Note\nB1;2026-05-01;JS;010760-1234\n"}, SAMTALER, **B1)
    assert found.set_aside["kode"].tolist() == ["cpr_i_andet_felt"]
    assert "1234" not in found.set_aside["raekke"].iloc[0]


def test_filtered_rows_empty_rows_and_totals_are_counted_as_ignored_and_told(mapped):
    profile = SAMTALER + '[tabel.samtaler.frasorter]\n"Art" = ["AFLYST"]\n'
    rows = "B1;2026-05-01;JS\nB1;2026-05-02; aflyst\n;;\nI alt;2;\n"
    found = mapped({"moeder.csv": f"Borger;Dag;Art\n{rows}"}, profile, **B1)
    assert counts(found, "samtaler") == (4, 1, 0, 0, 3)
    assert "moeder.csv → samtaler: profilen sorterede 1 række fra efter kolonnen »Art«." in found.report.notes


def test_a_filter_whose_words_never_occur_is_told(mapped):
    profile = SAMTALER + '[tabel.samtaler.frasorter]\n"Art" = ["AFLIST"]\n'
    found = mapped({"moeder.csv": "Borger;Dag;Art\nB1;2026-05-01;JS\n"}, profile, **B1)
    assert any("ingen af profilens værdier for »Art« forekom" in note for note in found.report.notes)


def test_weeks_join_over_new_year_but_not_over_a_gap_and_not_between_borgere_or_types(mapped):
    weeks = ["B1;202552;ferie", "B1;202601;ferie", "B1;202603;ferie", "B1;202604;sygdom", "B2;202602;ferie"]
    found = mapped(
        {"uger.csv": "Borger;Uge;Type\n" + "\n".join(weeks) + "\n"},
        PERIODER,
        borgere=[{"borger_id": "B1"}, {"borger_id": "B2"}],
    )
    rows = found.rows["fravaer"].sort_values(["borger_id", "fra_dato"])
    assert [
        (b, t, f"{f:%m-%d}", f"{e:%m-%d}") for b, t, f, e in rows[["borger_id", "type", "fra_dato", "til_dato"]].values
    ] == [
        ("B1", "ferie", "12-22", "01-04"),
        ("B1", "ferie", "01-12", "01-18"),
        ("B1", "sygdom", "01-19", "01-25"),
        ("B2", "ferie", "01-05", "01-11"),
    ]
    assert counts(found, "fravaer") == (5, 4, 0, 0, 1)


def test_a_week_that_cannot_be_read_is_set_aside_and_takes_no_other_week_with_it(mapped):
    found = mapped({"uger.csv": "Borger;Uge;Type\nB1;202601;ferie\nB1;202699;ferie\nB1;;ferie\n"}, PERIODER, **B1)
    assert counts(found, "fravaer") == (3, 1, 0, 2, 0)
    assert sorted(found.set_aside[["linje", "kode"]].values.tolist()) == [[3, "dato_ugyldig"], [4, "tom_paakraevet"]]


def test_money_that_cannot_be_read_refuses_the_delivery_with_its_line(refused):
    profile = PERIODER.replace('"ÅÅÅÅUU"', '"ÅÅÅÅUU", kun_med_beloeb = "Kr"')
    told = refused({"uger.csv": "Borger;Uge;Type;Kr\nB1;202601;ferie;1.234\n"}, profile, **B1)
    assert "uger.csv: beløbet i »Kr« på linje 2 kan ikke læses entydigt" in told


def test_all_that_does_not_fit_is_told_at_once_with_the_nearest_name(refused):
    profile = (
        SAMTALER + PERIODER + '[[tabel.cv]]\nfil = "cvr.csv"\nkolonner = { borger_id = "B", tilgaengelig_fra = "D" }'
    )
    told = refused({"moeder.csv": "Borger;Dagen;Art\nB1;2026-05-01;JS\n", "cvs.csv": "B;D\n"}, profile, **B1)
    assert "Kolonnen »Dag«, som profilen læser til samtaler, findes ikke. Filen har »dagen«: er det den?" in told
    assert "Ingen fil hedder »uger.csv«, som fravaer læses af." in told
    assert "Ingen fil hedder »cvr.csv«, som cv læses af. »cvs.csv« ligner." in told


def test_a_source_that_may_be_absent_leaves_its_table_undelivered(mapped):
    profile = SAMTALER.replace('csv"\n', 'csv"\nmaa_mangle = true\n', 1)
    assert "samtaler" not in mapped({}, profile, **B1).report.tables


def test_tables_that_the_profile_does_not_name_are_read_as_the_format_says_or_not_at_all(mapped, refused):
    assert "cv" in mapped({"moeder.csv": "Borger;Dag;Art\n"}, SAMTALER, cv=[{"tilgaengelig_fra": "2026-01-01"}]).rows


def test_without_other_tables_the_required_ones_must_be_made_by_the_profile(refused):
    told = refused({"moeder.csv": "Borger;Dag;Art\n"}, f'andre_tabeller = "ingen"\n{SAMTALER}', **B1)
    assert "Tabellen borgere mangler." in told


def test_the_command_line_stands_above_the_profile_beside_the_delivery(mapped):
    assert "cv" in mapped({}, "dette er ikke TOML", chosen="standard", cv=[{"tilgaengelig_fra": "2026-01-01"}]).rows


def test_the_profile_standard_reads_as_no_profile_does(mapped, tmp_path, lenient_store):
    through = mapped({}, chosen="standard", ledighedsydelse=[{"fra_dato": "2026-01-01"}, {"fra_dato": "x"}])
    assert through.report == dry_run(tmp_path / "leverance", lenient_store).report


def test_rows_about_others_are_left_out_only_where_that_is_declared_and_are_counted(mapped):
    profile = SAMTALER.replace('csv"\n', 'csv"\nkun_kendte_borgere = true\n', 1)
    rows = "B1;2026-05-01;JS\nB9;2026-05-01;JS\n;2026-05-01;JS\n"
    found = mapped({"moeder.csv": f"Borger;Dag;Art\n{rows}"}, profile, **B1)
    assert counts(found, "samtaler") == (3, 1, 0, 1, 1)
    assert found.set_aside["kode"].tolist() == ["tom_paakraevet"]
    assert any("1 række om andre end leverancens borgere er ikke læst" in note for note in found.report.notes)


def test_a_borger_that_is_set_aside_is_no_stranger_their_rows_are_set_aside_too(mapped):
    profile = SAMTALER.replace('csv"\n', 'csv"\nkun_kendte_borgere = true\n', 1)
    borgere = [{"borger_id": "B1"}, {"borger_id": "B2", "visitationsdato": "x"}]
    found = mapped({"moeder.csv": "Borger;Dag;Art\nB2;2026-05-01;JS\n"}, profile, borgere=borgere)
    assert found.report.tables["samtaler"].reasons == {"ukendt_borger": 1}


def test_a_zip_carries_its_profile_with_it(tmp_path, lenient_store):
    folder = deliver(tmp_path, **B1)
    (folder / "moeder.csv").write_text("Borger;Dag;Art\nB1;2026-05-01;JS\n", encoding="utf-8")
    (folder / "profil.toml").write_text(SAMTALER, encoding="utf-8")
    packed = shutil.make_archive(str(tmp_path / "pakket"), "zip", folder)
    assert dry_run(Path(packed), lenient_store).report.tables["samtaler"].loaded == 1


def test_a_workbook_is_read_by_the_names_of_its_sheets_and_its_dates_as_days(tmp_path, lenient_store):
    rows = [{"Borger": "B1", "Dag": date(2026, 5, 1), "Art": "JS"}]
    book = deliver(tmp_path, form="xlsx", moeder=rows, **B1)
    found = dry_run(book, lenient_store, profile=Chosen(SAMTALER.replace("moeder*.csv", "moeder"), "egen.toml"))
    assert found.rows["samtaler"][["linje", "dato"]].astype(str).values.tolist() == [["2", "2026-05-01"]]
    assert found.report.notes == []


def test_a_changed_profile_is_a_changed_delivery(tmp_path):
    folder, sums = deliver(tmp_path, **B1), []
    for text in ('navn = "a"', 'navn = "b"'):
        with open_delivery(folder, Faults(), Chosen(text, "egen.toml")) as opened:
            sums.append(opened.sha256)
    assert sums[0] != sums[1]


def test_a_payment_delivered_twice_and_taken_back_once_is_no_week(mapped):
    profile = PERIODER.replace('"ÅÅÅÅUU"', '"ÅÅÅÅUU", kun_med_beloeb = "Kr"')
    rows = "B1;202601;ferie;100\nB1;202601;ferie;100\nB1;202601;ferie;-100\nB1;202603;ferie;50\n"
    found = mapped({"uger.csv": f"Borger;Uge;Type;Kr\n{rows}"}, profile, **B1)
    assert found.rows["fravaer"]["fra_dato"].astype(str).tolist() == ["2026-01-12"]
    assert counts(found, "fravaer") == (4, 1, 0, 0, 3)


def test_a_period_runs_on_only_where_it_reaches_the_last_week_of_the_source_whoevers_it_is(mapped):
    profile = PERIODER.replace('"ÅÅÅÅUU"', '"ÅÅÅÅUU", sidste_uge_aaben = true')
    profile += '[tabel.fravaer.behold]\n"Type" = ["ferie"]\n'
    rows = "B1;202602;ferie\nB2;202603;sygdom\n"
    found = mapped({"uger.csv": f"Borger;Uge;Type\n{rows}"}, profile, **B1)
    assert found.rows["fravaer"]["til_dato"].astype(str).tolist() == ["2026-01-11"]


def test_a_column_without_a_name_tells_rows_apart_and_is_searched_for_cpr_numbers_too(mapped):
    rows = "B1;2026-05-01;JS;a\nB1;2026-05-01;JS;b\nB1;2026-05-02;JS;010760-1234\n"
    found = mapped({"moeder.csv": f"Borger;Dag;Art;\n{rows}"}, SAMTALER, **B1)
    assert counts(found, "samtaler") == (3, 2, 0, 1, 0)
    assert found.set_aside["kode"].tolist() == ["cpr_i_andet_felt"]
