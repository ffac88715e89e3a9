"""What a wrong row gets: each verdict of the format on the smallest delivery that has it."""

from dataclasses import replace

from app.intake import dry_run
from tests.deliveries import deliver

SPELL = {"fra_dato": "2024-01-01"}
JOB = {"fleksjob_id": "F1", "fra_dato": "2020-01-01"}


def reasons(found, table):
    return found.report.tables[table].reasons


def aside(found):
    return found.set_aside[["tabel", "linje", "kolonne", "kode"]].values.tolist()


def test_an_empty_required_value_sets_the_row_aside_with_file_line_and_column(judged):
    found = judged(ledighedsydelse=[SPELL, {"fra_dato": ""}])
    assert aside(found) == [["ledighedsydelse", 3, "fra_dato", "tom_paakraevet"]]
    assert found.set_aside["fil"].tolist() == ["ledighedsydelse.csv"]


def test_a_period_that_ends_before_it_starts_is_set_aside_and_one_of_a_single_day_is_not(judged):
    found = judged(
        ledighedsydelse=[
            {"fra_dato": "2024-01-02", "til_dato": "2024-01-01"},
            {"fra_dato": "2024-01-02", "til_dato": "2024-01-02"},
        ]
    )
    assert aside(found) == [["ledighedsydelse", 2, "til_dato", "slut_foer_start"]]


def test_the_ends_of_a_cv_are_a_period_too(judged):
    found = judged(
        cv=[
            {"tilgaengelig_fra": "2024-01-02", "tilgaengelig_til": "2024-01-01"},
            {"tilgaengelig_fra": "2024-01-02", "tilgaengelig_til": "2027-01-01"},
        ]
    )
    assert aside(found) == [["cv", 2, "tilgaengelig_til", "slut_foer_start"]]


def test_a_revurdering_that_ended_before_it_began_is_loaded_because_a_check_shows_it_to_managers(judged):
    found = judged(revurderinger=[{"igangsat": "2024-02-01", "afsluttet": "2024-01-01"}])
    assert found.report.tables["revurderinger"].loaded == 1


def test_what_happened_cannot_have_happened_after_the_data_date(judged):
    found = judged(
        samtaler=[{"dato": "2026-10-31"}, {"dato": "2026-11-01"}],
        revurderinger=[{"igangsat": "2026-11-01"}],
        minplan=[{"dato": "2026-11-01"}],
    )
    assert [row[0] for row in aside(found)] == ["samtaler", "revurderinger", "minplan"]
    assert {row[3] for row in aside(found)} == {"dato_efter_data"}


def test_plans_and_periods_may_lie_in_the_future(judged):
    found = judged(
        fleksjob=[JOB | {"planlagt_slut": "2030-01-01", "til_dato": "2027-06-30"}],
        fleksjobtimer=[{"fra_dato": "2027-01-01", "timer": 9}],
        samtaler=[{"dato": "2026-10-01", "naeste_dato": "2026-12-01"}],
        rehabsager=[{"forberedelse_start": "2026-01-01", "udvikling_frist": "2027-01-01"}],
    )
    assert aside(found) == []


def test_a_period_that_begins_after_the_data_date_is_loaded_and_flagged(judged):
    found = judged(ledighedsydelse=[{"fra_dato": "2026-11-01"}, {"fra_dato": "2026-10-31", "til_dato": "2026-12-01"}])
    table = found.report.tables["ledighedsydelse"]
    assert (table.loaded, table.warnings) == (2, {"fremtidig": 1})


def test_the_data_date_of_the_delivery_decides_what_is_future(judged):
    assert reasons(judged(data_pr="2026-01-31", samtaler=[{"dato": "2026-02-01"}]), "samtaler") == {
        "dato_efter_data": 1
    }


