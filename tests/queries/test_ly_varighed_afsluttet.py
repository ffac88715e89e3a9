"""ly_varighed_afsluttet: ended forløb in the sense of Jobindsats, which only a whole calendar month divides."""


def ly(borger_id, fra, til=None):
    return {"borger_id": borger_id, "fra_dato": fra, "til_dato": til}


def test_only_a_whole_calendar_month_without_the_benefit_divides(observe):
    found = observe(
        "ly_varighed_afsluttet",
        "borger_id start dag",
        ledighedsydelse=[
            ly("whole month", "2026-01-01", "2026-02-15"),
            ly("whole month", "2026-04-01", "2026-04-30"),
            ly("a day of it", "2026-01-01", "2026-02-15"),
            ly("a day of it", "2026-03-31", "2026-04-30"),
            ly("ends with the month", "2026-01-01", "2026-01-31"),
            ly("ends with the month", "2026-03-01", "2026-04-30"),
            ly("almost two months", "2026-01-01", "2026-02-01"),
            ly("almost two months", "2026-03-31", "2026-04-30"),
            ly("overlap", "2026-01-01", "2026-04-30"),
            ly("overlap", "2026-01-10", "2026-01-20"),
        ],
    )
    assert sorted(found) == [
        ("a day of it", "2026-01-01", "2026-04-30"),
        ("almost two months", "2026-01-01", "2026-04-30"),
        ("ends with the month", "2026-01-01", "2026-01-31"),
        ("ends with the month", "2026-03-01", "2026-04-30"),
        ("overlap", "2026-01-01", "2026-04-30"),
        ("whole month", "2026-01-01", "2026-02-15"),
        ("whole month", "2026-04-01", "2026-04-30"),
    ]


def test_it_counts_when_the_whole_month_after_it_is_over(observe):
    rows = [
        ly("september", "2026-01-01", "2026-09-30"),
        ly("october", "2026-01-01", "2026-10-01"),
        ly("runs", "2026-01-01"),
    ]
    assert observe("ly_varighed_afsluttet", "borger_id", data_pr="2026-10-30", ledighedsydelse=rows) == []
    assert observe("ly_varighed_afsluttet", "borger_id", data_pr="2026-10-31", ledighedsydelse=rows) == [("september",)]


def test_weeks_are_whole_with_both_ends_and_the_days_between_counted(observe):
    found = observe(
        "ly_varighed_afsluttet",
        "borger_id vaerdi",
        ledighedsydelse=[
            ly("six days", "2026-01-01", "2026-01-06"),
            ly("seven days", "2026-01-01", "2026-01-07"),
            ly("with a gap", "2026-01-01", "2026-01-07"),
            ly("with a gap", "2026-01-28", "2026-02-04"),
        ],
    )
    assert sorted(found) == [("seven days", 1), ("six days", 0), ("with a gap", 5)]
