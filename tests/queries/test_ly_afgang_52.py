"""ly_afgang_52: out of ledighedsydelse to fleksjob within 52 weeks."""


def ly(borger_id, til=None, afgang_til=None):
    return {"borger_id": borger_id, "fra_dato": "2026-01-01", "til_dato": til, "afgang_til": afgang_til}


def test_who_left_for_a_fleksjob_by_the_364th_day(observe):
    found = observe(
        "ly_afgang_52",
        "borger_id kategori udfald vaerdi",
        data_pr="2027-01-31",
        ledighedsydelse=[
            ly("on the day", "2026-12-31", "fleksjob"),
            ly("the day after", "2027-01-01", "fleksjob"),
            ly("a job follows", "2026-12-31"),
            ly("pension", "2026-03-31", "seniorpension"),
        ],
        fleksjob=[{"borger_id": "a job follows", "fra_dato": "2027-01-07"}],
    )
    assert sorted(found) == [
        ("a job follows", "fleksjob", True, 52),
        ("on the day", "fleksjob", True, 52),
        ("pension", "anden afgang", False, 12),
        ("the day after", "stadig ledig", False, None),
    ]


def test_it_belongs_to_the_month_of_the_day_and_counts_when_7_days_more_are_over(observe):
    assert observe("ly_afgang_52", "dag", data_pr="2027-01-06", ledighedsydelse=[ly("B1")]) == []
    assert observe("ly_afgang_52", "dag", data_pr="2027-01-07", ledighedsydelse=[ly("B1")]) == [("2026-12-31",)]
