"""The data-quality checks: what each of them lists, and what it leaves alone."""

import pytest

from app.store import sqlfile
from tests.queries.conftest import plain_rows

WARNINGS = [
    "fleksjob_uden_timer",
    "ly_og_fleksjob_samtidig",
    "puljejob_i_ophoert_pulje",
    "puljejob_uden_planlagt_slut",
    "rehab_datoer",
    "revurdering_afsluttet_foer_igangsat",
    "sag_efter_doed_eller_fraflytning",
    "sag_uden_sagsbehandler",
    "visitationsdato_er_jobstart",
]


@pytest.fixture
def found(model):
    """``found("check", ...)``: the borgere that the check lists, with what it is about, its day and the team's id."""

    def run(check, **tables):
        listed = sqlfile.read("check", check).body
        return plain_rows(
            model(**tables).sql(
                f"SELECT borger_id, genstand, dag, team_id FROM ({listed}) AS listed "  # noqa: S608
                "JOIN borger USING (b, k) LEFT JOIN team ON team.t = listed.t ORDER BY ALL"
            )
        )

    return run


def period(borger_id, fra, til=None, **rest):
    return {"borger_id": borger_id, "fra_dato": fra, "til_dato": til, **rest}


@pytest.mark.parametrize("check", WARNINGS)
def test_a_check_says_in_danish_what_is_wrong_and_what_to_do(check):
    header = sqlfile.read("check", check).header
    assert header["alvor"] == "advarsel"
    assert all(header[field].endswith(".") for field in ("tekst", "forklaring", "gør nu"))
    assert header["titel"]


def test_a_running_case_that_nobody_answers_for(found):
    assert found(
        "sag_uden_sagsbehandler",
        ledighedsydelse=[
            period("on LY", "2026-01-01"),
            period("left", "2026-01-01", "2026-10-30"),
            period("has one", "2026-01-01"),
        ],
        fleksjob=[period("in job", "2026-10-31", "2026-10-31"), period("future", "2026-11-01")],
        sagsansvar=[
            {"borger_id": "has one", "fra_dato": "2026-10-31"},
            {"borger_id": "on LY", "fra_dato": "2026-01-01", "til_dato": "2026-10-30"},
            {"borger_id": "in job", "fra_dato": "2026-01-01", "rolle": "anden"},
        ],
    ) == [("in job", None, "2026-10-31", None), ("on LY", None, "2026-10-31", None)]


def test_ledighedsydelse_and_fleksjob_on_the_same_day(found):
    assert found(
        "ly_og_fleksjob_samtidig",
        ledighedsydelse=[
            period("one day", "2026-01-01", "2026-03-01"),
            period("next day", "2026-01-01", "2026-02-28"),
            period("inside", "2026-04-01", "2026-04-30"),
        ],
        fleksjob=[
            period("one day", "2026-03-01"),
            period("next day", "2026-03-01"),
            period("inside", "2026-01-01"),
            period("another", "2026-01-01"),
        ],
    ) == [("inside", "F3", "2026-04-01", "T1"), ("one day", "F1", "2026-03-01", "T1")]


def test_a_visitation_on_the_day_that_a_later_fleksjob_began(found):
    assert found(
        "visitationsdato_er_jobstart",
        borgere=[
            {"borger_id": name, "visitationsdato": "2026-03-01"}
            for name in ("first job", "after LY", "second job", "other day")
        ],
        ledighedsydelse=[period("after LY", "2026-01-01", "2026-02-28"), period("first job", "2026-03-01")],
        fleksjob=[
            period("first job", "2026-03-01"),
            period("after LY", "2026-03-01"),
            period("second job", "2025-01-01", "2025-12-31"),
            period("second job", "2026-03-01"),
            period("other day", "2025-01-01", "2025-12-31"),
            period("other day", "2026-03-02"),
        ],
    ) == [("after LY", "F2", "2026-03-01", "T1"), ("second job", "F4", "2026-03-01", "T1")]