def test_a_borger_of_another_kommune_is_set_aside_and_all_that_is_said_of_him(judged):
    found = judged(
        borgere=[{"borger_id": "B1"}, {"borger_id": "B2", "kommune_kode": "101"}],
        ledighedsydelse=[SPELL, SPELL | {"borger_id": "B2"}],
    )
    assert reasons(found, "borgere") == {"anden_kommune": 1}
    assert reasons(found, "ledighedsydelse") == {"ukendt_borger": 1}
    assert reasons(found, "sagsansvar") == {"ukendt_borger": 1}


def test_a_reference_to_what_was_not_delivered_sets_the_row_aside(judged):
    found = judged(
        derive=False,
        borgere=[{"borger_id": "B1"}],
        sagsbehandlere=[{"sagsbehandler_id": "S1"}, {"sagsbehandler_id": "S2", "team_id": "T9"}],
        sagsansvar=[{}, {"sagsbehandler_id": "S9"}],
        ledighedsydelse=[SPELL, SPELL | {"borger_id": "B9"}],
        fleksjob=[JOB, JOB | {"fleksjob_id": "F2", "fra_dato": "2021-01-01", "pulje_id": "P9"}],
        fleksjobtimer=[SPELL | {"timer": 5}, SPELL | {"timer": 5, "fleksjob_id": "F9"}],
    )
    assert {row[0]: row[2:] for row in aside(found)} == {
        "sagsbehandlere": ["team_id", "ukendt_team"],
        "sagsansvar": ["sagsbehandler_id", "ukendt_sagsbehandler"],
        "ledighedsydelse": ["borger_id", "ukendt_borger"],
        "fleksjob": ["pulje_id", "ukendt_pulje"],
        "fleksjobtimer": ["fleksjob_id", "ukendt_fleksjob"],
    }


def test_what_refers_to_a_set_aside_row_is_set_aside_all_the_way_down(judged):
    found = judged(
        puljer=[{"pulje_id": "P1", "pladser": "mange"}],
        fleksjob=[JOB | {"pulje_id": "P1"}],
        fleksjobtimer=[{"fra_dato": "2020-01-01", "timer": 5}],
    )
    assert [row[3] for row in aside(found)] == ["tal_ugyldigt", "ukendt_pulje", "ukendt_fleksjob"]


def test_a_sagsbehandler_is_known_when_one_of_his_rows_is(judged):
    found = judged(
        sagsbehandlere=[
            {"sagsbehandler_id": "S1", "fra_dato": "2020-01-01"},
            {"sagsbehandler_id": "S1", "fra_dato": "2021-01-01", "til_dato": "2020-12-31"},
        ],
        ledighedsydelse=[SPELL],
    )
    assert [row[3] for row in aside(found)] == ["slut_foer_start"]


def test_a_job_without_a_pulje_needs_none(judged):
    assert aside(judged(fleksjob=[JOB])) == []


def test_exact_duplicates_of_a_row_count_once(judged):
    found = judged(ledighedsydelse=[SPELL, SPELL, SPELL, SPELL | {"til_dato": "2024-02-01"}])
    table = found.report.tables["ledighedsydelse"]
    assert (table.read, table.loaded, table.duplicates) == (4, 2, 2)
    assert found.rows["ledighedsydelse"]["linje"].tolist() == [2, 5]


def test_two_spellings_of_the_same_values_are_the_same_row(judged):
    found = judged(
        fleksjob=[JOB],
        fleksjobtimer=[{"fra_dato": "2024-01-01", "timer": "7.5"}, {"fra_dato": "01-01-2024", "timer": "7,50"}],
    )
    table = found.report.tables["fleksjobtimer"]
    assert (table.loaded, table.duplicates, table.reasons) == (1, 1, {})


def test_postings_that_differ_in_a_column_outside_the_format_are_no_duplicates(judged):
    posting = {"uge": "2026-W01", "refusionssats": 80, "beloeb": 100}
    found = judged(refusion=[posting | {"bilag": 1}, posting | {"bilag": 2}, posting | {"bilag": 2}])
    table = found.report.tables["refusion"]
    assert (table.loaded, table.duplicates, table.warnings) == (2, 1, {"ukendt_kolonne": 1})


