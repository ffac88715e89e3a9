import pandas as pd

from app.kpi.benchmark import Benchmark
from app.reports.spread import bands, categories, matrix
from tests.made import made_about, made_kpi, made_result, row


def test_the_bands_are_shares_of_all_and_lead_to_their_cases():
    result = made_result([row("2026-10", "Demo", 1, 4)])
    counted = pd.DataFrame(
        {"band": ["0-21", "22-", "aldrig"], "name": ["0–21 dage", "22 dage og mere", "aldrig"], "n": [1, 0, 3]}
    )
    diagram = bands(result, counted, made_about(result))
    assert [point.value for point in diagram.series[0].points] == [0.25, 0.0, 0.75]
    assert [point.drill for point in diagram.series[0].points][2] == (("del", "baand:aldrig"),)
    assert diagram.table.rows == (
        ("0–21 dage", 1, 0.25),
        ("22 dage og mere", 0, 0.0),
        ("aldrig", 3, 0.75),
        ("I alt", 4, 1.0),
    )
    assert diagram.description.endswith("0–21 dage: 1 (25 %); 22 dage og mere: 0 (0 %); aldrig: 3 (75 %).")


def test_bands_without_observations_have_no_shares():
    result = made_result([])
    diagram = bands(result, pd.DataFrame({"band": ["0-21"], "name": ["0–21 dage"], "n": [0]}), made_about(result))
    assert diagram.is_empty
    assert diagram.table.rows == (("0–21 dage", 0, None), ("I alt", 0, None))


def test_categories_stand_beside_the_published_ones():
    kpi = made_kpi(kategorier=("1-5", "6-10", "uoplyst"))
    known = [Benchmark("a", "faa_timer", "6-10", 0.3, None, "andel", "2021", "Fokusrevision", "tabel 3", "")]
    one = row("2026-10", "Demo", 4, 4, categories={"1-5": 1, "6-10": 3, "uoplyst": 0})
    result = made_result([one], kpi=kpi)
    diagram = categories(result, one, made_about(result), known)
    assert diagram.categories == ("1–5", "6–10", "Uoplyst")
    assert [point.value for point in diagram.series[0].points] == [0.25, 0.75, 0.0]
    assert [(line.name, line.values) for line in diagram.references] == [("Offentliggjort 2021", (None, 0.3, None))]
    assert diagram.notes == ("Offentliggjort 2021: Fokusrevision, tabel 3",)
    assert [line[-1] for line in diagram.table.rows] == [None, 0.3, None, None]


def test_the_matrix_goes_from_start_to_now_and_has_sums():
    counted = pd.DataFrame([[2, 1], [0, 5]], index=["1-5", "6-10"], columns=["1-5", "6-10"])
    result = made_result([])
    diagram = matrix(result, counted, made_about(result))
    assert [(line.name, [point.value for point in line.points]) for line in diagram.series] == [
        ("1–5", [2, 1]),
        ("6–10", [0, 5]),
    ]
    assert diagram.series[0].points[1].drill == (("del", "matrix:1-5:6-10"),)
    assert diagram.table.rows == (("1–5", 2, 1, 3), ("6–10", 0, 5, 5), ("I alt", 2, 6, 8))
    assert "Matrix over 8 job" in diagram.description
    assert "7 er i samme interval" in diagram.description
