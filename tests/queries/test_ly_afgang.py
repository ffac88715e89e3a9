"""ly_afgang and ly_afgang_52: out of ledighedsydelse to fleksjob within 26 and 52 weeks."""

import pytest


def ly(borger_id, til=None, afgang_til=None, fra="2026-01-01"):
    return {"borger_id": borger_id, "fra_dato": fra, "til_dato": til, "afgang_til": afgang_til}


def job(borger_id, fra, til=None):
    return {"borger_id": borger_id, "fra_dato": fra, "til_dato": til}


def test_who_left_for_a_fleksjob_by_the_182nd_day(observe):
    found = observe(
        "ly_afgang",
        "borger_id kategori udfald vaerdi",
        ledighedsydelse=[
            ly("on the day", "2026-07-02", "fleksjob"),
            ly("the day after", "2026-07-03", "fleksjob"),
            ly("pension", "2026-03-31", "foertidspension"),
            ly("unknown", "2026-03-31"),
            ly("job in 7 days", "2026-03-31"),
            ly("job in 8 days", "2026-03-31", "andet"),
            ly("job 7 days before", "2026-03-31"),
            ly("job 8 days before", "2026-03-31"),
            ly("job from before", "2026-01-05"),
            ly("still there"),
        ],
        fleksjob=[
            job("job in 7 days", "2026-04-07"),
            job("job in 8 days", "2026-04-08"),
            job("job 7 days before", "2026-03-24"),
            job("job 8 days before", "2026-03-23"),
            job("job from before", "2025-12-31"),
            job("still there", "2026-04-01"),
        ],
    )
    assert sorted(found) == [
        ("job 7 days before", "fleksjob", True, 12),
        ("job 8 days before", "anden afgang", False, 12),
        ("job from before", "anden afgang", False, 0),
        ("job in 7 days", "fleksjob", True, 12),
        ("job in 8 days", "anden afgang", False, 12),
        ("on the day", "fleksjob", True, 26),
        ("pension", "anden afgang", False, 12),
        ("still there", "stadig ledig", False, None),
        ("the day after", "stadig ledig", False, None),
        ("unknown", "anden afgang", False, 12),
    ]


@pytest.mark.parametrize(("kpi", "day"), [("ly_afgang", "2026-07-02"), ("ly_afgang_52", "2026-12-31")])
def test_it_belongs_to_the_month_of_the_day_and_counts_when_7_days_more_are_over(observe, kpi, day):
    before = {"2026-07-02": "2026-07-08", "2026-12-31": "2027-01-06"}[day]
    after = {"2026-07-02": "2026-07-09", "2026-12-31": "2027-01-07"}[day]
    assert observe(kpi, "dag", data_pr=before, ledighedsydelse=[ly("B1")]) == []
    assert observe(kpi, "dag", data_pr=after, ledighedsydelse=[ly("B1")]) == [(day,)]


def test_within_a_year_a_later_exit_counts_too(observe):
    found = observe(
        "ly_afgang_52",
        "borger_id udfald",
        data_pr="2027-01-31",
        ledighedsydelse=[ly("on the day", "2026-12-31", "fleksjob"), ly("the day after", "2027-01-01", "fleksjob")],
    )
    assert sorted(found) == [("on the day", True), ("the day after", False)]