def test_a_wrong_row_delivered_twice_is_set_aside_once_and_counted_once_as_a_duplicate(judged):
    table = judged(ledighedsydelse=[{"fra_dato": "x"}, {"fra_dato": "x"}, {"fra_dato": "y"}]).report.tables[
        "ledighedsydelse"
    ]
    assert (table.read, table.duplicates, table.set_aside) == (3, 1, 2)


def test_rows_of_one_key_that_disagree_are_all_set_aside(judged):
    found = judged(
        fleksjob=[JOB, JOB | {"fleksjob_id": "F2", "fra_dato": "2021-01-01"}],
        fleksjobtimer=[
            {"fra_dato": "2021-01-01", "timer": 5},
            {"fra_dato": "2021-01-01", "timer": 6},
            {"fra_dato": "2021-01-01", "timer": 6},
            {"fra_dato": "2021-01-01", "timer": 7, "fleksjob_id": "F2"},
        ],
    )
    table = found.report.tables["fleksjobtimer"]
    assert (table.loaded, table.duplicates, table.reasons) == (1, 1, {"noegle_konflikt": 2})


def test_a_row_that_disagrees_with_an_unreadable_one_is_set_aside_too(judged):
    found = judged(
        fleksjob=[JOB], fleksjobtimer=[{"fra_dato": "2021-01-01", "timer": 5}, {"fra_dato": "2021-01-01", "timer": 50}]
    )
    assert reasons(found, "fleksjobtimer") == {"noegle_konflikt": 1, "timer_uden_for": 1}


def test_a_key_with_an_empty_part_is_a_key(judged):
    found = judged(
        sagsbehandlere=[
            {"sagsbehandler_id": "S2", "team_id": "T1"},
            {"sagsbehandler_id": "S2", "team_id": "T2"},
            {"sagsbehandler_id": "S2", "team_id": "T2", "fra_dato": "2024-01-01"},
        ],
        ledighedsydelse=[SPELL],
    )
    assert reasons(found, "sagsbehandlere") == {"noegle_konflikt": 2}


def test_one_borger_with_two_jobs_from_the_same_day_loses_both_and_their_hours(judged):
    found = judged(
        fleksjob=[JOB, JOB | {"fleksjob_id": "F2"}, JOB | {"fleksjob_id": "F3", "borger_id": "B2"}],
        fleksjobtimer=[{"fra_dato": "2020-01-01", "timer": 5, "fleksjob_id": f"F{n}"} for n in (1, 2, 3)],
    )
    assert reasons(found, "fleksjob") == {"samme_fleksjob": 2}
    assert reasons(found, "fleksjobtimer") == {"ukendt_fleksjob": 2}


def test_tables_without_a_key_add_up_and_may_overlap(judged):
    found = judged(
        ledighedsydelse=[SPELL | {"til_dato": "2024-03-01"}, {"fra_dato": "2024-02-01", "til_dato": "2024-06-01"}]
    )
    assert found.report.tables["ledighedsydelse"].loaded == 2


def test_a_visitationsdato_equal_to_the_start_of_a_later_fleksjob_is_a_warning(judged):
    found = judged(
        borgere=[
            {"borger_id": "B1", "visitationsdato": "2020-01-01"},  # the first job began on it
            {"borger_id": "B2", "visitationsdato": "2021-01-01"},  # a second job did
            {"borger_id": "B3", "visitationsdato": "2021-01-01"},  # ledighedsydelse was paid before it
        ],
        fleksjob=[
            {"borger_id": "B1", "fra_dato": "2020-01-01"},
            {"borger_id": "B1", "fra_dato": "2021-01-01"},
            {"borger_id": "B2", "fra_dato": "2020-01-01"},
            {"borger_id": "B2", "fra_dato": "2021-01-01"},
            {"borger_id": "B3", "fra_dato": "2021-01-01"},
        ],
        ledighedsydelse=[{"borger_id": "B3", "fra_dato": "2020-12-31", "til_dato": "2020-12-31"}],
    )
    table = found.report.tables["borgere"]
    assert (table.loaded, table.warnings) == (3, {"visitationsdato_lig_fleksjob": 2})


