"""One case: what is known, who may see it, what has happened, § 74 c, and what it counts in. Data date 2026-10-31."""

from datetime import date

import pytest

from app.access import Scope
from app.errors import UsageError
from app.kpi.sag import find_sag
from app.store.snapshot import Snapshot, current
from tests.answers import deliver_and_import

DAY = date.fromisoformat


@pytest.fixture(scope="module")
def snapshot(tmp_path_factory: pytest.TempPathFactory) -> Snapshot:
    """B1 has had everything; B2 has only ledighedsydelse since the start of 2023, and nobody; B3 has left."""
    return current(
        deliver_and_import(
            tmp_path_factory.mktemp("sag"),
            borgere=[
                {
                    "borger_id": "B1",
                    "sagsnr": "2024-17",
                    "foedselsdato": "1980-11-15",
                    "visitationsdato": "2026-06-01",
                    "visiteret_efter": "116_1",
                },
                {"borger_id": "B2"},
                {"borger_id": "B3"},
            ],
            ledighedsydelse=[
                {"borger_id": "B1", "fra_dato": "2026-03-01", "til_dato": "2026-04-30", "afgang_til": "fleksjob"},
                {"borger_id": "B1", "fra_dato": "2026-04-15", "til_dato": "2026-05-31", "afgang_til": "fleksjob"},
                {"borger_id": "B2", "fra_dato": "2023-01-01"},
                {"borger_id": "B3", "fra_dato": "2024-01-01", "til_dato": "2024-12-31"},
            ],
            fleksjob=[{"borger_id": "B1", "fra_dato": "2026-06-01", "pulje_id": "P1", "planlagt_slut": "2026-12-31"}],
            fleksjobtimer=[{"fra_dato": "2026-07-01", "timer": 5}, {"fra_dato": "2026-09-01", "timer": 7.5}],
            puljer=[{"pulje_id": "P1", "navn": "Den brede pulje"}],
            cv=[{"borger_id": "B1", "tilgaengelig_fra": "2026-03-20", "kompetencefokuseret": True}],
            samtaler=[{"borger_id": "B1", "dato": "2026-04-01"}],
            fravaer=[{"borger_id": "B1", "type": "sygdom", "fra_dato": "2026-07-01", "til_dato": "2026-07-14"}],
            revurderinger=[
                {"borger_id": "B2", "igangsat": "2023-12-20", "afsluttet": "2024-07-01", "redegoerelse_74c": "ja"}
            ],
            sanktioner=[{"borger_id": "B1", "dato": "2026-05-01", "begrundelse": "hemmelig"}],
            sagsbehandlere=[{"sagsbehandler_id": "S1", "navn": "Anna", "team_id": "T1"}],
            teams=[{"team_id": "T1", "navn": "Team Nord"}, {"team_id": "T2", "navn": "Team Syd"}],
            sagsansvar=[{"borger_id": "B1", "sagsbehandler_id": "S1", "fra_dato": "2026-01-01"}],
        )
    )


def ref(snapshot, borger_id):
    """The reference of a borger, as an address has it."""
    rows = snapshot.sql("SELECT sagsref FROM borger WHERE borger_id = $b", {"b": borger_id})
    return rows.iloc[0, 0]


def sag(snapshot, borger_id="B1", scope=None):
    return find_sag(snapshot, ref(snapshot, borger_id), scope or Scope.everything())


def pieces(found, spor):
    return [(one.fra.isoformat(), one.til and one.til.isoformat()) for one in found.stykker if one.spor == spor]


def test_a_case_says_who_it_is_about_and_who_has_it(snapshot):
    one = sag(snapshot).stamdata
    assert (one.borger_id, one.sagsnr, one.sagsbehandler, one.team) == ("B1", "2024-17", "Anna", "Team Nord")
    assert (one.data_pr, one.koen, one.ordning, one.visiteret_efter) == (DAY("2026-10-31"), "K", "ny", "116_1")


def test_the_age_is_in_whole_years_on_the_data_date(snapshot):
    assert sag(snapshot).stamdata.alder == 45  # born in November: 46 the day after


def test_a_case_that_nobody_has_is_shown_without_names(snapshot):
    one = sag(snapshot, "B2").stamdata
    assert (one.sagsbehandler_id, one.sagsbehandler, one.team_id, one.team) == (None, None, None, None)


@pytest.mark.parametrize(
    ("scope", "seen"),
    [
        (Scope(cases=True), True),
        (Scope(teams=frozenset({"T1"}), cases=True), True),
        (Scope(teams=frozenset({"T2"}), cases=True), False),
        (Scope(sagsbehandlere=frozenset({"S1"}), cases=True), True),
        (Scope(kommuner=frozenset({"580"}), cases=True), True),
        (Scope(kommuner=frozenset(), cases=True), False),
    ],
)
def test_a_case_outside_the_scope_is_as_one_that_does_not_exist(snapshot, scope, seen):
    assert (sag(snapshot, scope=scope) is not None) == seen


