"""fleksjobledighed: of those on ledighedsydelse or in fleksjob, those who only have ledighedsydelse."""


def period(borger_id, fra, til=None):
    return {"borger_id": borger_id, "fra_dato": fra, "til_dato": til}


def test_a_borger_counts_once_and_is_unemployed_only_without_a_job(observe):
    found = observe(
        "fleksjobledighed",
        "borger_id udfald start",
        data_pr="2026-03-31",
        ledighedsydelse=[
            period("on LY", "2026-03-02"),
            period("both", "2026-03-03"),
            period("two rows", "2026-03-04", "2026-03-31"),
            period("two rows", "2026-03-10"),
            period("left", "2026-03-05", "2026-03-30"),
            period("future", "2026-04-01"),
        ],
        fleksjob=[
            period("both", "2026-03-20"),
            period("in job", "2026-03-06"),
            period("two jobs", "2026-03-07"),
            period("two jobs", "2026-03-08"),
            period("old scheme", "2012-12-31", "2026-03-31"),
        ],
    )
    assert sorted(row for row in found if row[0] != "old scheme") == [
        ("both", False, "2026-03-20"),
        ("in job", False, "2026-03-06"),
        ("on LY", True, "2026-03-02"),
        ("two jobs", False, "2026-03-07"),
        ("two rows", True, "2026-03-04"),
    ]
    assert ("old scheme", False, "2012-12-31") in found


def test_only_the_months_last_day_decides(observe):
    found = observe(
        "fleksjobledighed",
        "i_maaned udfald",
        data_pr="2024-04-29",
        ledighedsydelse=[period("B1", "2024-01-31", "2024-02-28")],
        fleksjob=[period("B1", "2024-02-29", "2024-03-30")],
    )
    assert found == [("2024-01", True), ("2024-02", False)]