def test_a_booking_with_the_start_of_a_later_fleksjob_as_visitationsdato_is_a_warning_too(judged):
    booking = {"maaned": "2024-01", "visitationsdato_registreret": "2021-01-01"}
    found = judged(
        fleksjob=[{"fra_dato": "2020-01-01"}, {"fra_dato": "2021-01-01"}],
        konteringer=[booking, booking | {"maaned": "2024-02", "visitationsdato_registreret": "2020-01-01"}],
    )
    assert found.report.tables["konteringer"].warnings == {"visitationsdato_lig_fleksjob": 1}
    assert found.report.tables["borgere"].warnings == {}


def test_totals_and_empty_rows_are_no_rows(judged_files):
    cv = b"borger_id;tilgaengelig_fra\nB1;2026-01-01\n;\nI alt;25\n\n"
    table = judged_files({"cv.csv": cv}, ledighedsydelse=[SPELL]).report.tables["cv"]
    assert (table.read, table.loaded, table.ignored) == (3, 1, 2)


def test_the_quarantine_keeps_the_row_as_delivered(judged):
    found = judged(ledighedsydelse=[{"fra_dato": " 31-02-2024", "afgang_til": "Ukendt", "note": 'O\'Neill "x"'}])
    row = '{"borger_id":"B1","fra_dato":" 31-02-2024","afgang_til":"Ukendt","note":"O\'Neill \\"x\\""}'
    assert found.set_aside["raekke"].tolist() == [row]


def test_a_header_may_hold_any_sign(judged_files):
    cv = b"borger_id;tilgaengelig_fra;{navn};'x';;\nB1;x;1;2;3;4\n"
    found = judged_files({"cv.csv": cv}, ledighedsydelse=[SPELL])
    row = '{"borger_id":"B1","tilgaengelig_fra":"x","{navn}":"1","\'x\'":"2"," 5":"3"," 6":"4"}'
    assert found.set_aside["raekke"].tolist() == [row]


def test_the_counts_of_every_table_add_up(judged):
    found = judged(
        ledighedsydelse=[SPELL, SPELL, {"fra_dato": "x"}],
        fleksjob=[JOB, JOB | {"fleksjob_id": "F2"}],
        fleksjobtimer=[{"fra_dato": "2020-01-01", "timer": 99}, {"fra_dato": "2021-01-01", "timer": 9}],
    )
    for table in found.report.tables.values():
        assert table.read == table.loaded + table.duplicates + table.set_aside + table.ignored
        assert sum(table.reasons.values()) == table.set_aside


def test_a_folder_a_zip_and_a_workbook_give_the_same_rows(tmp_path, lenient_store):
    tables = {
        "ledighedsydelse": [SPELL, {"fra_dato": "2024-05-01", "til_dato": "2024-04-01"}],
        "fleksjob": [JOB | {"arbejdsevne_timer": 7.5, "mentor": True}],
        "fleksjobtimer": [{"fra_dato": "2020-01-01", "timer": 7}],
    }
    found = [
        dry_run(deliver(tmp_path, name=form, form=form, **tables), lenient_store) for form in ("csv", "zip", "xlsx")
    ]
    for other in found[1:]:
        for name, table in found[0].report.tables.items():
            assert replace(other.report.tables[name], places=[]) == replace(table, places=[])
        for name, frame in found[0].rows.items():
            assert other.rows[name].equals(frame), name