def test_a_case_that_nobody_has_is_not_shown_to_a_team(snapshot):
    assert sag(snapshot, "B2", Scope(teams=frozenset({"T1"}), cases=True)) is None


def test_without_access_to_cases_there_is_no_case(snapshot):
    with pytest.raises(UsageError, match="ikke adgang"):
        sag(snapshot, scope=Scope())


@pytest.mark.parametrize("sagsref", ["findes ikke", "B1", "' OR 1=1 --", ""])
def test_an_unknown_reference_finds_nothing(snapshot, sagsref):
    assert find_sag(snapshot, sagsref, Scope.everything()) is None


def test_overlapping_rows_of_ledighedsydelse_are_one_stretch(snapshot):
    assert pieces(sag(snapshot), "ledighedsydelse") == [("2026-03-01", "2026-05-31")]


def test_a_fleksjob_is_a_stretch_for_each_number_of_hours_and_runs_on_without_an_end(snapshot):
    found = [
        (one.fra.isoformat(), one.til and one.til.isoformat(), one.tal, one.navn)
        for one in sag(snapshot).stykker
        if one.spor == "fleksjob"
    ]
    assert found == [
        ("2026-06-01", "2026-06-30", None, "Den brede pulje"),
        ("2026-07-01", "2026-08-31", 5, "Den brede pulje"),
        ("2026-09-01", None, 7.5, "Den brede pulje"),
    ]


def test_what_happened_on_a_day_starts_and_ends_on_it(snapshot):
    assert pieces(sag(snapshot), "samtale") == [("2026-04-01", "2026-04-01")]


def test_leave_cv_and_responsibility_are_stretches(snapshot):
    found = sag(snapshot)
    assert pieces(found, "fravaer") == [("2026-07-01", "2026-07-14")]
    assert pieces(found, "cv") == [("2026-03-20", None)]
    assert pieces(found, "ansvar") == [("2026-01-01", None)]


def test_the_reason_of_a_sanction_is_not_shown_only_that_there_is_one(snapshot):
    found = [one for one in sag(snapshot).stykker if one.spor == "sanktion"]
    assert [one.ja for one in found] == [True]
    assert "hemmelig" not in repr(sag(snapshot))


def test_the_cycles_are_those_of_74_c_with_the_revurdering_that_belongs_to_them(snapshot):
    first, second, *_ = sag(snapshot, "B2").cykler
    assert (first.t, first.frist_u) == (DAY("2023-12-31"), DAY("2024-06-30"))
    assert (first.igangsat, first.afsluttet, first.redegoerelse) == (DAY("2023-12-20"), DAY("2024-07-01"), True)
    assert (second.t, second.igangsat, second.redegoerelse) == (DAY("2024-12-31"), None, None)


def test_the_last_cycle_is_a_forecast_with_the_days_that_are_missing(snapshot):
    last = sag(snapshot, "B2").cykler[-1]
    assert last.t == DAY("2026-12-31")
    assert last.dage_til_t == 61


def test_the_days_towards_the_next_twelve_months_are_counted_from_the_last_time(snapshot):
    count = sag(snapshot, "B2").taelling
    assert (count.fra, count.til) == (DAY("2026-01-01"), DAY("2026-10-31"))
    assert (count.dage, count.krav) == (304, 365)


def test_a_case_without_ledighedsydelse_in_the_window_has_counted_nothing(snapshot):
    assert sag(snapshot, "B3").taelling.dage == 0


def test_the_overlap_counts_once(snapshot):
    assert sag(snapshot).taelling.dage == 92  # 1 March to 31 May


def test_the_deadlines_are_those_that_can_still_be_acted_on(snapshot):
    assert [(one.kpi, one.dage) for one in sag(snapshot).frister if one.kpi == "puljebelaegning"] == [
        ("puljebelaegning", 61)
    ]
    kinds = {one.kpi for one in sag(snapshot, "B3").frister}
    assert kinds == set()


def test_a_case_lists_the_observations_that_it_gives(snapshot):
    counted = {(one.kpi, one.udfald) for one in sag(snapshot).talt}
    assert ("cv_rettidig", True) in counted
    assert {one.kpi for one in sag(snapshot).talt} >= {"cv_rettidig", "faa_timer", "puljebelaegning", "ly_varighed"}


def test_the_checks_of_the_import_speak_of_the_case_that_they_are_about(snapshot):
    assert "visitationsdato_er_jobstart" in {one.kode for one in sag(snapshot).bemaerkninger}
    assert {one.kode for one in sag(snapshot, "B2").bemaerkninger} == {"sag_uden_sagsbehandler"}


def test_no_part_of_a_case_holds_another_borgers_rows(snapshot):
    assert pieces(sag(snapshot, "B3"), "ledighedsydelse") == [("2024-01-01", "2024-12-31")]
    assert pieces(sag(snapshot, "B3"), "fleksjob") == []
    assert {one.kpi for one in sag(snapshot, "B3").talt}.isdisjoint({"puljebelaegning", "faa_timer"})
