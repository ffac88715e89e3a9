"""refusion_trin: weeks and kroner on each step of the refusion ladder."""

from tests.answers import by_unit, result


def week(uge, rate, beloeb=None, refunded=None, **rest):
    return {"uge": uge, "refusionssats": rate, "beloeb": beloeb, "refusionsbeloeb": refunded, **rest}


def test_a_week_belongs_to_the_month_of_its_thursday(observe):
    found = observe(
        "refusion_trin",
        "del dag i_maaned kategori taeller naevner",
        refusion=[
            week("2025-W01", 80),  # Thursday 2 January, its Monday in 2024
            week("2026-W01", 40),  # Thursday 1 January, its Monday in 2025
            week("2020-W53", 30),  # Thursday 31 December, its Sunday in 2021
            week("2026-W44", 20),
        ],
    )
    assert [row[1:] for row in found if row[0] is None] == [
        ("2020-12-31", "2020-12", "30", 1, 1),
        ("2025-01-02", "2025-01", "80", 1, 1),
        ("2026-01-01", "2026-01", "40", 1, 1),
        ("2026-10-29", "2026-10", "20", 1, 1),
    ]


def test_a_week_whose_thursday_has_not_come_does_not_count(observe):
    weeks = [week("2026-W43", 80), week("2026-W44", 80)]
    found = observe("refusion_trin", "dag del", data_pr="2026-10-28", refusion=weeks)
    assert set(found) == {("2026-10-22", None), ("2026-10-22", "sats_80")}


def test_weeks_are_counted_by_rate_and_kroner_beside_them(publish, tmp_path):
    publish(
        refusion=[
            week("2026-W10", 80, "1000", "800"),
            week("2026-W11", 80, "1000,50", "800,40"),
            week("2026-W12", 40, "2000", "800", borger_id="B2"),
            week("2026-W12", 20, None, None, borger_id="B3"),
            week("2026-W12", 20, 500, None, borger_id="B4"),
        ]
    )
    (row,) = result(tmp_path / "store", "refusion_trin", "2026-03").rows.to_dict("records")
    assert row["value"] == 5
    assert row["categories"] == {"80": 2, "40": 1, "30": 0, "20": 2}
    assert (row["x1"], row["x2"]) == (4500.5, 2400.4)
    assert row["parts"]["sats_80"] == {"numerator": 1600.4, "denominator": 2000.5, "value": 0.8, "unknown": 0}
    assert row["parts"]["sats_20"] == {"numerator": 0, "denominator": 0, "value": None, "unknown": 2}


def test_it_can_be_divided_by_ydelse_and_ordning(publish, tmp_path):
    publish(
        borgere=[{"borger_id": "new", "ordning": "ny"}, {"borger_id": "old", "ordning": "gammel"}],
        refusion=[
            week("2026-W10", 80, borger_id="new"),
            week("2026-W11", 80, borger_id="new", ydelse="fleksjob"),
            week("2026-W10", 30, borger_id="old"),
            week("2026-W10", 30, borger_id="old", ydelse="fleksjob"),
            week("2026-W10", 40, borger_id="old", ydelse="fleksjob"),
        ],
    )
    store = tmp_path / "store"
    weeks = [
        by_unit(store, "refusion_trin", "2026-03", "kommune", dims=(("ordning", ordning), ("ydelse", ydelse)))["580"][0]
        for ordning in ("ny", "gammel")
        for ydelse in ("ledighedsydelse", "fleksjob")
    ]
    assert weeks == [1, 1, 1, 2]


def test_the_rate_is_read_not_worked_out(observe):
    found = observe(
        "refusion_trin",
        "del kategori",
        ledighedsydelse=[{"fra_dato": "2020-01-01"}],
        refusion=[week("2026-W10", 80)],
    )
    assert [row[1] for row in found if row[0] is None] == ["80"]
