"""ly_afgang: out of ledighedsydelse to fleksjob within 26 weeks."""


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
            ly("job from the first day", "2026-01-05"),
            ly("still there"),
        ],
        fleksjob=[
            job("job in 7 days", "2026-04-07"),
            job("job in 8 days", "2026-04-08"),
            job("job 7 days before", "2026-03-24"),
            job("job 8 days before", "2026-03-23"),
            job("job from before", "2025-12-31"),
            job("job from the first day", "2026-01-01"),
            job("still there", "2026-04-01"),
        ],
    )
    assert sorted(found) == [
        ("job 7 days before", "fleksjob", True, 12),
        ("job 8 days before", "anden afgang", False, 12),
        ("job from before", "anden afgang", False, 0),
        ("job from the first day", "anden afgang", False, 0),
        ("job in 7 days", "fleksjob", True, 12),
        ("job in 8 days", "anden afgang", False, 12),
        ("on the day", "fleksjob", True, 26),
        ("pension", "anden afgang", False, 12),
        ("still there", "stadig ledig", False, None),
        ("the day after", "stadig ledig", False, None),
        ("unknown", "anden afgang", False, 12),
    ]


def test_it_belongs_to_the_month_of_the_day_and_counts_when_7_days_more_are_over(observe):
    assert observe("ly_afgang", "dag", data_pr="2026-07-08", ledighedsydelse=[ly("B1")]) == []
    assert observe("ly_afgang", "dag i_maaned", data_pr="2026-07-09", ledighedsydelse=[ly("B1")]) == [
        ("2026-07-02", "2026-07")
    ]
