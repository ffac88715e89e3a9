from datetime import date

from app.kpi.benchmark import Benchmark
from app.reports.parts import part_trend, part_units, parts
from tests.made import made_about, made_kpi, made_result, row

KPI = made_kpi(maal="dele", dele=(("jobmaal", "Klart jobmål"), ("le265", "LÆ 265 indhentet")))


def share(numerator, denominator, unknown=0):
    value = numerator / denominator if denominator else None
    return {"numerator": numerator, "denominator": denominator, "value": value, "unknown": unknown}


def published(kategori, vaerdi):
    return Benchmark("x", "rehab", kategori, vaerdi, None, "andel", "2021", "Fokusrevision", "figur 9", "")


ONE = row("2026-10", "Demo", None, 40, value=None, parts={"jobmaal": share(30, 40, 2), "le265": share(0, 0)})


def test_each_part_has_its_own_denominator_and_leads_to_its_cases():
    result = made_result([ONE], kpi=KPI)
    diagram = parts(result, ONE, made_about(result))
    assert diagram.categories == ("Klart jobmål (N\u00a040)", "LÆ 265 indhentet (N\u00a00)")
    assert [point.value for point in diagram.series[0].points] == [0.75, None]
    assert diagram.series[0].points[0].drill == (("del", "delmaal:jobmaal"),)
    assert diagram.table.rows == (("Klart jobmål", 0.75, 30, 40, 2), ("LÆ 265 indhentet", None, 0, 0, 0))
    assert "Klart jobmål: 75 % (30 af 40), 2 ikke registreret" in diagram.description


def test_a_part_with_few_observations_has_an_interval():
    one = ONE | {"parts": {"jobmaal": share(3, 4), "le265": share(30, 30)}}
    result = made_result([one], kpi=KPI)
    few, many = parts(result, one, made_about(result)).series[0].points
    assert 0.30 < few.low < few.value < few.high < 0.96
    assert (many.low, many.high) == (None, None)


def test_published_shares_are_found_by_the_key_or_the_name_of_the_part():
    result = made_result([ONE], kpi=KPI)
    diagram = parts(result, ONE, made_about(result), [published("klart jobmål", 0.83), published("le265", 0.96)])
    assert [(line.name, line.values) for line in diagram.references] == [("Offentliggjort 2021", (0.83, 0.96))]
    assert [line[-1] for line in diagram.table.rows] == [0.83, 0.96]


def test_over_time_each_part_is_a_line_and_too_many_are_a_table_alone():
    result = made_result([ONE], kpi=KPI, fra=date(2026, 9, 1))
    diagram = part_trend(result, made_about(result))
    assert [[point.value for point in line.points] for line in diagram.series] == [[None, 0.75], [None, None]]
    assert diagram.series[0].points[1].drill == (("maaned", "2026-10"), ("del", "delmaal:jobmaal"))
    many = made_kpi(maal="dele", dele=tuple((f"d{at}", f"Del {at}") for at in range(7)))
    one = ONE | {"parts": {f"d{at}": share(1, 2) for at in range(7)}}
    result = made_result([one], kpi=many)
    assert part_trend(result, made_about(result)).series == ()


def test_each_part_stands_beside_itself_in_the_other_units():
    nord = row("2026-10", "Nord", None, 40, "T1", value=None, parts={"jobmaal": share(1, 2), "le265": share(0, 0)})
    none = row("2026-10", "Uden team", None, 1, None, value=None, parts={"jobmaal": share(0, 1), "le265": share(1, 1)})
    result = made_result([none, nord], "team", KPI)
    diagram = part_units(result, made_about(result))
    assert diagram.categories == ("Nord (N\u00a040)", "Uden team (N\u00a01)")
    assert {line.name: [point.value for point in line.points] for line in diagram.series} == {
        "Klart jobmål": [0.5, 0.0],
        "LÆ 265 indhentet": [None, 1.0],
    }
    assert diagram.series[0].points[1].drill == (("team", "(uden)"), ("del", "delmaal:jobmaal"))
    assert diagram.series[0].points[0].text == "Nord, Klart jobmål: 50 % (1 af 2)"
    assert diagram.table.rows == (("Nord", 0.5, None), ("Uden team", 0.0, 1.0))
