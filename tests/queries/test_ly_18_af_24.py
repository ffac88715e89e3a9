"""ly_18_af_24: as many days of ledighedsydelse within 24 months as the latest 18 months have."""


def ly(borger_id, fra, til=None):
    return {"borger_id": borger_id, "fra_dato": fra, "til_dato": til}


def test_the_days_within_24_months_are_held_against_the_days_of_18(observe):
    # W(2026-10-31, 24) begins 2024-11-01; W(2026-10-31, 18) is 2025-05-01 to 2026-10-31: 549 days
    found = observe(
        "ly_18_af_24",
        "i_maaned borger_id vaerdi udfald",
        ledighedsydelse=[
            ly("all of it", "2020-01-01"),
            ly("exactly 18 months", "2025-05-01"),
            ly("a day short", "2025-05-02"),
            ly("in two parts", "2024-11-01", "2024-11-30"),
            ly("in two parts", "2025-05-31"),
            ly("before the window", "2024-10-01", "2024-10-31"),
            ly("before the window", "2025-05-02"),
            ly("last day of it", "2024-10-01", "2024-11-01"),
            ly("last day of it", "2025-05-02"),
            ly("left", "2024-01-01", "2026-10-30"),
        ],
    )
    assert sorted(row[1:] for row in found if row[0] == "2026-10") == [
        ("a day short", 548, False),
        ("all of it", 730, True),
        ("before the window", 548, False),
        ("exactly 18 months", 549, True),
        ("in two parts", 549, True),
        ("last day of it", 549, True),
    ]


def test_barsel_and_overlaps_are_counted_as_in_par_74_c(observe):
    found = observe(
        "ly_18_af_24",
        "borger_id i_maaned vaerdi",
        data_pr="2026-10-31",
        ledighedsydelse=[ly("B1", "2026-09-01"), ly("B1", "2026-09-10"), ly("B2", "2026-10-02")],
        fravaer=[
            {"borger_id": "B1", "type": "barsel", "fra_dato": "2026-10-02", "til_dato": "2026-10-31"},
            {"borger_id": "B2", "type": "sorgorlov", "fra_dato": "2026-10-01"},
        ],
    )
    assert found == [("B1", "2026-09", 30), ("B1", "2026-10", 31), ("B2", "2026-10", 0)]