def test_a_running_fleksjob_without_hours_today(found):
    assert found(
        "fleksjob_uden_timer",
        fleksjob=[
            period("has hours", "2026-01-01"),
            period("no hours", "2026-01-01"),
            period("hours tomorrow", "2026-01-01"),
            period("ended", "2026-01-01", "2026-10-30"),
        ],
        fleksjobtimer=[
            {"fleksjob_id": "F1", "fra_dato": "2026-10-31", "timer": 5},
            {"fleksjob_id": "F3", "fra_dato": "2026-11-01", "timer": 5},
        ],
    ) == [("hours tomorrow", "F3", "2026-01-01", "T1"), ("no hours", "F2", "2026-01-01", "T1")]


def test_a_place_for_a_limited_time_without_a_planned_end(found):
    assert found(
        "puljejob_uden_planlagt_slut",
        puljer=[{"pulje_id": "year", "varighed_mdr": 12}, {"pulje_id": "permanent"}],
        fleksjob=[
            period("missing", "2026-01-01", pulje_id="year"),
            period("planned", "2026-01-01", pulje_id="year", planlagt_slut="2026-12-31"),
            period("permanent", "2026-01-01", pulje_id="permanent"),
            period("ended", "2026-01-01", "2026-10-30", pulje_id="year"),
        ],
    ) == [("missing", "F1", "2026-01-01", "T1")]


def test_a_job_in_a_pulje_that_is_not_in_force(found):
    assert found(
        "puljejob_i_ophoert_pulje",
        puljer=[
            {"pulje_id": "closed", "til_dato": "2026-10-30"},
            {"pulje_id": "to come", "fra_dato": "2026-11-01"},
            {"pulje_id": "open", "til_dato": "2026-10-31"},
        ],
        fleksjob=[
            period("closed", "2026-01-01", pulje_id="closed"),
            period("to come", "2026-01-01", pulje_id="to come"),
            period("open", "2026-01-01", pulje_id="open"),
            period("none", "2026-01-01"),
        ],
    ) == [("closed", "F1", "2026-01-01", "T1"), ("to come", "F2", "2026-01-01", "T1")]


def test_a_revurdering_that_ended_before_it_began(found):
    assert found(
        "revurdering_afsluttet_foer_igangsat",
        revurderinger=[
            {"borger_id": "backwards", "igangsat": "2026-03-02", "afsluttet": "2026-03-01"},
            {"borger_id": "same day", "igangsat": "2026-03-01", "afsluttet": "2026-03-01"},
            {"borger_id": "running", "igangsat": "2026-03-01"},
        ],
    ) == [("backwards", None, "2026-03-02", "T1")]


def test_a_rehabilitation_case_with_its_days_in_the_wrong_order(found):
    def case(borger_id, start, meeting, told=None):
        dates = {"forberedelse_start": start, "moede_dato": meeting, "indstilling_sendt": told}
        return {"borger_id": borger_id} | dates

    assert found(
        "rehab_datoer",
        rehabsager=[
            case("meeting before", "2026-03-02", "2026-03-01"),
            case("told before", "2026-03-01", "2026-03-10", "2026-03-09"),
            case("same day", "2026-03-10", "2026-03-10", "2026-03-10"),
            case("no meeting", "2026-03-10", None),
            case("not told", "2026-03-01", "2026-03-10"),
        ],
    ) == [("meeting before", "1", "2026-03-01", "T1"), ("told before", "1", "2026-03-10", "T1")]


def test_a_case_that_runs_on_after_death_or_a_move_away(found):
    assert found(
        "sag_efter_doed_eller_fraflytning",
        ledighedsydelse=[
            period("dead", "2025-01-01", "2026-01-31", afgang_til="doed"),
            period("moved", "2025-01-01", "2026-01-31", afgang_til="fraflyttet"),
            period("moved back", "2025-01-01", "2026-01-31", afgang_til="fraflyttet"),
            period("ended too", "2025-01-01", "2026-01-31", afgang_til="doed"),
            period("to a job", "2025-01-01", "2026-01-31", afgang_til="fleksjob"),
        ],
        fleksjob=[
            period("dead", "2026-02-01"),
            period("moved", "2026-01-31"),
            period("moved back", "2026-02-01"),
            period("ended too", "2025-06-01", "2026-10-30"),
            period("to a job", "2026-02-01"),
        ],
    ) == [("dead", None, "2026-01-31", "T1"), ("moved", None, "2026-01-31", "T1")]
