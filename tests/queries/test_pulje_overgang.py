"""pulje_overgang: what a borger was in within 31 days of the end of a puljefleksjob."""

import pytest

POOL = [{"pulje_id": "P1"}, {"pulje_id": "P2"}]
ENDED = {"fra_dato": "2026-01-01", "til_dato": "2026-03-31", "pulje_id": "P1"}


def followed_by(observe, columns="kategori", job=ENDED, jobs=(), ly=(), data_pr="2026-10-31"):
    """The observations of the puljefleksjob F1 of borger B1 that ended on 31 March 2026, with what came after."""
    return observe(
        "pulje_overgang", columns, data_pr=data_pr, puljer=POOL, fleksjob=[job, *jobs], ledighedsydelse=list(ly)
    )


@pytest.mark.parametrize(
    ("fra", "til", "kategori"),
    [
        ("2026-04-01", None, "fleksjob uden for pulje"),
        ("2026-05-01", None, "fleksjob uden for pulje"),  # the 31st day
        ("2026-05-02", None, "intet kendt"),  # the 32nd
        ("2026-04-10", "2026-04-10", "fleksjob uden for pulje"),  # one day is enough
        ("2026-03-01", "2026-04-01", "fleksjob uden for pulje"),  # began before, still there the day after
        ("2025-01-01", "2026-03-31", "intet kendt"),  # ended with the puljejob
    ],
)
def test_a_fleksjob_outside_a_pulje_counts_when_it_runs_on_one_of_the_31_days(observe, fra, til, kategori):
    assert followed_by(observe, jobs=[{"fra_dato": fra, "til_dato": til}]) == [(kategori,)]


@pytest.mark.parametrize(
    ("fra", "til", "kategori"),
    [
        ("2026-04-01", None, "ledighedsydelse"),
        ("2026-05-01", "2026-05-01", "ledighedsydelse"),
        ("2026-05-02", None, "intet kendt"),
        ("2026-03-01", "2026-03-31", "intet kendt"),
        ("2026-03-01", "2026-04-01", "ledighedsydelse"),
    ],
)
def test_ledighedsydelse_counts_when_a_day_of_it_falls_within_the_31_days(observe, fra, til, kategori):
    assert followed_by(observe, ly=[{"fra_dato": fra, "til_dato": til}]) == [(kategori,)]


def test_a_fleksjob_goes_before_ledighedsydelse_even_when_it_comes_later(observe):
    later = {"fra_dato": "2026-04-20"}
    found = followed_by(observe, "udfald kategori handlet", jobs=[later], ly=[{"fra_dato": "2026-04-01"}])
    assert found == [(True, "fleksjob uden for pulje", "2026-04-20")]


def test_ledighedsydelse_goes_before_a_registered_pension(observe):
    pension = ENDED | {"afgang_til": "foertidspension"}
    assert followed_by(observe, job=pension, ly=[{"fra_dato": "2026-04-01"}]) == [("ledighedsydelse",)]


def test_a_registered_pension_goes_before_a_new_puljefleksjob(observe):
    pension = ENDED | {"afgang_til": "foertidspension"}
    new = {"fra_dato": "2026-04-01", "til_dato": "2026-10-15", "pulje_id": "P2"}
    assert followed_by(observe, job=pension, jobs=[new])[0] == ("pension",)


@pytest.mark.parametrize(
    ("afgang", "kategori"),
    [
        ("foertidspension", "pension"),
        ("seniorpension", "pension"),
        ("efterloen_folkepension", "pension"),
        ("ordinaer", "andet"),
        ("fraflyttet", "andet"),
        ("doed", "andet"),
        ("andet", "andet"),
        ("fleksjob", "intet kendt"),  # registered, but there is no such job
        ("ledighedsydelse", "intet kendt"),
        (None, "intet kendt"),
    ],
)
def test_without_a_later_period_the_registered_way_out_decides(observe, afgang, kategori):
    assert followed_by(observe, job=ENDED | {"afgang_til": afgang}) == [(kategori,)]


def test_a_new_puljefleksjob_is_said_and_is_not_counted_as_a_step_out(observe):
    found = followed_by(
        observe, "genstand udfald kategori", jobs=[ENDED | {"fra_dato": "2026-04-01", "til_dato": None}]
    )
    assert found == [("F1", False, "nyt puljefleksjob")]


def test_it_belongs_to_the_day_and_month_and_pulje_of_the_jobs_end(observe):
    assert followed_by(observe, "i_maaned dag start pulje_id genstand tilstand") == [
        ("2026-03", "2026-03-31", "2026-01-01", "P1", "F1", "talt")
    ]


@pytest.mark.parametrize(
    ("data_pr", "found"),
    [
        ("2026-03-30", []),  # still running
        ("2026-03-31", [(None, None, "afventer")]),
        ("2026-04-30", [(None, None, "afventer")]),
        ("2026-05-01", [(False, "intet kendt", "talt")]),  # the 31st day has come
    ],
)
def test_it_is_pending_until_the_31_days_have_passed(observe, data_pr, found):
    assert followed_by(observe, "udfald kategori tilstand", data_pr=data_pr) == found


def test_a_step_that_is_seen_early_is_still_pending(observe):
    found = followed_by(observe, "udfald kategori tilstand", data_pr="2026-04-15", jobs=[{"fra_dato": "2026-04-01"}])
    assert found == [(None, None, "afventer")]


def test_a_job_outside_the_puljer_and_another_borgers_job_are_not_looked_at(observe):
    other = {"borger_id": "B2", "fra_dato": "2026-04-01"}
    assert followed_by(observe, "borger_id kategori", jobs=[other]) == [("B1", "intet kendt")]
    plain = {"fra_dato": "2026-01-01", "til_dato": "2026-03-31"}
    assert followed_by(observe, job=plain) == []


def test_the_hours_are_those_on_the_jobs_last_day(observe):
    hours = [{"fra_dato": "2026-01-01", "timer": 5}, {"fra_dato": "2026-03-01", "timer": 7}]
    found = observe("pulje_overgang", "timer_nu", puljer=POOL, fleksjob=[ENDED], fleksjobtimer=hours)
    assert found == [("6-10",)]
